#include <algorithm>
#include <array>

#include "models/cluster/mscs_setup.hpp"
#include "models/node/setup.hpp"
#include "models/verbs/on_node.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { name = 1, address, network, quorum };
constexpr std::array parameters{
    on_node,
    Parameter{.name = "name", .kind = Kind::name, .help = "of the cluster"},
    Parameter{.name = "address",
              .kind = Kind::address_with_mask,
              .help = "of Cluster IP Address: 10.1.0.20/16"},
    Parameter{.name = "network", .kind = Kind::network, .help = "that clients reach it over"},
    Parameter{.name = "quorum",
              .kind = Kind::quorum,
              .help = "the quorum disk, or `local` for -localquorum"},
};

constexpr Refusal restart_first =
    "restart the machine first: the Cluster Disk driver that MSCS brought does not run yet";

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal off = unless_running(view, arguments); !off.empty()) { return off; }
  const Node& node = view.node(node_of(arguments));
  if (!node::has_cluster_service(node)) { return "MSCS is not installed"; }
  if (view.database().name != no_name) { return "there is a cluster already"; }
  const bool needs_disk = arguments.get<std::uint64_t>(quorum) != local_quorum_value;
  if (needs_disk && !node::disk_driver_runs(node)) { return restart_first; }
  const bool wired = std::ranges::any_of(node.adapters, [&](const Adapter& adapter) {
    return adapter.name != no_name && adapter.network == arguments.get<NetworkId>(network);
  });
  return wired ? possible : "the machine has no adapter on that network";
}

void apply(Transition& transition, const Arguments& arguments) {
  const auto disk = arguments.get<std::uint64_t>(quorum);
  const bool local = disk == local_quorum_value;
  cluster::form_new_cluster(transition, node_of(arguments),
                            {.name = arguments.get<NameId>(name),
                             .address = arguments.address_with_mask(address),
                             .network = arguments.get<NetworkId>(network),
                             .local_quorum = local,
                             .quorum_disk = local ? DiskId{} : static_cast<DiskId>(disk)});
}

}  // namespace

/// MSCS Setup, Form a new cluster.
Verb form_cluster() {
  return {.name = "form_cluster",
          .help = "create a new cluster with this machine as its first node",
          .source = "Q232910, Q257920, Q245626, Q176507",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
