#include "sim/report/dot.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>
#include <set>

#include "sim/report/escape.hpp"

namespace mscsim::report {

namespace {

/// What all classes have in common, which tells none from another.
std::set<std::string> common_traits(const claims::Quotient& quotient) {
  std::map<std::string, std::size_t> counts;
  for (const auto& each : quotient.classes) {
    for (const std::string& trait : each.traits) { ++counts[trait]; }
  }
  std::set<std::string> common;
  for (const auto& [trait, count] : counts) {
    if (count == quotient.classes.size() && count > 1) { common.insert(trait); }
  }
  return common;
}

}  // namespace

std::string dot(const claims::Quotient& quotient) {
  const std::set<std::string> common = common_traits(quotient);
  std::string everywhere;
  for (const std::string& trait : common) { everywhere += dot_escaped(trait) + "\\l"; }
  std::string text =
      "digraph worlds {\n"
      "  rankdir=TB;\n"
      "  node [shape=box, style=rounded, fontname=\"sans-serif\", fontsize=10];\n"
      "  edge [fontname=\"sans-serif\", fontsize=9];\n";
  if (!everywhere.empty()) {
    text += fmt::format(
        "  label=\"In all of them:\\l{}\";\n  labeljust=l;\n  fontname=\"sans-serif\";\n"
        "  fontsize=10;\n",
        everywhere);
  }
  for (std::size_t i = 0; i < quotient.classes.size(); ++i) {
    const auto& each = quotient.classes[i];
    std::string label;
    for (const std::string& trait : each.traits) {
      if (!common.contains(trait)) { label += dot_escaped(trait) + "\\l"; }
    }
    text += fmt::format("  w{} [label=\"{}{} worlds\\l\"{}];\n", i, label, each.worlds,
                        i == 0 ? ", penwidth=2" : "");
  }
  for (const auto& edge : quotient.edges) {
    const bool shows = !edge.events.empty();
    std::string label = dot_escaped(fmt::format("{}", fmt::join(edge.verbs, ", ")));
    for (const Event event : edge.events) {
      const auto& row = quotient.catalogue->events[event];
      label += dot_escaped(fmt::format("\n{} {}", row.provider, row.id));
    }
    text += fmt::format("  w{} -> w{} [label=\"{}\"{}];\n", edge.from, edge.to, label,
                        shows ? ", class=\"bad\", color=\"#b00020\", fontcolor=\"#b00020\"" : "");
  }
  return text + "}\n";
}

}  // namespace mscsim::report
