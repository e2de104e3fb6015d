#include <algorithm>
#include <array>

#include "models/cluster/mscs_setup.hpp"
#include "models/verbs/with_mscs.hpp"

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

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_mscs(view, arguments); !none.empty()) { return none; }
  const NodeNetwork& node = view.network(node_of(arguments));
  if (view.database().name != no_name) { return "there is a cluster already"; }
  if (arguments.get<std::uint64_t>(quorum) != local_quorum_value) {
    if (const Refusal early = unless_disk_driver(view, arguments); !early.empty()) { return early; }
    if (!cluster::setup_lists_disk(view, node_of(arguments), arguments.get<DiskId>(quorum))) {
      return "MSCS Setup does not list that disk";
    }
  }
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
          .source = "Q232910, Q257920, Q245626, Q176507, Q214680",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
