#pragma once
#include <span>

#include "sim/rules/condition.hpp"
#include "sim/rules/modifiers.hpp"

namespace mscsim::rules {

/// Reads the search identifiers of `detection:` or `filter:`: every entry but those in `others`.
/// Source: Sigma specification, Detection
[[nodiscard]] Selections read_selections(const scenario::Yaml& section,
                                         std::span<const std::string_view> others,
                                         const Placeholders& placeholders,
                                         scenario::ProblemSet& problems);

/// Reads a whole `detection:`: its search identifiers, put together by its condition.
[[nodiscard]] Expression read_detection(const scenario::Yaml& section,
                                        const Placeholders& placeholders,
                                        scenario::ProblemSet& problems);

/// Reads the `condition` of a section: one, or a list of which one must hold.
[[nodiscard]] Expression read_conditions(const scenario::Yaml& section,
                                         const Selections& selections,
                                         scenario::ProblemSet& problems);

}  // namespace mscsim::rules
