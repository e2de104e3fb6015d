#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sim/report/rule_baseline.hpp"

/// Any bytes make an earlier report or a reason why they are none.
// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace mscsim;
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes as text
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const auto read = report::read_baseline(text);
  if (const auto* const rules = std::get_if<std::vector<report::BaselineRule>>(&read)) {
    static_cast<void>(report::worse_than(*rules, {}, {}));
  }
  return 0;
}
