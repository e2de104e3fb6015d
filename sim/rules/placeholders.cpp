#include "sim/rules/placeholders.hpp"

#include "sim/scenario/shape.hpp"

namespace mscsim::rules {
namespace {

using scenario::Yaml;

void read_value(const Yaml& value, const std::string& name, std::vector<std::string>& values,
                scenario::ProblemSet& problems) {
  if (value.kind == Yaml::Kind::scalar) {
    values.push_back(value.text);
    return;
  }
  const bool is_null = value.kind == Yaml::Kind::null;
  problems.add(value.place,
               "the placeholder " + scenario::quoted(name) +
                   (is_null ? " has no value" : " has a value that is no text or number"),
               "`name: value` or `name: [value, ...]`");
}

}  // namespace

Placeholders read_placeholders(std::string_view text, const std::string& file,
                               const LoadBounds& bounds, scenario::ProblemSet& problems) {
  Placeholders placeholders;
  const auto yaml = scenario::parse_yaml(text, file,
                                         {.bytes_max = bounds.bytes_max,
                                          .values_max = bounds.values_max,
                                          .depth_max = bounds.depth_max},
                                         problems);
  if (!yaml || !scenario::is_mapping(*yaml, "the placeholders", problems)) { return placeholders; }
  for (const scenario::YamlEntry& entry : yaml->entries) {
    auto& values = placeholders[entry.key];
    if (entry.value.kind != Yaml::Kind::sequence) {
      read_value(entry.value, entry.key, values, problems);
    } else if (scenario::is_list(entry.value, "the list of values", problems)) {
      for (const Yaml& item : entry.value.items) { read_value(item, entry.key, values, problems); }
    }
  }
  return placeholders;
}

}  // namespace mscsim::rules
