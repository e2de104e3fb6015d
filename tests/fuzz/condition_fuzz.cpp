#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sim/rules/condition.hpp"

/// Any bytes make a condition or a problem.
// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace mscsim;
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes as text
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const rules::Selections selections{{"selection", {}}, {"selection_b", {}}, {"_c", {}}};
  scenario::ProblemSet problems;
  static_cast<void>(rules::read_condition(text, {.file = "fuzz"}, selections, problems));
  return 0;
}
