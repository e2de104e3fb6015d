#pragma once
#include <cstdint>
#include <optional>

#include "sim/scenario/arguments_section.hpp"

namespace mscsim::scenario {

/// What `value` stands for as an argument for `parameter`: see Kind. Nothing, and reported, where
/// it is no such thing. Requires: the kind is not `properties`.
[[nodiscard]] std::optional<std::uint64_t> read_value(const Parameter& parameter, const Yaml& value,
                                                      Reading& reading);

/// The same for the value of `property`.
[[nodiscard]] std::optional<std::uint64_t> read_property_value(Property property, const Yaml& value,
                                                               Reading& reading);

}  // namespace mscsim::scenario
