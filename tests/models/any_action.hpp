#pragma once
#include <cstdint>
#include <functional>

#include "models/verbs/verb.hpp"
#include "tests/models/one_node.hpp"

namespace mscsim::test {

/// Draws actions of every verb, with any argument that the loader could give.
/// `below(bound)` draws a number below `bound`: from RapidCheck, or from a seed.
class AnyAction {
 public:
  using Below = std::function<std::uint64_t(std::size_t)>;
  AnyAction(const Site& site, Below below) : site_(&site), below_(std::move(below)) {}

  [[nodiscard]] Action operator()() const;

 private:
  [[nodiscard]] std::uint64_t one_of(std::initializer_list<std::uint64_t> values) const;
  template <class Key>
  [[nodiscard]] std::uint64_t any_of() const {
    return below_(static_cast<std::size_t>(Key::count));
  }
  [[nodiscard]] std::uint64_t name() const;
  [[nodiscard]] std::uint64_t address() const;
  [[nodiscard]] std::uint64_t property_value(Property property) const;
  [[nodiscard]] std::uint64_t value(const Parameter& parameter) const;
  [[nodiscard]] std::uint16_t verb() const;

  const Site* site_;
  Below below_;
};

}  // namespace mscsim::test
