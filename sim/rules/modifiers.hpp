#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "sim/rules/rule.hpp"
#include "sim/scenario/problem_set.hpp"

namespace mscsim::rules {

/// What placeholders stand for: `Servers` and its values. Source: Sigma specification, Placeholders
using Placeholders = std::map<std::string, std::vector<std::string>, std::less<>>;

/// Reads `Image|endswith: [...]`: a field with its modifiers and what it is compared with.
/// `field` is the key as the rule has it. Reports what is wrong; the expression then holds never.
/// Source: Sigma specification, Modifiers
[[nodiscard]] Expression read_field(const scenario::YamlEntry& field,
                                    const Placeholders& placeholders,
                                    scenario::ProblemSet& problems);

/// A keyword: it stands somewhere in the record.
[[nodiscard]] Expression read_keyword(const scenario::Yaml& value, scenario::ProblemSet& problems);

/// Why the regular expression cannot be searched for in linear time; empty: it can.
[[nodiscard]] std::string refused_expression(const std::string& expression);

/// An expression with its flags as part of it: `(?is)`.
[[nodiscard]] std::string flagged(const std::string& expression, bool insensitive, bool multi_line,
                                  bool single_line);

}  // namespace mscsim::rules
