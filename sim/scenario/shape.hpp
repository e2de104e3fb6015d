#pragma once
#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "sim/scenario/problem_set.hpp"
#include "sim/scenario/yaml.hpp"

namespace mscsim::scenario {

// Each tells whether a value has the shape that is wanted there, and reports it where it has not.
// `what` is how a person calls it: "the title", "`steps`".

[[nodiscard]] bool is_mapping(const Yaml& value, std::string_view what, ProblemSet& problems);
/// A list of one or more.
[[nodiscard]] bool is_list(const Yaml& value, std::string_view what, ProblemSet& problems);
/// One value, on one line and not empty.
[[nodiscard]] bool is_line(const Yaml& value, std::string_view what, ProblemSet& problems);

/// Reports every key of `mapping` that is not `known`.
void check_keys(const Yaml& mapping, std::span<const std::string_view> known, ProblemSet& problems);

/// The value of `key` in `mapping`; null and reported where it is missing.
[[nodiscard]] const Yaml* required(const Yaml& mapping, std::string_view key, ProblemSet& problems);

/// The row of `words` that `value` is; nothing and reported where it is none. `otherwise`: says
/// what to do where none of them is like it.
[[nodiscard]] std::optional<std::size_t> read_word(
    const Yaml& value, std::string_view what, std::span<const std::string_view> words,
    ProblemSet& problems, const std::function<std::string()>& otherwise = {});

/// A key as a value of its own.
[[nodiscard]] Yaml key_of(const YamlEntry& entry);

/// A whole number in digits, within the range; nothing and reported where it is none.
[[nodiscard]] std::optional<std::uint32_t> read_number(const Yaml& value, std::string_view what,
                                                       std::uint32_t least, std::uint32_t most,
                                                       ProblemSet& problems);

}  // namespace mscsim::scenario
