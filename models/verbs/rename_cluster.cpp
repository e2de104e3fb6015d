#include <array>

#include "models/verbs/named_resource.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { to = 0 };
constexpr std::array parameters{
    Parameter{.name = "to", .kind = Kind::name, .help = "its new NetBIOS name"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_cluster_runs(view); !none.empty()) { return none; }
  return view.database().name == arguments.get<NameId>(to) ? "that is its name" : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  const auto name = arguments.get<NameId>(to);
  transition.change_database().name = name;
  const auto& resources = transition.database().resources;
  for (std::size_t i = 0; i < resources.size(); ++i) {
    if (!resources[i].core || resources[i].type != ResourceType::network_name) { continue; }
    cluster::set_property(transition, static_cast<ResourceId>(i), Property::name,
                          static_cast<std::uint32_t>(name));
  }
}

}  // namespace

/// cluster /rename. Clients find it by the old name until Cluster Name comes online again.
Verb rename_cluster() {
  return {.name = "rename_cluster",
          .help = "give the cluster another name",
          .source = "TechNet cc723245",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
