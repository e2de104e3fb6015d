#include <array>

#include "models/node/setup.hpp"
#include "models/verbs/on_node.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { component = 1 };
constexpr std::array parameters{
    on_node, Parameter{.name = "component", .kind = Kind::component, .help = "which one"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal off = unless_running(view, arguments); !off.empty()) { return off; }
  const auto wanted = arguments.get<Component>(component);
  if (wanted == Component::wins_client) { return "WINS Client (TCP/IP) goes with tcpip"; }
  return view.network(node_of(arguments)).linkage[wanted].installed ? possible
                                                                    : "it is not installed";
}

void apply(Transition& transition, const Arguments& arguments) {
  node::remove_component(transition, node_of(arguments), arguments.get<Component>(component));
}

}  // namespace

/// Network control panel, Remove.
Verb remove_network_component() {
  return {.name = "remove_network_component",
          .help = "remove a protocol or service in the Network control panel",
          .source = "Q257920, Q157815",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
