#include <algorithm>
#include <array>

#include "models/cluster/registry_checkpoints.hpp"
#include "models/verbs/named_resource.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { key = 1 };
constexpr std::array parameters{
    resource_name, Parameter{.name = "key",
                             .kind = Kind::text,
                             .help = "below HKEY_LOCAL_MACHINE: `SOFTWARE\\\\Acme\\\\Orders`"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_resource(view, arguments); !none.empty()) { return none; }
  const ResourceId id = resource_of(view, arguments);
  const ResourceType type = view.database().resources[index(id)].type;
  if (type != ResourceType::generic_service && type != ResourceType::generic_application) {
    return "only Generic Service and Generic Application resources have registry replication";
  }
  const bool known =
      std::ranges::any_of(view.database().checkpoints, [&](const RegistryCheckpoint& each) {
        return each.resource == id && each.key == arguments.get<NameId>(key);
      });
  return known ? "The object is already in the list." : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  cluster::add_checkpoint(transition, resource_of(transition, arguments),
                          arguments.get<NameId>(key));
}

}  // namespace

/// The Registry Replication page of a Generic Service or Generic Application.
Verb add_checkpoint() {
  return {.name = "add_checkpoint",
          .help = "let a registry key follow a resource from node to node",
          .source = "Q174070",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
