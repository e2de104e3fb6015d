#include "sim/rules/case_folding.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "sim/rules/pattern.hpp"

namespace mscsim::rules {
namespace {

/// Requires: `text` is shorter than 2 GiB, as all is that records and rules may hold.
icu::UnicodeString characters_of(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

std::string utf8_of(const icu::UnicodeString& characters) {
  std::string result;
  return characters.toUTF8String(result);
}

}  // namespace

bool is_ascii(std::string_view text) {
  // Every byte is looked at, whatever those before it were: so the compiler takes many at once.
  unsigned bits = 0;
  for (const char c : text) { bits |= static_cast<unsigned char>(c); }
  constexpr unsigned beyond = 0x80;
  return bits < beyond;
}

std::string folded(std::string_view text) {
  if (is_ascii(text)) { return lower(text); }
  const icu::UnicodeString characters = characters_of(text);
  icu::UnicodeString result;
  for (std::int32_t at = 0; at < characters.length(); at = characters.moveIndex32(at, 1)) {
    result.append(u_foldCase(characters.char32At(at), U_FOLD_CASE_DEFAULT));
  }
  return utf8_of(result);
}

std::string as_utf8(std::string_view text) {
  return is_ascii(text) ? std::string(text) : utf8_of(characters_of(text));
}

}  // namespace mscsim::rules
