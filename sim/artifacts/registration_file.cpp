#include "sim/artifacts/registration_file.hpp"

#include <fmt/format.h>

#include "sim/unicode/code_point.hpp"

namespace mscsim::artifacts {
namespace {

using console::RegistryKey;
using console::RegistryValue;

constexpr std::string_view end_of_line = "\r\n";

std::string latin_1(std::string_view text) {
  std::string narrow;
  while (!text.empty()) {
    const unicode::CodePoint point = unicode::first_code_point(text);
    text.remove_prefix(point.length);
    narrow += point.value < 0x100 ? static_cast<char>(point.value) : '?';
  }
  return narrow;
}

/// Backslashes and quotes escaped, in quotes.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : latin_1(text)) {
    if (c == '\\' || c == '"') { out += '\\'; }
    out += c;
  }
  return out += '"';
}

/// `hex(7):61,00,\` of a REG_MULTI_SZ, `hex(2):` of a REG_EXPAND_SZ, and so on; no line longer than
/// Registry Editor's.
std::string hex_list(std::string_view name, int type, std::string_view bytes) {
  constexpr std::size_t width = 77;
  std::string out = fmt::format("{}=hex({}):", name, type);
  std::size_t column = out.size();
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const bool last = i + 1 == bytes.size();
    out += fmt::format("{:02x}{}", static_cast<unsigned char>(bytes[i]), last ? "" : ",");
    column += 3;
    if (column > width - 3 && !last) {
      out += "\\";
      out.append(end_of_line).append("  ");
      column = 2;
    }
  }
  return out;
}

std::string line(const RegistryValue& value) {
  const std::string name = value.name.empty() ? "@" : quoted(value.name);
  switch (value.type) {
    case RegistryValue::Type::sz:
      return fmt::format("{}={}", name, quoted(value.text()));
    case RegistryValue::Type::expand_sz:
      return hex_list(name, 2, latin_1(value.text()) + '\0');
    case RegistryValue::Type::dword:
      return fmt::format("{}=dword:{:08x}", name, value.number);
    case RegistryValue::Type::multi_sz: {
      std::string bytes;
      for (const std::string& each : value.strings) { bytes += latin_1(each) + '\0'; }
      return hex_list(name, 7, bytes + '\0');
    }
  }
  return {};
}

void put_key(std::string& file, const std::string& path, const RegistryKey& key) {
  file.append(fmt::format("[{}]", latin_1(path))).append(end_of_line);
  for (const RegistryValue& value : key.values) { file.append(line(value)).append(end_of_line); }
  file.append(end_of_line);
  for (const RegistryKey& child : key.keys) { put_key(file, path + "\\" + child.name, child); }
}

}  // namespace

std::string registration_file(const RegistryKey& root) {
  std::string file = fmt::format("REGEDIT4{0}{0}", end_of_line);
  put_key(file, root.name, root);
  return file;
}

}  // namespace mscsim::artifacts
