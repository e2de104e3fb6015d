#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "sim/scenario/load.hpp"
#include "sim/scenario/problem_set.hpp"
#include "sim/scenario/yaml.hpp"

namespace mscsim::scenario {

/// How a person calls what a parameter of `kind` stands for: "service pack level".
[[nodiscard]] std::string_view kind_name(Kind kind);

/// Every word of `kind`, where these are known whatever the world is; else none. Where the kind is
/// an enumeration or a table, a word's place is its value.
[[nodiscard]] std::vector<std::string_view> kind_words(Kind kind, const Vocabulary& vocabulary);

/// The row of `value` among the words of `kind`; nothing and reported where it is none. The case of
/// what Windows NT itself does not tell apart by case does not matter.
[[nodiscard]] std::optional<std::size_t> read_listed(const Yaml& value, Kind kind,
                                                     const Vocabulary& vocabulary,
                                                     ProblemSet& problems);

/// What is said of a fact: which of its words is so.
struct FactIs {
  Fact fact;
  std::uint8_t word;
};
/// `name: word`; nothing and reported where there is no such fact or word.
[[nodiscard]] std::optional<FactIs> read_fact_is(const YamlEntry& entry,
                                                 const Vocabulary& vocabulary,
                                                 ProblemSet& problems);

}  // namespace mscsim::scenario
