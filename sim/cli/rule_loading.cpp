#include "sim/cli/rule_loading.hpp"

#include "sim/cli/diagnostics.hpp"
#include "sim/rules/load.hpp"
#include "sim/scenario/files.hpp"
#include "sim/scenario/shape.hpp"

namespace mscsim::cli {
namespace {

/// A mapping of each placeholder to its value, or to a list of them.
rules::Placeholders read_placeholders(const std::string& file, scenario::ProblemSet& problems) {
  rules::Placeholders placeholders;
  const rules::LoadBounds bounds;
  const auto text = scenario::read_file(file, bounds.bytes_max, problems);
  if (!text) { return placeholders; }
  const auto yaml = scenario::parse_yaml(*text, file,
                                         {.bytes_max = bounds.bytes_max,
                                          .values_max = bounds.values_max,
                                          .depth_max = bounds.depth_max},
                                         problems);
  if (!yaml || !scenario::is_mapping(*yaml, "the placeholders", problems)) { return placeholders; }
  for (const scenario::YamlEntry& entry : yaml->entries) {
    auto& values = placeholders[entry.key];
    if (entry.value.kind == scenario::Yaml::Kind::scalar) { values = {entry.value.text}; }
    for (const scenario::Yaml& item : entry.value.items) { values.push_back(item.text); }
  }
  return placeholders;
}

}  // namespace

OptionRow placeholders_option() {
  return {.name = "placeholders",
          .value = "FILE",
          .help = "what `%name%` stands for where a rule has `expand`: YAML, `name: [value, ...]`"};
}

std::optional<std::vector<rules::Rule>> load_rules(const std::vector<std::string>& paths,
                                                   const Options& options, const Streams& streams) {
  if (paths.empty()) {
    print_error(streams.err, "which rules? Name a file or a directory");
    return std::nullopt;
  }
  scenario::ProblemSet problems;
  rules::Placeholders placeholders;
  if (options.given("placeholders")) {
    placeholders = read_placeholders(options.value_or("placeholders", ""), problems);
  }
  scenario::ProblemSet warnings;
  auto loaded = rules::load_rule_files(paths, placeholders, {}, &warnings);
  print_warnings(streams.err, warnings.list());
  if (!loaded.ok()) { problems.add(loaded.problems()); }
  if (!problems.empty()) {
    print_problems(streams.err, problems.list());
    return std::nullopt;
  }
  return std::move(loaded).value();
}

}  // namespace mscsim::cli
