#include "sim/rules/detection.hpp"

#include <algorithm>
#include <array>

#include "sim/scenario/shape.hpp"

namespace mscsim::rules {
namespace {

using scenario::ProblemSet;
using scenario::Yaml;
using scenario::YamlEntry;
using Kind = Expression::Kind;

/// A mapping of fields, all of which must hold. A key that has no field is about keywords.
Expression read_map(const Yaml& map, const Placeholders& placeholders, ProblemSet& problems) {
  Expression result;
  result.kind = Kind::all;
  if (map.entries.empty()) { problems.add(map.place, "a search identifier that asks nothing"); }
  for (const YamlEntry& entry : map.entries) {
    result.parts.push_back(read_field(entry, placeholders, problems));
  }
  return result;
}

Expression read_selection(const Yaml& value, const Placeholders& placeholders,
                          ProblemSet& problems) {
  if (value.kind == Yaml::Kind::mapping) { return read_map(value, placeholders, problems); }
  if (value.kind == Yaml::Kind::scalar) { return read_keyword(value, problems); }
  Expression result;
  result.kind = Kind::any;
  if (value.items.empty()) {
    problems.add(value.place, "a search identifier that asks nothing");
    return result;
  }
  for (const Yaml& item : value.items) {
    result.parts.push_back(item.kind == Yaml::Kind::mapping ? read_map(item, placeholders, problems)
                                                            : read_keyword(item, problems));
  }
  return result;
}

}  // namespace

Selections read_selections(const Yaml& section, std::span<const std::string_view> others,
                           const Placeholders& placeholders, ProblemSet& problems) {
  Selections selections;
  for (const YamlEntry& entry : section.entries) {
    if (std::ranges::find(others, entry.key) != others.end()) { continue; }
    Expression selection = read_selection(entry.value, placeholders, problems);
    // A selection of one field keeps the field's words: its own name goes around it.
    Expression named;
    named.kind = Kind::all;
    named.words = entry.key;
    named.parts.push_back(std::move(selection));
    selections.emplace(entry.key, std::move(named));
  }
  return selections;
}

Expression read_conditions(const Yaml& section, const Selections& selections,
                           ProblemSet& problems) {
  const Yaml* const condition = scenario::required(section, "condition", problems);
  Expression result;
  result.kind = Kind::any;
  if (condition == nullptr) { return result; }
  const std::vector<Yaml> lines =
      condition->kind == Yaml::Kind::sequence ? condition->items : std::vector<Yaml>{*condition};
  for (const Yaml& line : lines) {
    if (line.kind != Yaml::Kind::scalar) {
      problems.add(line.place, "a condition that is no text");
      continue;
    }
    result.parts.push_back(read_condition(line.text, line.place, selections, problems));
  }
  if (result.parts.size() == 1) { return std::move(result.parts.front()); }
  return result;
}

Expression read_detection(const Yaml& section, const Placeholders& placeholders,
                          ProblemSet& problems) {
  constexpr std::array<std::string_view, 2> others{"condition", "timeframe"};
  if (!scenario::is_mapping(section, "`detection`", problems)) { return {}; }
  if (const Yaml* const timeframe = section.find("timeframe")) {
    problems.add(timeframe->place, "`timeframe` in a detection",
                 "the specification has correlation rules for that");
  }
  const Selections selections = read_selections(section, others, placeholders, problems);
  if (selections.empty()) { problems.add(section.place, "no search identifier in `detection`"); }
  return read_conditions(section, selections, problems);
}

}  // namespace mscsim::rules
