#include "sim/report/html/file_levels.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "models/catalogue/system_files.hpp"
#include "sim/report/escape.hpp"
#include "sim/report/html/behind.hpp"

namespace mscsim::report::html {
namespace {

std::string word(const FileVersion& version) {
  switch (version.origin) {
    case Origin::microsoft:
      return std::string(catalogue::word(version.level));
    case Origin::oem:
      return "OEM";
    case Origin::absent:
    case Origin::count:
      break;
  }
  return "-";
}

/// Of a machine's files, those that were behind at some moment.
std::vector<File> ever_behind(const Catalogue& catalogue, const std::vector<FilesAt>& moments) {
  std::vector<File> files;
  for (const File file : catalogue.files.ids()) {
    const bool behind = std::any_of(moments.begin(), moments.end(), [&](const FilesAt& at) {
      return is_behind(catalogue, at.on_disk, file) || is_behind(catalogue, at.loaded, file);
    });
    if (behind) { files.push_back(file); }
  }
  return files;
}

/// Of the moments, those at which one of `files` is other than at the one before.
std::vector<const FilesAt*> moments_of_change(const Catalogue& catalogue,
                                              const std::vector<FilesAt>& moments,
                                              const std::vector<File>& files) {
  std::vector<const FilesAt*> changes{&moments.front()};
  for (const FilesAt& at : moments) {
    const FilesAt& before = *changes.back();
    const bool other = std::any_of(files.begin(), files.end(), [&](File file) {
      return before.on_disk[file] != at.on_disk[file] || before.loaded[file] != at.loaded[file] ||
             is_behind(catalogue, before.on_disk, file) != is_behind(catalogue, at.on_disk, file) ||
             is_behind(catalogue, before.loaded, file) != is_behind(catalogue, at.loaded, file);
    });
    if (other) { changes.push_back(&at); }
  }
  return changes;
}

std::string cell(const Catalogue& catalogue, const Files& files, const Files& before, File file) {
  const bool behind = is_behind(catalogue, files, file);
  const bool moved = files[file] != before[file];
  return fmt::format("<td class=\"{}{}\">{}{}</td>", behind ? "behind " : "", moved ? "moved" : "",
                     word(files[file]), behind ? " behind" : "");
}

std::string table(const Sketches& sketches, const Transcript& told, NodeId node) {
  const Catalogue& catalogue = sketches.site().catalogue();
  const std::vector<FilesAt>& kept = sketches.files(node);
  const std::vector<File> files = ever_behind(catalogue, kept);
  if (files.empty()) { return {}; }
  const auto moments = moments_of_change(catalogue, kept, files);
  std::string rows;
  for (const File file : files) {
    rows += fmt::format("<tr><th scope=\"row\"><code>{}</code></th>", catalogue.files[file].name);
    const FilesAt* before = moments.front();
    for (const FilesAt* const at : moments) {
      rows += cell(catalogue, at->on_disk, before->on_disk, file) +
              cell(catalogue, at->loaded, before->loaded, file);
      before = at;
    }
    rows += "</tr>\n";
  }
  std::string heads;
  std::string kinds;
  for (const FilesAt* const at : moments) {
    heads +=
        fmt::format("<th colspan=\"2\" scope=\"colgroup\">{}</th>",
                    at->steps == 0 ? "at the start" : xml_escaped(told.steps[at->steps - 1].words));
    kinds += "<th scope=\"col\">disk</th><th scope=\"col\">memory</th>";
  }
  return fmt::format(
      "<h3>Files of {} that were behind its service pack</h3>\n"
      "<p class=\"faint\">No other file was, at any moment.</p>\n"
      "<table><thead><tr><th rowspan=\"2\" scope=\"col\">File</th>{}</tr>"
      "<tr>{}</tr></thead>\n<tbody>{}</tbody></table>\n",
      xml_escaped(sketches.site().name(node)), heads, kinds, rows);
}

}  // namespace

std::string file_levels(const Sketches& sketches, const Transcript& told) {
  std::string html;
  for (std::size_t node = 0; node < sketches.site().nodes().size(); ++node) {
    html += table(sketches, told, static_cast<NodeId>(node));
  }
  return html;
}

}  // namespace mscsim::report::html
