#include "sim/scenario/duration.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace mscsim::scenario {
namespace {

struct Unit {
  std::string_view word;
  std::uint32_t ms;
};
constexpr std::array units{Unit{"ms", 1}, Unit{"s", 1000}, Unit{"m", 60'000}, Unit{"h", 3'600'000},
                           Unit{"d", 86'400'000}};

}  // namespace

std::optional<std::uint32_t> parse_duration(std::string_view text) {
  std::uint32_t number = 0;
  const auto [stop, error] = std::from_chars(text.begin(), text.end(), number);
  if (error != std::errc{} || number == 0) { return std::nullopt; }
  const std::string_view word = text.substr(static_cast<std::size_t>(stop - text.begin()));
  for (const Unit& unit : units) {
    if (unit.word == word && number <= duration_ms_max / unit.ms) { return number * unit.ms; }
  }
  return std::nullopt;
}

std::string duration_words(std::uint32_t ms) {
  const auto fits = [ms](const Unit& unit) { return ms % unit.ms == 0; };
  const auto unit = std::find_if(units.rbegin(), units.rend(), fits);
  return std::to_string(ms / unit->ms).append(unit->word);
}

}  // namespace mscsim::scenario
