#include <array>

#include "models/node/setup.hpp"
#include "models/verbs/on_node.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { component = 1, source };
constexpr std::array parameters{
    on_node, Parameter{.name = "component", .kind = Kind::component, .help = "which one"},
    files_from};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal off = unless_running(view, arguments); !off.empty()) { return off; }
  const auto wanted = arguments.get<Component>(component);
  if (wanted == Component::wins_client) { return "WINS Client (TCP/IP) comes with tcpip"; }
  return view.network(node_of(arguments)).linkage[wanted].installed ? "it is installed already"
                                                                    : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  node::add_component(transition, node_of(arguments), arguments.get<Component>(component),
                      media_source(arguments, source));
}

}  // namespace

/// Network control panel, Add. The files come from the CD, unless told otherwise.
Verb add_network_component() {
  return {.name = "add_network_component",
          .help = "add a protocol or service in the Network control panel",
          .source = "Q196269, Q257920",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
