#pragma once
#include <span>
#include <string_view>

#include "models/catalogue/condition.hpp"
#include "models/verbs/verb.hpp"

namespace mscsim {

class Site;

/// A choice that no source backs, as the comment that makes it says.
struct Assumption {
  std::string_view place;  ///< file and line, from the root of the project
  std::string_view text;
};

// One row a file, in file-name order; generated from the folders.

[[nodiscard]] std::span<const Verb> verbs_table();
[[nodiscard]] std::span<const Condition> conditions_table();

/// The conditions of a site: those that ship, and behind them those that it declares.
[[nodiscard]] std::span<const Condition> conditions_of(const Site& site);

/// Every `ASSUMPTION:` comment under models/ and sim/, in order of place.
[[nodiscard]] std::span<const Assumption> assumptions_table();

}  // namespace mscsim
