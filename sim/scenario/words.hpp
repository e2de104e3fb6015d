#pragma once
#include <string>
#include <string_view>

#include "sim/scenario/yaml.hpp"

namespace mscsim::scenario {

/// `value` as YAML on one line: `restart: { on: NODE1 }`. A mapping at the top has no braces.
[[nodiscard]] std::string words(const Yaml& value);

/// `text` as a scalar within such a line: quoted only where it must be.
[[nodiscard]] std::string scalar_words(std::string_view text);

}  // namespace mscsim::scenario
