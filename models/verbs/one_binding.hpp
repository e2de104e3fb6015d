#pragma once
#include "models/node/bindings.hpp"
#include "models/verbs/named_adapter.hpp"

// What the verbs that are done on the Bindings tab share.
namespace mscsim::verbs {

inline constexpr Parameter bound_component{
    .name = "component", .kind = Kind::component, .help = "the upper end of the binding"};
inline constexpr Parameter bound_adapter{
    .name = "adapter",
    .kind = Kind::known_name,
    .required = false,
    .help = "the lower end; left out: every adapter that the component is bound to"};
inline constexpr std::uint8_t component = 1;
inline constexpr std::uint8_t lower_adapter = 2;

[[nodiscard]] inline Refusal unless_binding(const View& view, const Arguments& arguments) {
  if (const Refusal off = unless_running(view, arguments); !off.empty()) { return off; }
  const NodeNetwork& node = view.network(node_of(arguments));
  const auto upper = arguments.get<Component>(component);
  if (!node.linkage[upper].installed) { return "the component is not installed"; }
  const auto name = arguments.find(lower_adapter);
  if (!name) { return node.linkage[upper].count > 0 ? possible : "it has no bindings"; }
  const auto slot = node::find_adapter(node, static_cast<NameId>(*name));
  if (!slot) { return "the machine has no adapter of that name"; }
  return node::find_binding(node, upper, *slot) ? possible : "there is no such binding";
}

/// Enables or disables the binding, or all of the component's. In effect from the next restart on.
/// Source: Q185329
inline void set_enabled(Transition& transition, const Arguments& arguments, bool enabled) {
  NodeNetwork& node = transition.change_network(node_of(arguments));
  const auto upper = arguments.get<Component>(component);
  const auto name = arguments.find(lower_adapter);
  for (std::size_t i = 0; i < node.adapters.size(); ++i) {
    const auto slot = static_cast<AdapterSlot>(i);
    const bool meant = !name || node.adapters[i].name == static_cast<NameId>(*name);
    if (meant && node::find_binding(node, upper, slot)) {
      node::set_binding_enabled(node, upper, slot, enabled);
    }
  }
}

}  // namespace mscsim::verbs
