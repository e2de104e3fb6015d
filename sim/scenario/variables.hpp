#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/scenario/problem_set.hpp"
#include "sim/scenario/yaml.hpp"

namespace mscsim::scenario {

/// Variables of a run and their values, in the order in which they came to be.
using Variables = std::vector<std::pair<std::string, std::string>>;

/// The longest text that a scalar may become, in bytes.
inline constexpr std::size_t substituted_bytes_max = 4096;

/// Letters, digits, `_` and `-`, beginning with a letter: what a variable can be called.
[[nodiscard]] bool is_variable_name(std::string_view name);

/// How a `$` is written that begins no variable: `${$}{x}` is the text `${x}`.
inline constexpr std::string_view written_dollar = "${$}";

/// `value` with every `${name}` in its scalars and keys replaced, and `${$}` by `$`.
/// Errors: a variable that does not exist, a `${` without its `}`, a text that grows too long; then
/// there is nothing to return.
[[nodiscard]] std::optional<Yaml> substitute(const Yaml& value, const Variables& variables,
                                             ProblemSet& problems);

}  // namespace mscsim::scenario
