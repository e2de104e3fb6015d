#pragma once
#include <string>
#include <string_view>

namespace mscsim::rules {

// An expression that names ASCII characters only takes all others alike: `.` and `[^a]` take each,
// `\w` none. It can then be looked for in a text whose other characters are one byte each, as an
// expression of bytes; one of UTF-8's characters takes six times as long to compile.

/// Whether an expression names ASCII characters only. If in doubt, it does not.
[[nodiscard]] bool names_only_ascii(std::string_view expression);

/// The text, which is UTF-8, with each character that is not ASCII as the byte 0x80.
[[nodiscard]] std::string narrowed(std::string_view text);

}  // namespace mscsim::rules
