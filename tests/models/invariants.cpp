#include "tests/models/invariants.hpp"

#include <algorithm>
#include <array>

#include "models/cluster/configuration.hpp"
#include "models/cluster/membership.hpp"
#include "models/cluster/resources/resource_dll.hpp"
#include "models/node/netbt.hpp"
#include "models/node/services.hpp"
#include "models/step.hpp"

namespace mscsim::test {
namespace {

bool of_all_nodes(const View& view, auto holds) {
  for (std::size_t i = 0; i < view.site().nodes().size(); ++i) {
    if (!holds(static_cast<NodeId>(i))) { return false; }
  }
  return true;
}

bool of_all_resources(const View& view, auto holds) {
  for (std::size_t i = 0; i < view.database().resources.size(); ++i) {
    if (!holds(static_cast<ResourceId>(i), view.runtime().resources[i])) { return false; }
  }
  return true;
}

bool runtime_fits_database(const View& view) {
  return view.database().resources.size() == view.runtime().resources.size() &&
         view.database().groups.size() == view.runtime().groups.size() &&
         view.database().printers.size() == view.runtime().printers.size() &&
         std::ranges::is_sorted(view.database().dependencies);
}

bool only_what_runs_has_properties_in_effect(const View& view) {
  const auto& all = view.runtime().in_effect;
  return std::ranges::is_sorted(all) && std::ranges::all_of(all, [&](const PropertyInEffect& each) {
           return cluster::is_started(view.runtime().resources[index(each.resource)]);
         });
}

bool members_run_the_cluster_service(const View& view) {
  return of_all_nodes(view, [&](NodeId id) {
    return view.runtime().up.contains(id) == node::is_running(view.services(id), Service::clussvc);
  });
}

bool machine_that_is_off_runs_nothing(const View& view) {
  return of_all_nodes(view, [&](NodeId id) {
    return view.power(id).power == Power::running ||
           std::ranges::none_of(view.catalogue().services, [&](const auto& row) {
             return node::is_running(view.services(id), row.service);
           });
  });
}

/// That one node at most has it is so by construction: a resource is where its group is.
bool online_on_a_member(const View& view) {
  return of_all_resources(view, [&](ResourceId id, const ResourceStatus& status) {
    return status.state != ResourceState::online ||
           view.runtime().up.contains(cluster::owner_of(view, id));
  });
}

bool providers_are_online(const View& view) {
  return of_all_resources(view, [&](ResourceId id, const ResourceStatus& status) {
    bool all = true;
    if (status.state == ResourceState::online) {
      cluster::for_each_provider(view, id, [&](ResourceId provider) {
        const auto& of_provider = view.runtime().resources[index(provider)];
        all = all && of_provider.state == ResourceState::online;
      });
    }
    return all;
  });
}

bool owners_are_up(const View& view) {
  return view.runtime().up.empty() ||
         std::ranges::all_of(view.runtime().groups, [&](const GroupStatus& group) {
           return view.runtime().up.contains(group.owner);
         });
}

/// Two nodes that do not hear each other are not both members.
bool one_cluster(const View& view) {
  return view.runtime().up.size() < 2 || cluster::hear_each_other(view, NodeId{0}, NodeId{1});
}

bool members_know_the_database(const View& view) {
  return of_all_nodes(view, [&](NodeId id) {
    const auto& other = view.disk(id).other_database;
    const bool apart = !other.empty();
    return (!apart || other.front() != view.database()) && other.size() <= 1 &&
           !(apart && view.runtime().up.contains(id));
  });
}

/// What is pending has a deadline, or waits for something that has. Where something is restarted
/// for ever, things are due for ever.
bool no_timer_is_lost(const View& view) {
  if (!is_quiet(view)) { return true; }
  const bool resources_rest =
      of_all_resources(view, [](ResourceId /*id*/, const ResourceStatus& status) {
        return status.restart_left_ms == 0 && status.pending_left_ms == 0 &&
               status.state != ResourceState::online_pending &&
               status.state != ResourceState::offline_pending;
      });
  const bool machines_rest = of_all_nodes(view, [&](NodeId id) {
    return view.power(id).power != Power::booting && view.power(id).boot_left_ms == 0;
  });
  return resources_rest && machines_rest &&
         std::ranges::all_of(view.runtime().groups,
                             [](const GroupStatus& group) { return group.failover_left_ms == 0; });
}

bool netbios_table_adds_up(const View& view) {
  std::array<int, catalogue::nodes_max> with_interface{};
  const bool only_online = of_all_resources(view, [&](ResourceId id, const ResourceStatus& status) {
    with_interface.at(index(cluster::owner_of(view, id))) += status.netbios_interface ? 1 : 0;
    return !status.netbios_interface || status.state == ResourceState::online;
  });
  return only_online && of_all_nodes(view, [&](NodeId id) {
           const bool runs = node::is_running(view.services(id), Service::netbt);
           return node::netbios_addresses(view.network(id)) <= catalogue::netbios_addresses_max &&
                  (!runs || with_interface.at(index(id)) == view.network(id).netbt_requested);
         });
}

constexpr std::array table{
    Invariant{"the running cluster has a row for each of the database", runtime_fits_database},
    Invariant{"only what runs has properties in effect that the database no longer has",
              only_what_runs_has_properties_in_effect},
    Invariant{"the members are the nodes whose Cluster service runs",
              members_run_the_cluster_service},
    Invariant{"a machine that is off runs nothing", machine_that_is_off_runs_nothing},
    Invariant{"a resource is online on a member only", online_on_a_member},
    Invariant{"no resource is online while a dependency is not", providers_are_online},
    Invariant{"a group's owner is an up node, where there is one", owners_are_up},
    Invariant{"two nodes never both believe that they are the cluster", one_cluster},
    Invariant{"a member that is up has the newest database", members_know_the_database},
    Invariant{"no timer is lost", no_timer_is_lost},
    Invariant{"NetBT has an interface for each address that says so", netbios_table_adds_up}};

}  // namespace

std::span<const Invariant> invariants() { return table; }

}  // namespace mscsim::test
