#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "sim/scenario/load.hpp"
#include "sim/shell/shell.hpp"

/// Any bytes are a saved session or none; and what goes on from one is saved so that it loads.
// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace mscsim;
  static const scenario::Vocabulary vocabulary = scenario::whole_vocabulary();
  constexpr scenario::LoadBounds bounds{.bytes_max = 20'000,
                                        .depth_max = 16,
                                        .values_max = 5'000,
                                        .runs_max = 10,
                                        .steps_max = 100,
                                        .expanded_bytes_max = 1'000'000};
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes as text
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const auto plans = scenario::load_text(text, "fuzz.yaml", vocabulary, bounds);
  if (!plans.ok()) { return 0; }
  const shell::Shell shell(plans.value().front(), true);
  const auto again = scenario::load_text(shell.as_scenario(), "saved.yaml", vocabulary, {});
  if (!again.ok()) { std::abort(); }
  return 0;
}
