#include "sim/rules/narrow_text.hpp"

#include <algorithm>

#include "sim/rules/case_folding.hpp"

namespace mscsim::rules {
namespace {

bool is_hexadecimal(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// Whether what stands behind a backslash may name a character that is not ASCII: a number but
/// \x00 to \x7F, a property.
bool may_name_others(std::string_view escape) {
  constexpr std::string_view properties_and_numbers = "pPXNoC0123456789";
  if (escape.empty()) { return false; }
  if (properties_and_numbers.find(escape[0]) != std::string_view::npos) { return true; }
  if (escape[0] != 'x') { return false; }
  const bool is_ascii =
      escape.size() > 2 && escape[1] >= '0' && escape[1] <= '7' && is_hexadecimal(escape[2]);
  return !is_ascii;
}

}  // namespace

bool names_only_ascii(std::string_view expression) {
  if (!is_ascii(expression) || expression.starts_with("(*")) { return false; }
  for (std::size_t at = 0; at < expression.size(); ++at) {
    if (expression[at] != '\\') { continue; }
    if (may_name_others(expression.substr(++at))) { return false; }
  }
  return true;
}

std::string narrowed(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool continues = byte >= 0x80U && byte < 0xC0U;
    if (!continues) { result += byte < 0x80U ? c : '\x80'; }
  }
  return result;
}

}  // namespace mscsim::rules
