#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mscsim::scenario {

/// The longest wait that a scenario may ask for: 30 days.
inline constexpr std::uint32_t duration_ms_max = 30U * 24 * 3'600'000;

/// Milliseconds of `500ms`, `90s`, `10m`, `2h` or `1d`: a whole number and its unit.
/// Range: 1..duration_ms_max; anything else is nothing.
[[nodiscard]] std::optional<std::uint32_t> parse_duration(std::string_view text);

/// The same the other way round, in the largest unit that fits. Range: ms 1..duration_ms_max
[[nodiscard]] std::string duration_words(std::uint32_t ms);

}  // namespace mscsim::scenario
