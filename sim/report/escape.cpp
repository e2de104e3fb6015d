#include "sim/report/escape.hpp"

#include <fmt/format.h>

#include "sim/report/utf8.hpp"

namespace mscsim::report {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

/// Calls write(point, bytes) with every code point of `text`, in order.
void for_each_code_point(std::string_view text, auto write) {
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    write(point, text.substr(0, point.length));
    text.remove_prefix(point.length);
  }
}

std::string escape_of(const CodePoint& point) {
  switch (point.value) {
    case '\n':
      return "\\n";
    case '\t':
      return "\\t";
    default:
      break;
  }
  return point.value > 0xFF ? fmt::format("\\u{:04x}", static_cast<unsigned>(point.value))
                            : fmt::format("\\x{:02x}", static_cast<unsigned>(point.value));
}

}  // namespace

std::string printable(std::string_view text) {
  std::string shown;
  for_each_code_point(text, [&shown](const CodePoint& point, std::string_view bytes) {
    if (is_printable(point)) {
      shown += bytes;
    } else {
      shown += escape_of(point);
    }
  });
  return shown;
}

std::string xml_escaped(std::string_view text) {
  std::string escaped;
  for_each_code_point(text, [&escaped](const CodePoint& point, std::string_view bytes) {
    const char32_t c = point.value;
    switch (c) {
      case '&':
        escaped += "&amp;";
        return;
      case '<':
        escaped += "&lt;";
        return;
      case '>':
        escaped += "&gt;";
        return;
      case '"':
        escaped += "&quot;";
        return;
      case '\t':
        escaped += "&#9;";
        return;
      case '\n':
        escaped += "\n";
        return;
      case '\r':
        escaped += "&#13;";
        return;
      default:
        break;
    }
    const bool allowed = point.valid && c >= 0x20 && c != 0xFFFE && c != 0xFFFF;
    escaped += allowed ? bytes : replacement;
  });
  return escaped;
}

std::string yaml_quoted(std::string_view text) {
  std::string quoted = "\"";
  for_each_code_point(text, [&quoted](const CodePoint& point, std::string_view bytes) {
    if (!point.valid) {
      quoted += replacement;
    } else if (point.value == '"' || point.value == '\\') {
      quoted += '\\';
      quoted += bytes;
    } else if (is_printable(point)) {
      quoted += bytes;
    } else if (point.value > 0xFFFF) {
      quoted += fmt::format("\\U{:08x}", static_cast<unsigned>(point.value));
    } else {
      quoted += escape_of(point);
    }
  });
  return quoted + '"';
}

std::string dot_escaped(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '\n') {
      escaped += "\\n";
      continue;
    }
    if (c == '"' || c == '\\') { escaped += '\\'; }
    escaped += c;
  }
  return escaped;
}

}  // namespace mscsim::report
