// hivexsh, reged (chntpw) and libregf's regfexport read the hives that mscsim writes.
#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <iterator>
#include <set>

#include "sim/artifacts/cluster_registry.hpp"
#include "sim/artifacts/empty_hive.hpp"
#include "sim/artifacts/hive_file.hpp"
#include "sim/artifacts/registry_hives.hpp"
#include "tests/readers/reader.hpp"
#include "tests/readers/shipped_runs.hpp"

namespace mscsim::readers {
namespace {

using console::RegistryKey;
using console::RegistryValue;

/// A hive as lines, one a key (`\Groups`) and one a value below it (`\Quorum|Path|sz|Q:\MSCS\`).
using Lines = std::multiset<std::string>;

std::string line_of(const std::string& path, const RegistryValue& value) {
  std::string line = path + '|' + value.name;
  switch (value.type) {
    case RegistryValue::Type::sz:
      return line + "|sz|" + (value.strings.empty() ? "" : value.strings.front());
    case RegistryValue::Type::expand_sz:
      return line + "|expand_sz|" + (value.strings.empty() ? "" : value.strings.front());
    case RegistryValue::Type::dword:
      return line + "|dword|" + std::to_string(value.number);
    case RegistryValue::Type::multi_sz:
      line += "|multi_sz";
      for (const std::string& each : value.strings) { line += '|' + each; }
      return line;
  }
  return line;
}

void add_lines(Lines& lines, const std::string& path, const RegistryKey& key) {
  lines.insert(path);
  for (const RegistryValue& value : key.values) { lines.insert(line_of(path, value)); }
  for (const RegistryKey& child : key.keys) { add_lines(lines, path + '\\' + child.name, child); }
}

/// Bytes of UTF-16 that hold nothing but Latin 1, cut at each zero.
std::vector<std::string> strings_in(const std::string& utf16) {
  std::vector<std::string> strings;
  std::string current;
  for (std::size_t i = 0; i + 1 < utf16.size(); i += 2) {
    if (utf16[i] == '\0' && utf16[i + 1] == '\0') {
      strings.push_back(std::exchange(current, {}));
    } else {
      current += utf16[i];
    }
  }
  while (!strings.empty() && strings.back().empty()) { strings.pop_back(); }
  return strings;
}

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size()) { ++i; }
    out += text[i];
  }
  return out;
}

/// Bytes of an ANSI text, cut at each zero.
std::vector<std::string> ansi_strings_in(const std::string& bytes) {
  std::vector<std::string> strings;
  std::string current;
  for (const char c : bytes) {
    if (c == '\0') {
      strings.push_back(std::exchange(current, {}));
    } else {
      current += c;
    }
  }
  while (!strings.empty() && strings.back().empty()) { strings.pop_back(); }
  return strings;
}

/// Cuts the bytes of a value of several strings.
using Cut = std::vector<std::string>(const std::string& bytes);

/// `"Start"=dword:00000002` and its like, as hivexsh and reged write them.
RegistryValue parsed(const std::string& line, Cut& cut = strings_in) {
  const auto equals = line.find("\"=");
  REQUIRE(equals != std::string::npos);
  RegistryValue value{.name = unescaped(line.substr(1, equals - 1)), .strings = {}};
  const std::string rest = line.substr(equals + 2);
  if (rest.starts_with("dword:")) {
    value.type = RegistryValue::Type::dword;
    value.number = static_cast<std::uint32_t>(std::stoul(rest.substr(6), nullptr, 16));
  } else if (rest.starts_with("hex(7):") || rest.starts_with("hex(2):")) {
    value.type = rest.starts_with("hex(7):") ? RegistryValue::Type::multi_sz
                                             : RegistryValue::Type::expand_sz;
    std::string bytes;
    for (std::size_t at = 7; at + 1 < rest.size(); at += 3) {
      bytes += static_cast<char>(std::stoi(rest.substr(at, 2), nullptr, 16));
    }
    value.strings = cut(bytes);
  } else if (rest.starts_with("str(2):")) {
    value.type = RegistryValue::Type::expand_sz;
    value.strings = {unescaped(rest.substr(8, rest.size() - 9))};
  } else {
    value.strings = {unescaped(rest.substr(1, rest.size() - 2))};
  }
  return value;
}

/// What one has and the other lacks; empty: they are the same.
std::string difference(const Lines& found, const Lines& expected) {
  const auto [one, other] =
      std::mismatch(found.begin(), found.end(), expected.begin(), expected.end());
  if (one == found.end() && other == expected.end()) { return {}; }
  return "found `" + (one == found.end() ? "" : *one) + "` where `" +
         (other == expected.end() ? "" : *other) + "` is expected";
}

/// With the lines that reged broke put together again.
std::vector<std::string> joined(const std::vector<std::string>& lines) {
  std::vector<std::string> whole;
  bool goes_on = false;
  for (const std::string& line : lines) {
    const std::string piece = goes_on ? line.substr(line.find_first_not_of(' ')) : line;
    if (goes_on) {
      whole.back() += piece;
    } else {
      whole.push_back(piece);
    }
    goes_on = whole.back().find("=hex(") != std::string::npos && whole.back().ends_with('\\');
    if (goes_on) { whole.back().pop_back(); }
  }
  return whole;
}

Lines read_with_reged(const std::string& hive, const Folder& folder, Cut& cut = strings_in) {
  const std::string exported = folder.path("exported.reg");
  static_cast<void>(output_of("reged -x " + hive + " HIVE '\\' " + exported + " || [ $? -eq 2 ]"));
  Lines lines;
  std::string path;
  for (const std::string& line : joined(lines_of(output_of("cat " + exported)))) {
    if (line.starts_with('[')) {
      path = line.substr(1, line.size() - 2);
      const auto root = path.find('\\');
      path = root == std::string::npos ? "" : path.substr(path.find('\\', root));
      lines.insert(path);
    } else if (line.starts_with('"')) {
      lines.insert(line_of(path, parsed(line, cut)));
    }
  }
  return lines;
}

/// The values of every key, key after key, as hivexsh lists them.
std::vector<std::string> listed_by_hivexsh(const std::string& hive, const RegistryKey& root,
                                           const Folder& folder) {
  std::string script;
  const std::function<void(const std::string&, const RegistryKey&)> visit =
      [&](const std::string& path, const RegistryKey& key) {
        script += "cd " + (path.empty() ? "\\" : path) + "\nlsval\n";
        for (const RegistryKey& child : key.keys) { visit(path + '\\' + child.name, child); }
      };
  visit("", root);
  std::vector<std::string> values;
  const std::string file = folder.write("script", script);
  for (const std::string& line : lines_of(output_of("hivexsh -f " + file + ' ' + hive))) {
    if (!line.empty()) { values.push_back(line_of("", parsed(line))); }
  }
  return values;
}

std::vector<std::string> values_of(const RegistryKey& key) {
  std::vector<std::string> values;
  for (const RegistryValue& value : key.values) { values.push_back(line_of("", value)); }
  for (const RegistryKey& child : key.keys) {
    std::ranges::move(values_of(child), std::back_inserter(values));
  }
  return values;
}

/// The bytes of `00000000: 5c 00 44 00 65 00 76 00  69 00 ...   text`.
std::string dumped(const std::string& line) {
  constexpr std::size_t first = 10;
  constexpr std::size_t half = 8;
  std::string bytes;
  for (std::size_t i = 0; i < 2 * half; ++i) {
    const std::size_t at = first + 3 * i + (i < half ? 0 : 1);
    if (at + 1 >= line.size() || line[at] == ' ') { break; }
    bytes += static_cast<char>(std::stoi(line.substr(at, 2), nullptr, 16));
  }
  return bytes;
}

Lines read_with_regfexport(const std::string& hive) {
  Lines lines;
  std::string path;
  std::string bytes;
  RegistryValue value;
  bool in_value = false;
  const auto finish = [&] {
    if (!in_value) { return; }
    if (value.type == RegistryValue::Type::multi_sz) { value.strings = strings_in(bytes); }
    lines.insert(line_of(path, value));
    in_value = false;
  };
  const auto after = [](const std::string& line, std::string_view label) {
    return line.size() > label.size() ? line.substr(label.size()) : std::string();
  };
  for (const std::string& line : lines_of(output_of("regfexport " + hive))) {
    if (line.starts_with("Key path: ")) {
      finish();
      const std::string whole = after(line, "Key path: ");
      path = whole.find('\\') == std::string::npos ? "" : whole.substr(whole.find('\\'));
      lines.insert(path);
    } else if (line.starts_with("Value: ")) {
      finish();
      const std::string numbered = after(line, "Value: ");
      value = {.name = numbered.substr(numbered.find(' ') + 1), .strings = {}};
      bytes.clear();
      in_value = true;
    } else if (line.starts_with("Type: ")) {
      if (line.find("REG_MULTI_SZ") != std::string::npos) {
        value.type = RegistryValue::Type::multi_sz;
      } else if (line.find("REG_EXPAND_SZ") != std::string::npos) {
        value.type = RegistryValue::Type::expand_sz;
      } else if (line.find("REG_DWORD") != std::string::npos) {
        value.type = RegistryValue::Type::dword;
      }
    } else if (line.starts_with("Data: ")) {
      if (value.type == RegistryValue::Type::dword) {
        value.number = static_cast<std::uint32_t>(std::stoul(after(line, "Data: "), nullptr, 0));
      } else {
        value.strings = {after(line, "Data: ")};
      }
    } else if (in_value && line.size() > 9 && line[8] == ':') {
      bytes += dumped(line);
    }
  }
  finish();
  return lines;
}

}  // namespace

TEST_CASE("hivexsh, reged and regfexport find every key and value of every shipped scenario") {
  if (!is_installed("hivexsh") || !is_installed("reged") || !is_installed("regfexport")) { return; }
  const Folder folder;
  std::size_t values = 0;
  for_each_shipped_run([&](const scenario::Run& run) {
    const View view(*run.plan->site, run.worlds.back());
    for (std::size_t i = 0; i < run.plan->site->nodes().size(); ++i) {
      for (const RegistryKey& root : artifacts::registry_hives(view, static_cast<NodeId>(i))) {
        INFO(run.plan->file << " " << run.plan->case_name << " " << root.name);
        const auto made = artifacts::hive_file(root);
        REQUIRE(std::holds_alternative<std::string>(made));
        const std::string hive = folder.write("hive", std::get<std::string>(made));
        Lines expected;
        add_lines(expected, "", root);
        CHECK(difference(read_with_reged(hive, folder), expected) == "");
        CHECK(difference(read_with_regfexport(hive), expected) == "");
        CHECK(listed_by_hivexsh(hive, root, folder) == values_of(root));
        values += expected.size();
      }
    }
  });
  CHECK(values > 10'000);
}

TEST_CASE("hivexregedit merges the registration file of every shipped scenario, and all is there") {
  if (!is_installed("hivexregedit") || !is_installed("reged")) { return; }
  const Folder folder;
  std::set<std::string> files;
  for_each_shipped_run([&](const scenario::Run& run) {
    if (!files.insert(run.plan->file).second) { return; }
    for (std::size_t i = 0; i < run.plan->site->nodes().size(); ++i) {
      const artifacts::Moment moment{
          .run = run, .steps = run.outcomes.size(), .node = static_cast<NodeId>(i)};
      RegistryKey root = console::local_machine(moment.view(), moment.node);
      if (moment.view().database().members.contains(moment.node)) {
        root.keys.push_back(artifacts::cluster_registry(moment.view()));
      }
      INFO(run.plan->file << " " << run.plan->case_name);
      const std::string hive = folder.write("merged", artifacts::empty_hive("SYSTEM"));
      const std::string text =
          folder.write("registry.reg", artifact(moment, "reg", "registry.reg"));
      static_cast<void>(
          output_of("hivexregedit --merge " + hive + " --prefix HKEY_LOCAL_MACHINE " + text));
      Lines expected;
      add_lines(expected, "", root);
      // REGEDIT4 has several strings as ANSI bytes, which the hive then holds as they are.
      CHECK(difference(read_with_reged(hive, folder, ansi_strings_in), expected) == "");
    }
  });
  CHECK(files.size() > 100);
}

TEST_CASE("the same registry is the same bytes") {
  RegistryKey root{.name = "SYSTEM", .values = {}, .keys = {}};
  console::key_at(root, "Select").values = {console::dword("Current", 1),
                                            console::sz("Text", "caf\xc3\xa9"),
                                            console::multi_sz("None", {})};
  const auto once = artifacts::hive_file(root);
  const auto again = artifacts::hive_file(root);
  REQUIRE(std::holds_alternative<std::string>(once));
  CHECK(std::get<std::string>(once) == std::get<std::string>(again));
}

}  // namespace mscsim::readers
