#include <array>

#include "models/verbs/registry_data.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node, registry_path};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal off = unless_running(view, arguments); !off.empty()) { return off; }
  return view.disk(node_of(arguments)).registry.set.contains(entry_of(arguments))
             ? possible
             : "there is no such value in its registry";
}

void apply(Transition& transition, const Arguments& arguments) {
  Registry& registry = transition.change_disk(node_of(arguments)).registry;
  registry.set.erase(entry_of(arguments));
  registry.data[entry_of(arguments)] = 0;
}

}  // namespace

/// Registry Editor again.
Verb delete_registry_value() {
  return {.name = "delete_registry_value",
          .help = "delete a value of the registry",
          .source = "Q246784",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
