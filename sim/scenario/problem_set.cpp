#include "sim/scenario/problem_set.hpp"

namespace mscsim::scenario {

std::string quoted(std::string_view text) {
  constexpr std::size_t shown_max = 60;
  std::size_t shown = text.size();
  if (shown > shown_max) {
    shown = shown_max;
    const auto continues = [&] {
      return (static_cast<unsigned char>(text[shown]) & 0xC0U) == 0x80;
    };
    while (shown > 0 && continues()) { --shown; }  // not within a letter of several bytes
  }
  std::string result = "`";
  for (const char letter : text.substr(0, shown)) {
    result += static_cast<unsigned char>(letter) < ' ' ? ' ' : letter;
  }
  return result + (shown < text.size() ? "...`" : "`");
}

}  // namespace mscsim::scenario
