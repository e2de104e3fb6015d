#include <array>

#include "models/cluster/database_copies.hpp"
#include "models/node/applications.hpp"
#include "models/verbs/on_node.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { key = 1, access };
constexpr std::array<std::string_view, 3> choices{"free", "held open", "denied"};
constexpr std::array parameters{
    on_node,
    Parameter{.name = "key",
              .kind = Kind::text,
              .help = "a key that the node has, below HKEY_LOCAL_MACHINE; a member has `Cluster`"},
    Parameter{.name = "access",
              .kind = Kind::choice,
              .help = "free; held open by another process; denied to the Cluster service account",
              .choices = choices}};

/// HKLM\\Cluster, which every member has.
bool is_database(const View& view, const Arguments& arguments) {
  return view.site().name(arguments.get<NameId>(key)) == cluster::database_key &&
         view.database().members.contains(node_of(arguments));
}

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal off = unless_running(view, arguments); !off.empty()) { return off; }
  const NodeDisk& disk = view.disk(node_of(arguments));
  if (node::find_key(disk, arguments.get<NameId>(key)) != nullptr) { return possible; }
  if (!is_database(view, arguments)) { return "the machine has no such key: write to it first"; }
  return node::find_key(disk, no_name) != nullptr ? possible : "that is one key too many here";
}

void apply(Transition& transition, const Arguments& arguments) {
  RegistryKey* const found =
      node::key_for(transition.change_disk(node_of(arguments)), arguments.get<NameId>(key));
  const auto wanted = arguments.get<std::uint8_t>(access);
  found->held_open = wanted == 1;
  found->denied = wanted == 2;
}

}  // namespace

/// Another process opens or closes the key, or its permissions are changed.
Verb set_key_access() {
  return {.name = "set_key_access",
          .help = "let a registry key be held open or denied to the Cluster service",
          .source = "Q316772, Q192493, Q238173",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
