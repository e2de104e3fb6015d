#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sim/rules/placeholders.hpp"

/// Any bytes make placeholders or problems.
// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace mscsim;
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes as text
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  scenario::ProblemSet problems;
  static_cast<void>(rules::read_placeholders(text, "fuzz.yml", {}, problems));
  return 0;
}
