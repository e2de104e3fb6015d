#include <cstddef>
#include <cstdint>
#include <sstream>

#include "sim/evidence/json_lines.hpp"

/// Any bytes make records or say why not; a record written is the record read.
// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace mscsim::evidence;
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes as text
  std::istringstream in(std::string(reinterpret_cast<const char*>(bytes), size));
  RecordReader reader(in);
  while (true) {
    const auto read = reader.next();
    if (std::holds_alternative<RecordReader::End>(read)) { return 0; }
    if (const auto* const record = std::get_if<Record>(&read)) {
      static_cast<void>(time_of(*record));
      static_cast<void>(json_line(*record));
    }
  }
}
