#pragma once
#include <string_view>

#include "models/world/view.hpp"

namespace mscsim {

/// A named latent cause: what is true of a world, whether or not anyone can see it.
struct Condition {
  std::string_view name;    ///< its word in scenarios and rules
  std::string_view help;    ///< one line
  std::string_view source;  ///< the article that documents it
  bool (*holds)(const View&, NodeId node);
};

}  // namespace mscsim
