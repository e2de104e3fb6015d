#include "sim/report/escape.hpp"

#include <fmt/format.h>

#include "sim/unicode/code_point.hpp"

namespace mscsim::report {
namespace {

using unicode::CodePoint;
using unicode::escape_of;
using unicode::for_each_code_point;
using unicode::is_printable;

}  // namespace

std::string printable_lines(std::string_view text) {
  std::string shown;
  for_each_code_point(text, [&shown](const CodePoint& point, std::string_view bytes) {
    const bool kept = point.value == '\n' || point.value == '\t' || is_printable(point);
    shown += kept ? std::string(bytes) : escape_of(point);
  });
  return shown;
}

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
    if (allowed && !is_printable(point)) {
      escaped += escape_of(point);
    } else {
      escaped += allowed ? bytes : unicode::replacement;
    }
  });
  return escaped;
}

std::string dot_escaped(std::string_view text) {
  std::string escaped;
  for_each_code_point(text, [&escaped](const CodePoint& point, std::string_view bytes) {
    if (point.value == '\n') {
      escaped += "\\n";
    } else if (!is_printable(point)) {
      escaped += '\\' + escape_of(point);
    } else {
      if (point.value == '"' || point.value == '\\') { escaped += '\\'; }
      escaped += bytes;
    }
  });
  return escaped;
}

std::string url_escaped(std::string_view path) {
  std::string escaped;
  for (const char c : path) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                       std::string_view("-._~/").find(c) != std::string_view::npos;
    escaped += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return escaped;
}

}  // namespace mscsim::report
