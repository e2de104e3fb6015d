#include "sim/report/html/file_levels.hpp"

#include <fmt/format.h>

#include "models/catalogue/system_files.hpp"
#include "sim/report/escape.hpp"
#include "sim/report/html/document.hpp"

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

/// The moments at which files of a machine were other than before: rows of Run::worlds.
std::vector<std::size_t> moments_of_change(const scenario::Run& run, std::size_t node) {
  std::vector<std::size_t> moments{0};
  for (std::size_t i = 1; i < run.worlds.size(); ++i) {
    const Node& before = run.worlds[i - 1].nodes.at(node);
    const Node& after = run.worlds[i].nodes.at(node);
    if (before.on_disk != after.on_disk || before.loaded != after.loaded) { moments.push_back(i); }
  }
  return moments;
}

bool is_interesting(const scenario::Run& run, std::size_t node,
                    const std::vector<std::size_t>& moments, File file) {
  const Node& start = run.worlds.front().nodes.at(node);
  return std::any_of(moments.begin(), moments.end(), [&](std::size_t moment) {
    const Node& now = run.worlds[moment].nodes.at(node);
    return now.on_disk[file] != start.on_disk[file] || now.loaded[file] != start.loaded[file] ||
           behind_kernel(now.on_disk, file) || behind_kernel(now.loaded, file);
  });
}

std::string cell(const Files& files, const Files& before, File file) {
  const bool behind = behind_kernel(files, file);
  const bool moved = files[file] != before[file];
  return fmt::format("<td class=\"{}{}\">{}{}</td>", behind ? "behind " : "", moved ? "moved" : "",
                     word(files[file]), behind ? " behind" : "");
}

std::string table(const scenario::Run& run, const Transcript& told, std::size_t node) {
  const auto moments = moments_of_change(run, node);
  std::string rows;
  for (const File file : all<File>()) {
    if (!is_interesting(run, node, moments, file)) { continue; }
    rows += fmt::format("<tr><th scope=\"row\"><code>{}</code></th>",
                        catalogue::system_file(file).name);
    std::size_t before = moments.front();
    for (const std::size_t moment : moments) {
      const Node& was = run.worlds[before].nodes.at(node);
      const Node& now = run.worlds[moment].nodes.at(node);
      rows += cell(now.on_disk, was.on_disk, file) + cell(now.loaded, was.loaded, file);
      before = moment;
    }
    rows += "</tr>\n";
  }
  if (rows.empty() || moments.size() == 1) { return {}; }
  std::string heads;
  std::string kinds;
  for (const std::size_t moment : moments) {
    heads += fmt::format("<th colspan=\"2\" scope=\"colgroup\">{}</th>",
                         moment == 0 ? "at the start" : xml_escaped(told.steps[moment - 1].words));
    kinds += "<th scope=\"col\">disk</th><th scope=\"col\">memory</th>";
  }
  return fmt::format(
      "<h3>Files of {}</h3>\n<table><thead><tr><th rowspan=\"2\" scope=\"col\">File</th>{}</tr>"
      "<tr>{}</tr></thead>\n<tbody>{}</tbody></table>\n",
      xml_escaped(run.plan->site->name(static_cast<NodeId>(node))), heads, kinds, rows);
}

}  // namespace

std::string file_levels(const scenario::Run& run, const Transcript& told) {
  std::string html;
  for (std::size_t node = 0; node < run.plan->site->nodes().size(); ++node) {
    html += table(run, told, node);
  }
  return html;
}

}  // namespace mscsim::report::html
