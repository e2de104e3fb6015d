#include <fmt/format.h>

#include <algorithm>

#include "models/catalogue/system_files.hpp"
#include "sim/console/command.hpp"
#include "sim/console/words.hpp"

namespace mscsim::console::commands {
namespace {

constexpr std::string_view usage =
    "Displays a list of files and subdirectories in a directory.\n\n"
    "DIR [path]\n\n"
    "The last column is the level of the copy on disk: the release or service pack whose file\n"
    "it is, or OEM. Size and date are shown where a published list gives them.\n"
    "    dir %SystemRoot%\\system32\\drivers\n"
    "    dir C:\\WINNT\\Cluster\\*.dll\n";

constexpr std::string_view system_root = R"(C:\WINNT)";
constexpr std::string_view uninstall_folder = "$NtServicePackUninstall$";

/// A folder, and which of its files are meant.
struct Place {
  std::string folder;  ///< below %SystemRoot%; `.` is %SystemRoot% itself
  std::string pattern = "*";
};

std::vector<std::string> folders(const Catalogue& catalogue) {
  std::vector<std::string> list{".",
                                "system32",
                                R"(system32\drivers)",
                                R"(system32\inetsrv)",
                                "Cluster",
                                std::string(uninstall_folder)};
  for (const catalogue::SystemFile& row : catalogue.files.declared()) {
    const bool is_new = std::ranges::none_of(
        list, [&](const std::string& folder) { return same(folder, row.folder); });
    if (is_new && !row.folder.empty()) { list.emplace_back(row.folder); }
  }
  return list;
}

/// `typed` from the root of the drive on, without it and without a backslash at the end: `WINNT`.
std::string below_root(std::string typed) {
  std::ranges::replace(typed, '/', '\\');
  for (const std::string_view variable : {"%systemroot%", "%windir%"}) {
    if (begins_with(typed, variable)) {
      typed = std::string(system_root) + typed.substr(variable.size());
    }
  }
  if (begins_with(typed, "C:")) { typed.erase(0, 2); }
  while (!typed.empty() && typed.front() == '\\') { typed.erase(0, 1); }
  while (!typed.empty() && typed.back() == '\\') { typed.pop_back(); }
  return typed;
}

/// The folder of that path from the root of the drive; nothing where there is none.
std::optional<std::string> find_folder(const Catalogue& catalogue, std::string_view path) {
  for (const std::string& folder : folders(catalogue)) {
    const std::string whole = folder == "." ? "WINNT" : fmt::format(R"(WINNT\{})", folder);
    if (same(whole, path)) { return folder; }
  }
  return std::nullopt;
}

/// Nothing: the model has no such place.
std::optional<Place> find_place(const Catalogue& catalogue, const std::string& typed) {
  const std::string path = below_root(typed);
  if (auto folder = find_folder(catalogue, path)) { return Place{.folder = std::move(*folder)}; }
  const auto slash = path.rfind('\\');
  if (slash == std::string::npos) { return std::nullopt; }
  auto folder = find_folder(catalogue, path.substr(0, slash));
  if (!folder) { return std::nullopt; }
  return Place{.folder = std::move(*folder), .pattern = path.substr(slash + 1)};
}

/// What is known of a copy.
const catalogue::FileCopy* find_copy(const Catalogue& catalogue, File file, FileVersion version) {
  const bool is_listed =
      version.origin == Origin::microsoft || !catalogue.files[file].versions.empty();
  if (!is_listed || version.hotfix != Hotfix::none) { return nullptr; }
  return catalogue.find_copy(file, version.level);
}

std::string with_commas(std::uint32_t number) {
  std::string digits = std::to_string(number);
  constexpr std::size_t group = 3;
  for (std::size_t end = digits.size(); end > group; end -= group) {
    digits.insert(end - group, 1, ',');
  }
  return digits;
}

std::string_view level_word(const Catalogue& catalogue, File file, FileVersion version) {
  if (version.hotfix != Hotfix::none) { return catalogue.hotfixes[version.hotfix].word; }
  const bool is_numbered = version.origin == Origin::oem && catalogue.files[file].versions.empty();
  return is_numbered ? "OEM" : catalogue.level_word(file, version.level);
}

std::string file_line(const Catalogue& catalogue, File file, FileVersion version) {
  const catalogue::FileCopy* const copy = find_copy(catalogue, file, version);
  const std::string_view stamp = copy == nullptr ? "" : copy->stamp;
  const std::string_view date = stamp.substr(0, stamp.find(' '));
  const std::string_view hour = stamp.size() > date.size() ? stamp.substr(date.size() + 1) : "";
  return fmt::format(
      "{:<8}  {:<6}{:>22} {:<16}{}\n", date, hour,
      copy == nullptr || copy->size_bytes == 0 ? std::string() : with_commas(copy->size_bytes),
      catalogue.files[file].name, level_word(catalogue, file, version));
}

void put_folders(Output& out, const Catalogue& catalogue, const Node& node, const Place& place,
                 int& shown) {
  for (const std::string& folder : folders(catalogue)) {
    if (folder == "." || (folder == uninstall_folder && !node.uninstall.exists)) { continue; }
    const auto slash = folder.rfind('\\');
    const std::string parent = slash == std::string::npos ? "." : folder.substr(0, slash);
    const std::string name = slash == std::string::npos ? folder : folder.substr(slash + 1);
    if (parent != place.folder || !fits(name, place.pattern)) { continue; }
    out += fmt::format("{:16}{:<14} {:>7} {}\n", "", "<DIR>", "", name);
    ++shown;
  }
}

Output list_place(const Catalogue& catalogue, const Node& node, const Place& place) {
  const bool saved = place.folder == uninstall_folder;
  const Files& files = saved ? node.uninstall.saved : node.on_disk;
  Output out =
      fmt::format(" Volume in drive C has no label.\n\n Directory of {}{}{}\n\n", system_root,
                  place.folder == "." ? "" : "\\", place.folder == "." ? "" : place.folder);
  int shown = 0;
  put_folders(out, catalogue, node, place, shown);
  for (const File file : catalogue.files.ids()) {
    const catalogue::SystemFile& row = catalogue.files[file];
    if ((saved || same(row.folder, place.folder)) && fits(row.name, place.pattern) &&
        files[file].origin != Origin::absent) {
      out += file_line(catalogue, file, files[file]);
      ++shown;
    }
  }
  if (shown == 0 || (saved && !node.uninstall.exists)) { return "File Not Found\n"; }
  return out + fmt::format("{:>16} File(s)\n", shown);
}

Output list_files(Session& session, Words words) {
  if (words.size() > 2) { return std::string(usage); }
  const std::string typed = words.size() == 2 ? words[1] : "C:\\";
  if (below_root(typed).empty()) {
    return fmt::format(
        " Volume in drive C has no label.\n\n Directory of C:\\\n\n"
        "{:16}{:<14} {:>7} WINNT\n{:>16} File(s)\n",
        "", "<DIR>", "", 1);
  }
  const auto place = find_place(session.site.catalogue(), typed);
  return place ? list_place(session.site.catalogue(), session.node(), *place) : "File Not Found\n";
}

}  // namespace

/// ASSUMPTION: the level as a last column; NT 4.0 shows it in the properties of a file.
/// Source: Q172965, Q235373 (sizes and dates)
ConsoleCommand dir() {
  return {.name = "dir",
          .help = "list files, with the service pack that each copy is of",
          .usage = usage,
          .run = list_files};
}

}  // namespace mscsim::console::commands
