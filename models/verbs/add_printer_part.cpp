#include <algorithm>
#include <array>

#include "models/cluster/printing.hpp"
#include "models/verbs/on_node.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { name = 1 };
constexpr std::array parameters{
    on_node, Parameter{.name = "name", .kind = Kind::text, .help = "of the port or the driver"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal off = unless_running(view, arguments); !off.empty()) { return off; }
  const Node& node = view.node(node_of(arguments));
  if (cluster::has_printer_part(node, arguments.get<NameId>(name))) {
    return "the machine has it already";
  }
  return std::ranges::find(node.printer_parts, no_name) == node.printer_parts.end()
             ? "there are as many ports and drivers as the model holds"
             : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  auto& parts = transition.change_disk(node_of(arguments)).printer_parts;
  *std::ranges::find(parts, no_name) = arguments.get<NameId>(name);
}

}  // namespace

/// Add Port, or a printer driver, on one node.
Verb add_printer_part() {
  return {.name = "add_printer_part",
          .help = "set up a printer port or driver on one node",
          .source = "Q197046",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
