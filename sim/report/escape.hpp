#pragma once
#include <string>
#include <string_view>

namespace mscsim::report {

// Each takes any bytes. What its format cannot hold is written as an escape that it can.

/// For a terminal: what is not printable as `\n`, `\t` or `\x1b`.
[[nodiscard]] std::string printable(std::string_view text);

/// The same, but that line ends and tabs stay.
[[nodiscard]] std::string printable_lines(std::string_view text);

/// For XML 1.0, in content and in attributes. Characters that XML forbids become U+FFFD; others
/// that are not printable are shown as escapes.
[[nodiscard]] std::string xml_escaped(std::string_view text);

/// What stands between the quotes of a string of Graphviz' DOT.
[[nodiscard]] std::string dot_escaped(std::string_view text);

/// The path of a file, as a link has it: `a%23b.html`.
[[nodiscard]] std::string url_escaped(std::string_view path);

}  // namespace mscsim::report
