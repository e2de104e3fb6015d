#pragma once
#include <string_view>
#include <vector>

#include "sim/scenario/load.hpp"

namespace mscsim::scenario {

/// How a person calls what a parameter of `kind` stands for: "service pack level".
[[nodiscard]] std::string_view kind_name(Kind kind);

/// Every word of `kind`, where these are known whatever the world is; else none. Where the kind is
/// an enumeration or a table, a word's place is its value.
[[nodiscard]] std::vector<std::string_view> kind_words(Kind kind, const Vocabulary& vocabulary);

/// Whether Windows NT itself does not look at the case of such words.
[[nodiscard]] bool has_any_case(Kind kind);

}  // namespace mscsim::scenario
