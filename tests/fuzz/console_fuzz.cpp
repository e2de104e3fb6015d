#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "sim/console/words.hpp"
#include "sim/scenario/load.hpp"
#include "sim/shell/completion.hpp"
#include "sim/shell/shell.hpp"
#include "sim/shell/start.hpp"

/// Any bytes typed at a prompt are answered, soon and within bounds; and what is saved then loads.
// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace mscsim::shell;
  constexpr int lines_max = 50;
  static const auto start = default_start();
  if (!start.ok()) { return 1; }
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes as text
  std::string_view text(reinterpret_cast<const char*>(bytes), size);
  Shell shell(start.value().front(), false);
  for (int i = 0; i < lines_max && !text.empty(); ++i) {
    const auto end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    static_cast<void>(completion(shell, line));
    const auto words = mscsim::console::split(line);
    const bool writes_file = !words.empty() && words.front() == ".save";
    if (!writes_file) { static_cast<void>(shell.type(line)); }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  const auto saved = mscsim::scenario::load_text(shell.as_scenario(), "saved.yaml",
                                                 mscsim::scenario::whole_vocabulary(), {});
  if (!saved.ok()) { std::abort(); }
  return 0;
}
