#pragma once
#include "models/node/adapters.hpp"
#include "models/verbs/on_node.hpp"

// What the verbs that are done to an adapter share.
namespace mscsim::verbs {

/// Their second parameter.
inline constexpr Parameter adapter_name{
    .name = "name", .kind = Kind::known_name, .help = "the adapter"};
inline constexpr std::uint8_t adapter = 1;

/// Requires: the machine has such an adapter.
[[nodiscard]] inline AdapterSlot adapter_slot(const View& view, const Arguments& arguments) {
  return node::find_adapter(view.network(node_of(arguments)), arguments.get<NameId>(adapter))
      .value();
}

[[nodiscard]] inline Refusal unless_adapter(const View& view, const Arguments& arguments) {
  const NodeNetwork& node = view.network(node_of(arguments));
  return node::find_adapter(node, arguments.get<NameId>(adapter))
             ? possible
             : "the machine has no adapter of that name";
}

/// For what is done at the running machine.
[[nodiscard]] inline Refusal unless_running_with_adapter(const View& view,
                                                         const Arguments& arguments) {
  const Refusal off = unless_running(view, arguments);
  return off.empty() ? unless_adapter(view, arguments) : off;
}

}  // namespace mscsim::verbs
