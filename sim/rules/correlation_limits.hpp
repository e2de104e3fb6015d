#pragma once
#include <optional>
#include <string>

#include "sim/rules/rule.hpp"

namespace mscsim::rules {

/// The most that a limit of a count can be: more records than are ever counted.
inline constexpr double count_max = 1'000'000'000;

/// Whether the measure of a type is a count, which is whole and at least 1: a group is made by
/// what happened in it.
[[nodiscard]] bool counts(Correlation::Type type);

/// Why no measure can ever meet all limits of a correlation; nothing where one can.
[[nodiscard]] std::optional<std::string> never_holds(const Correlation& asked);

/// Whether the limits of a count of rules are met by all of `rules`, and not by fewer.
[[nodiscard]] bool wants_all(const Correlation& asked);

/// Whether a measure meets all limits of a correlation.
[[nodiscard]] bool meets(const Correlation& asked, double measure);

}  // namespace mscsim::rules
