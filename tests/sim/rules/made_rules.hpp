#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "sim/rules/load.hpp"

namespace mscsim::rules {

/// A rule with this `detection:`, its lines not indented.
[[nodiscard]] std::string rule_with(std::string_view detection);

/// The rules of one file. Requires: there is nothing wrong with them.
[[nodiscard]] std::vector<Rule> made(const std::string& text,
                                     const Placeholders& placeholders = {});

/// What is wrong with the rules of one file: `4:5 what; instead`.
[[nodiscard]] std::vector<std::string> problems_of(const std::string& text);

/// Whether a rule with this detection matches the record in `json`.
[[nodiscard]] bool matches(std::string_view detection, std::string_view json,
                           const Placeholders& placeholders = {});

}  // namespace mscsim::rules
