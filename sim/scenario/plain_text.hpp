#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "sim/scenario/problem.hpp"

namespace mscsim::scenario {

/// The first byte of `text` that a text file cannot hold: a control character other than tab and
/// line end, or what is not UTF-8.
[[nodiscard]] std::optional<Problem> find_bad_byte(std::string_view text, const FileName& file);

}  // namespace mscsim::scenario
