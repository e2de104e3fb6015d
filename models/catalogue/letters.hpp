#pragma once
#include <algorithm>
#include <cctype>
#include <string_view>

namespace mscsim {

/// Whether two letters are the same but for their case, which Windows NT does not look at in names.
[[nodiscard]] inline bool same_letter(char left, char right) {
  return std::tolower(static_cast<unsigned char>(left)) ==
         std::tolower(static_cast<unsigned char>(right));
}

/// Whether two texts are the same but for the case of their letters.
[[nodiscard]] inline bool same_letters(std::string_view left, std::string_view right) {
  return std::ranges::equal(left, right, same_letter);
}

}  // namespace mscsim
