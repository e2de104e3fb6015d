#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "models/catalogue/state_tests.hpp"

namespace mscsim {

class View;
enum class NodeId : std::uint8_t;

/// A named latent cause: what is true of a world, whether or not anyone can see it.
struct Condition {
  std::string_view name;                            ///< its word in scenarios and rules
  std::string_view help;                            ///< one line
  std::string_view source;                          ///< the article that documents it
  bool (*asks)(const View&, NodeId) = nullptr;      ///< of one that ships as C++
  std::span<const catalogue::StateTest> when = {};  ///< of any other: each of these holds

  [[nodiscard]] bool holds(const View& view, NodeId node) const;
};

}  // namespace mscsim
