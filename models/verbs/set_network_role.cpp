#include <array>

#include "models/cluster/networks.hpp"
#include "models/verbs/named_resource.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { network = 0, role };
constexpr std::array<std::string_view, 4> role_choices{"none", "internal", "client", "all"};
static_assert(role_choices.size() == static_cast<std::size_t>(NetworkRole::count));
constexpr std::array parameters{
    Parameter{.name = "network", .kind = Kind::known_name, .help = "the cluster network"},
    Parameter{
        .name = "role", .kind = Kind::choice, .help = "whom it serves", .choices = role_choices}};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_cluster_runs(view); !none.empty()) { return none; }
  const auto id = cluster::find_cluster_network(view, arguments.get<NameId>(network));
  if (!id) { return Win32Error::cluster_network_not_found; }
  return cluster::requests::set_role(view, *id, arguments.get<NetworkRole>(role));
}

void apply(Transition& transition, const Arguments& arguments) {
  const auto id = cluster::find_cluster_network(transition, arguments.get<NameId>(network));
  transition.change_database().networks[index(id.value())].role = arguments.get<NetworkRole>(role);
}

}  // namespace

/// Cluster Administrator, a network's properties.
Verb set_network_role() {
  return {.name = "set_network_role",
          .help = "use a cluster network for clients, internally, for all or not at all",
          .source = "Q174794, Q176320",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
