#include <algorithm>
#include <array>

#include "models/cluster/registry_checkpoints.hpp"
#include "models/node/applications.hpp"
#include "models/verbs/on_node.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { key = 1, data };
constexpr std::array parameters{
    on_node,
    Parameter{.name = "key",
              .kind = Kind::text,
              .help = "below HKEY_LOCAL_MACHINE: `SOFTWARE\\\\Acme\\\\Orders`"},
    Parameter{.name = "data", .kind = Kind::text, .help = "all that is in it, in one word"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal off = unless_running(view, arguments); !off.empty()) { return off; }
  const auto& keys = view.disk(node_of(arguments)).keys;
  const auto has = [&](NameId name) {
    return std::ranges::find(keys, name, &RegistryKey::name) != keys.end();
  };
  return has(arguments.get<NameId>(key)) || has(no_name)
             ? possible
             : "there are as many registry keys as the model holds";
}

void apply(Transition& transition, const Arguments& arguments) {
  const NodeId id = node_of(arguments);
  node::key_for(transition.change_disk(id), arguments.get<NameId>(key))->data =
      arguments.get<NameId>(data);
  cluster::follow_key(transition, id, arguments.get<NameId>(key));
}

}  // namespace

/// An application, a set-up or Registry Editor writes to a key that is no part of Windows NT.
Verb write_key() {
  return {.name = "write_key",
          .help = "write to a registry key of an application on one node",
          .source = "Q174070, Q188674, Q199756",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
