#include <fmt/format.h>

#include "sim/console/command.hpp"
#include "sim/console/error_texts.hpp"
#include "sim/console/registry.hpp"
#include "sim/console/words.hpp"

namespace mscsim::console::commands {
namespace {

constexpr std::string_view usage =
    "Console Registry Tool for Windows NT\n\n"
    "REG QUERY key [/S]\n\n"
    "  key   below HKEY_LOCAL_MACHINE, with or without it: HKLM\\SYSTEM\\...\n"
    "  /S    its subkeys too\n"
    "    reg query \"HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\"\n"
    "    reg query HKLM\\SYSTEM\\CurrentControlSet\\Services\\NetBT\\Linkage\n";

std::string value_text(const RegistryValue& value) {
  if (value.type == RegistryValue::Type::dword) { return fmt::format("{:#x}", value.number); }
  std::string text;
  for (const std::string& each : value.strings) {
    text.append(text.empty() ? "" : "; ").append(each);
  }
  return text;
}

std::string_view type_text(RegistryValue::Type type) {
  switch (type) {
    case RegistryValue::Type::sz:
      return "REG_SZ";
    case RegistryValue::Type::expand_sz:
      return "REG_EXPAND_SZ";
    case RegistryValue::Type::multi_sz:
      return "REG_MULTI_SZ";
    case RegistryValue::Type::dword:
      break;
  }
  return "REG_DWORD";
}

// NOLINTNEXTLINE(misc-no-recursion): the tree is a few levels deep
void put_key(Output& out, const RegistryKey& key, const std::string& path, bool deep) {
  out += fmt::format("Listing of [{}]\n\n", path);
  for (const RegistryValue& value : key.values) {
    out += fmt::format("{:<14}{:<22}{}\n", type_text(value.type), value.name, value_text(value));
  }
  if (!key.values.empty()) { out += '\n'; }
  for (const RegistryKey& each : key.keys) {
    if (!deep) { out += fmt::format("[{}]\n", each.name); }
  }
  if (!deep) { return; }
  for (const RegistryKey& each : key.keys) { put_key(out, each, path + "\\" + each.name, deep); }
}

Output query(Session& session, Words words) {
  const bool deep = words.size() == 4 && same(words[3], "/s");
  if (words.size() < 3 || !same(words[1], "query") || (words.size() > 3 && !deep)) {
    return std::string(usage);
  }
  std::string path = words[2];
  for (const std::string_view root : {"HKEY_LOCAL_MACHINE", "HKLM"}) {
    if (begins_with(path, root) && (path.size() == root.size() || path[root.size()] == '\\')) {
      path.erase(0, root.size());
    }
  }
  while (!path.empty() && path.front() == '\\') { path.erase(0, 1); }
  while (!path.empty() && path.back() == '\\') { path.pop_back(); }
  const RegistryKey root = local_machine(session.view(), session.at);
  const RegistryKey* const key = find_key(root, path);
  if (key == nullptr) { return system_error(Win32Error::file_not_found); }
  Output out;
  put_key(out, *key, path.empty() ? root.name : path, deep);
  return out;
}

}  // namespace

/// ASSUMPTION: the layout is recalled from the Resource Kit's reg.exe; strings of a REG_MULTI_SZ
/// are set apart by semicolons.
ConsoleCommand reg() {
  return {.name = "reg", .help = "read the registry: reg query KEY", .usage = usage, .run = query};
}

}  // namespace mscsim::console::commands
