#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "sim/report/recorded.hpp"

/// Any bytes are a record that runs are judged by; and a record as it is written fits its runs.
// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace mscsim::report;
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes as text
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const std::string_view first = text.substr(0, text.find('\n'));
  std::array<Transcript, 4> runs;
  runs[1].case_name = first.substr(0, first.find("  "));
  runs[2].case_name = first.substr(std::min(first.size(), first.find("  ")));
  runs[3].case_name = text;
  runs[3].fingerprint = size;
  judge_by_record(runs, text, "fuzz.recorded", true);
  for (Transcript& run : runs) { run.failures.clear(); }
  judge_by_record(runs, recorded_text(runs), "fuzz.recorded", true);
  for (const Transcript& run : runs) {
    if (!run.passed()) { std::abort(); }
  }
  return 0;
}
