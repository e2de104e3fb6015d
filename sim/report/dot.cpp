#include "sim/report/dot.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "sim/report/escape.hpp"

namespace mscsim::report {

std::string dot(const claims::Quotient& quotient) {
  std::string text =
      "digraph worlds {\n"
      "  rankdir=LR;\n"
      "  node [shape=box, style=rounded, fontname=\"sans-serif\", fontsize=10];\n"
      "  edge [fontname=\"sans-serif\", fontsize=9];\n";
  for (std::size_t i = 0; i < quotient.classes.size(); ++i) {
    const auto& each = quotient.classes[i];
    std::string label;
    for (const std::string& trait : each.traits) { label += dot_escaped(trait) + "\\l"; }
    text += fmt::format("  w{} [label=\"{}{} worlds\\l\"{}];\n", i, label, each.worlds,
                        i == 0 ? ", penwidth=2" : "");
  }
  for (const auto& edge : quotient.edges) {
    const bool shows = !edge.events.empty();
    std::string label = dot_escaped(fmt::format("{}", fmt::join(edge.verbs, ", ")));
    for (const Event event : edge.events) {
      const auto& row = catalogue::event(event);
      label += dot_escaped(fmt::format("\n{} {}", row.provider, row.id));
    }
    text += fmt::format("  w{} -> w{} [label=\"{}\"{}];\n", edge.from, edge.to, label,
                        shows ? ", color=\"#b00020\", fontcolor=\"#b00020\"" : "");
  }
  return text + "}\n";
}

}  // namespace mscsim::report
