#pragma once
#include <cstddef>
#include <vector>

#include "models/world/world.hpp"

namespace mscsim::report::html {

/// Things of one kind, resources or addresses, that a picture draws one by one. Of more than these,
/// it draws what a Focus names, and the number of the others.
inline constexpr std::size_t drawn_max = 40;

/// The resources that a picture of a step is about.
class Focus {
 public:
  /// What is other in `after` than in `before`; no more than drawn_max.
  Focus(const World& before, const World& after);

  [[nodiscard]] bool has(NameId resource) const;

 private:
  std::vector<NameId> names_;  ///< sorted
};

}  // namespace mscsim::report::html
