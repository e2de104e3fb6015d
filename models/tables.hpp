#pragma once
#include <span>
#include <string_view>

#include "models/conditions/condition.hpp"
#include "models/verbs/verb.hpp"

namespace mscsim {

/// A choice that no source backs, as the comment that makes it says.
struct Assumption {
  std::string_view place;  ///< file and line, from the root of the project
  std::string_view text;
};

// One row a file, in file-name order; generated from the folders.

[[nodiscard]] std::span<const Verb> verbs_table();
[[nodiscard]] std::span<const Condition> conditions_table();

/// Every `ASSUMPTION:` comment under models/ and sim/, in order of place.
[[nodiscard]] std::span<const Assumption> assumptions_table();

}  // namespace mscsim
