#include "sim/scenario/files.hpp"
#include "sim/scenario/load.hpp"
#include "sim/scenario/yaml.hpp"

namespace mscsim::scenario {
namespace {

YamlBounds yaml_bounds(const LoadBounds& bounds) {
  return {.bytes_max = bounds.bytes_max,
          .values_max = bounds.values_max,
          .depth_max = bounds.depth_max};
}

/// The files that the scenario `file` can use.
UsedFiles files_beside(const std::string& file, const LoadBounds& bounds) {
  return [&file, &bounds](UsedFile kind, std::string_view name, const Place& place,
                          ProblemSet& problems) -> std::optional<Yaml> {
    const auto path = kind == UsedFile::world ? find_world(name, file, place, problems)
                                              : find_knowledge(name, file, place, problems);
    if (!path) { return std::nullopt; }
    const auto text = read_file(*path, bounds.bytes_max, problems);
    if (!text) { return std::nullopt; }
    return parse_yaml(*text, *path, yaml_bounds(bounds), problems);
  };
}

}  // namespace

Result<std::vector<Plan>> load_text(std::string_view text, const std::string& file,
                                    const Vocabulary& vocabulary, const LoadBounds& bounds) {
  ProblemSet problems;
  if (text.size() > bounds.bytes_max) {
    problems.add({.file = file}, "too large",
                 "at most " + std::to_string(bounds.bytes_max) + " bytes");
    return problems.list();
  }
  const auto root = parse_yaml(text, file, yaml_bounds(bounds), problems);
  if (!root) { return problems.list(); }
  std::vector<Plan> plans =
      load_tree(*root, files_beside(file, bounds), vocabulary, bounds, problems);
  if (!problems.empty()) { return problems.list(); }
  return plans;
}

Result<std::vector<Plan>> load_file(const std::string& file, const Vocabulary& vocabulary,
                                    const LoadBounds& bounds) {
  ProblemSet problems;
  const auto text = read_file(file, bounds.bytes_max, problems);
  if (!text) { return problems.list(); }
  return load_text(*text, file, vocabulary, bounds);
}

}  // namespace mscsim::scenario
