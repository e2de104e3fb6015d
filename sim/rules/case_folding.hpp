#pragma once
#include <string>
#include <string_view>

namespace mscsim::rules {

/// Whether every byte of `text` is ASCII: then folding it is making its letters small.
[[nodiscard]] bool is_ascii(std::string_view text);

/// `text` as it is compared where the case of letters does not count: Unicode's simple folding,
/// which leaves a character one character, so that `?` means the same before and after it. Bytes
/// that are no UTF-8 become U+FFFD, so that what comes out is UTF-8.
/// Source: Unicode Standard 3.13, toCasefold with the mappings C and S
[[nodiscard]] std::string folded(std::string_view text);

/// `text` with each byte that is no UTF-8 as U+FFFD.
[[nodiscard]] std::string as_utf8(std::string_view text);

}  // namespace mscsim::rules
