#pragma once
#include <string>
#include <string_view>

#include "sim/scenario/yaml.hpp"

namespace mscsim::scenario {

/// `value` as YAML on one line: `restart: { on: NODE1 }`. A mapping at the top has no braces. Read
/// as part of a scenario it is the same value again.
[[nodiscard]] std::string words(const Yaml& value);

/// `text` as a scalar within such a line: quoted only where it must be.
[[nodiscard]] std::string scalar_words(std::string_view text);

/// A double-quoted scalar of YAML, of any bytes; those that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string quoted_scalar(std::string_view text);

}  // namespace mscsim::scenario
