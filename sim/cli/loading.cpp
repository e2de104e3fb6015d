#include "sim/cli/loading.hpp"

#include <iterator>
#include <set>

#include "sim/cli/diagnostics.hpp"
#include "sim/scenario/load.hpp"

namespace mscsim::cli {
namespace {

using scenario::Plan;
using scenario::Problems;

void append(auto& list, auto&& more) {
  list.insert(list.end(), std::make_move_iterator(more.begin()),
              std::make_move_iterator(more.end()));
}

}  // namespace

OptionRow checked_format_option() {
  return {.name = "format",
          .value = "FORMAT",
          .help = "text (if not given), junit or sarif",
          .choices = {"text", "junit", "sarif"}};
}

std::vector<std::string> scenario_files(const std::vector<std::string>& paths, Problems& problems) {
  std::vector<std::string> files;
  std::set<std::string> known;
  for (const std::string& path : paths) {
    const auto found = scenario::scenario_files(path);
    if (!found.ok()) {
      append(problems, Problems(found.problems()));
      continue;
    }
    for (const std::string& file : found.value()) {
      if (known.insert(file).second) { files.push_back(file); }
    }
  }
  return files;
}

bool for_each_scenario(const std::vector<std::string>& paths, const Streams& streams,
                       const std::function<void(std::vector<Plan>)>& visit) {
  if (paths.empty()) {
    print_error(streams.err, "which scenario? Name a file or a directory");
    return false;
  }
  Problems problems;
  bool any = false;
  for (const std::string& file : scenario_files(paths, problems)) {
    auto loaded = scenario::load_file(file, scenario::whole_vocabulary(), {});
    if (!loaded.ok()) {
      append(problems, Problems(loaded.problems()));
    } else if (problems.empty()) {
      any = true;
      visit(std::move(loaded).value());
    }
  }
  if (!problems.empty()) {
    print_problems(streams.err, problems);
    return false;
  }
  if (!any) { print_error(streams.err, "no scenario there"); }
  return any;
}

std::optional<std::vector<Plan>> load_all(const std::vector<std::string>& paths,
                                          const Streams& streams) {
  std::vector<Plan> plans;
  const bool loaded = for_each_scenario(
      paths, streams, [&plans](std::vector<Plan> of_one) { append(plans, std::move(of_one)); });
  if (!loaded) { return std::nullopt; }
  return plans;
}

}  // namespace mscsim::cli
