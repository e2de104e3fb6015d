#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sim/scenario/load.hpp"

/// Any bytes make plans or problems, soon and within bounds.
// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace mscsim::scenario;
  static const Vocabulary vocabulary = whole_vocabulary();
  constexpr LoadBounds bounds{.bytes_max = 20'000,
                              .depth_max = 16,
                              .values_max = 5'000,
                              .runs_max = 50,
                              .steps_max = 500,
                              .expanded_bytes_max = 1'000'000};
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes as text
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  static_cast<void>(load_text(text, "fuzz.yaml", vocabulary, bounds));
  return 0;
}
