#pragma once
#include <string>
#include <string_view>

namespace mscsim::report {

// Each takes any bytes. What its format cannot hold is written as an escape that it can.

/// For a terminal: what is not printable as `\n`, `\t` or `\x1b`.
[[nodiscard]] std::string printable(std::string_view text);

/// For XML 1.0, in content and in attributes. Characters that XML forbids become U+FFFD.
[[nodiscard]] std::string xml_escaped(std::string_view text);

/// A double-quoted scalar of YAML, which is also a string of JSON where `text` is UTF-8 without
/// control characters.
[[nodiscard]] std::string yaml_quoted(std::string_view text);

/// What stands between the quotes of a string of Graphviz' DOT.
[[nodiscard]] std::string dot_escaped(std::string_view text);

}  // namespace mscsim::report
