#include "models/cluster/membership.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "models/cluster/database_copies.hpp"
#include "models/cluster/failover.hpp"
#include "models/cluster/groups.hpp"
#include "models/cluster/networks.hpp"
#include "models/cluster/quorum.hpp"
#include "models/cluster/resources/resource_dll.hpp"
#include "models/node/boot.hpp"
#include "models/node/files.hpp"
#include "models/node/services.hpp"
#include "models/world/adapter_rules.hpp"
#include "models/world/defects.hpp"

namespace mscsim::cluster {
namespace {

/// The service ends without a word from the SCM; it has said why.
void end_service(Transition& transition, NodeId id) {
  transition.change_services(id).services[Service::clussvc].status = ServiceStatus::failed;
}

void give_up(Transition& transition, NodeId id, Event why) {
  transition.record(id, why);
  end_service(transition, id);
}

/// The wire on which `id` has a working adapter in the subnet of `network`.
std::optional<NetworkId> live_wire(const View& view, NodeId id, const ClusterNetwork& network) {
  const NodeNetwork& node = view.network(id);
  for (std::size_t slot = 0; slot < node.adapters.size(); ++slot) {
    const Adapter& adapter = node.adapters[slot];
    const bool on_subnet = subnet_of(adapter.address) == network.subnet;
    if (on_subnet && is_on_wire(node, static_cast<AdapterSlot>(slot))) { return adapter.network; }
  }
  return std::nullopt;
}

/// Ends the Cluster service of a node that cannot reach the quorum any more.
/// ASSUMPTION: with error 21 for the SCM. Q169414 tells that the service ends, and events 1006 and
/// 7023, but not the error.
void lose_quorum(Transition& transition, NodeId id) {
  transition.record(id, Event::membership_lost, {Insert::number(Win32Error::device_not_ready)});
  node::terminate_service(transition, id, Service::clussvc, Win32Error::device_not_ready);
  follow_cluster_service(transition, id);
}

/// Whether the cluster ends where nobody has its quorum resource.
bool needs_quorum(const View& view) {
  return quorum_disk(view) && view.runtime().quorum_use != QuorumUse::fixed;
}

/// Whether the other members only find out, since nothing told them, that a node left.
bool left_without_a_word(const NodePower& node) {
  return node.power != Power::running && !node.shut_down_cleanly;
}

/// Whether two members are up and do not hear each other.
bool is_partitioned(const View& view) {
  const NodeId first{0};
  const NodeId second{1};
  const NodeSet up = view.runtime().up;
  return up.contains(first) && up.contains(second) && !hear_each_other(view, first, second);
}

/// Until a regroup is through that begins now. Whoever does not have the quorum disk challenges
/// the one that has.
std::uint32_t regroup_ms(const View& view) {
  constexpr auto unheard_ms = catalogue::heartbeat_ms * catalogue::heartbeats_missed;
  const bool challenged =
      quorum_disk(view) && (is_partitioned(view) || !view.runtime().up.contains(owner_of(
                                                        view, view.database().quorum_resource)));
  return unheard_ms + (challenged ? catalogue::arbitration_ms : 0);
}

/// The loser of a partition stops.
void stop_loser(Transition& transition) {
  const NodeId winner = owner_of(transition, transition.database().quorum_resource);
  const NodeId loser = winner == NodeId{0} ? NodeId{1} : NodeId{0};
  node::stop_service(transition, loser, Service::clussvc);
  follow_cluster_service(transition, loser);
}

/// Whoever is left takes over the groups of whoever is gone, if it gets the quorum; else it is gone
/// too. Source: Q169414
void take_over(Transition& transition) {
  for (std::size_t i = 0; i < transition.site().nodes().size(); ++i) {
    const auto id = static_cast<NodeId>(i);
    const bool arbitrates = transition.runtime().up.contains(id) && needs_quorum(transition) &&
                            !transition.runtime().up.contains(
                                owner_of(transition, transition.database().quorum_resource));
    if (arbitrates && !can_own_quorum(transition, id)) {
      lose_quorum(transition, id);
      return;
    }
  }
  take_over_groups(transition);
}

/// A member that is up, takes others in and that `id` hears.
std::optional<NodeId> find_sponsor(const View& view, NodeId id) {
  if (view.runtime().quorum_use == QuorumUse::fixed) { return std::nullopt; }
  for (std::size_t i = 0; i < view.site().nodes().size(); ++i) {
    const auto sponsor = static_cast<NodeId>(i);
    if (sponsor != id && view.runtime().up.contains(sponsor) &&
        hear_each_other(view, id, sponsor)) {
      return sponsor;
    }
  }
  return std::nullopt;
}

/// The sponsor compares its own token with that of whoever wants to join, over one network after
/// the other, those of clients first. Source: Q317232
void report_refused(Transition& transition, NodeId id, NodeId sponsor) {
  const Insert number = Insert::number(Win32Error::access_denied);
  for (const NetworkRole role : {NetworkRole::all, NetworkRole::internal}) {
    for (const ClusterNetwork& network : transition.database().networks) {
      const auto wire = live_wire(transition, id, network);
      if (network.role != role || !wire || wire != live_wire(transition, sponsor, network)) {
        continue;
      }
      transition.record(
          id, Event::sponsor_not_connected,
          {Insert::name(transition.site().node(id).name), Insert::name(network.name), number});
    }
  }
  transition.record(id, Event::sponsor_not_reached,
                    {Insert::name(transition.site().node(sponsor).name)});
}

void join(Transition& transition, NodeId id) {
  take_database_of_sponsor(transition, id);
  transition.change_runtime().up.insert(id);
  refresh_networks(transition, id);
  transition.record(id, Event::cluster_joined);
  fail_back(transition, id);
}

/// Whoever forms the cluster owns every group.
void form(Transition& transition, NodeId id, QuorumUse use) {
  transition.change_runtime().quorum_use = use;
  if (!load_database(transition, id)) {
    transition.change_runtime().quorum_use = QuorumUse::full;
    end_service(transition, id);
    return;
  }
  transition.change_runtime().up.insert(id);
  refresh_networks(transition, id);
  transition.record(id, Event::cluster_formed);
  own_all_groups(transition, id, use != QuorumUse::fixed);
}

/// The Clusdisk of a node that boots breaks the reservation of the quorum disk, and a member that
/// the node does not hear cannot renew it in time. Source: Q248663
/// ASSUMPTION: it always comes too late; the article has "may".
bool takes_quorum_away(const View& view, NodeId id, bool boots) {
  return boots && quorum_disk(view) &&
         view.runtime().up.contains(owner_of(view, view.database().quorum_resource)) &&
         can_own_quorum(view, id) && has_defect(view.images(id), Defect::booting_node_takes_quorum);
}

/// The start of a Cluster service, check after check.
void start(Transition& transition, NodeId id, const ClusterStart& how) {
  node::load_images(transition, id, catalogue::cluster_files());
  const bool right_windows = transition.site_node(id).edition == Edition::enterprise &&
                             transition.disk(id).csd_version >= catalogue::mscs_floor;
  if (!right_windows) {
    transition.record(id, Event::wrong_windows_version);
    node::terminate_service(transition, id, Service::clussvc, Win32Error::revision_mismatch);
    return;
  }
  if (!open_clusdb(transition, id)) {
    end_service(transition, id);
    return;
  }
  if (!transition.database().members.contains(id)) {
    // An evicted node still has what it was told as a member. Source: Q171451
    const bool was_member =
        transition.services(id).services[Service::clussvc].start == StartType::automatic;
    give_up(transition, id, was_member ? Event::no_join_no_form : Event::not_a_member);
    return;
  }
  if (!resource_dll_loads(transition.disk(id))) {
    transition.record(id, Event::resource_dll_not_loaded,
                      {Insert::of(File::clusres), Insert::of(ResourceType::physical_disk)});
    give_up(transition, id, Event::no_join_no_form);
    return;
  }
  if (const auto sponsor = find_sponsor(transition, id)) {
    if (!transition.surroundings().domain.outdated_token.contains(*sponsor)) {
      join(transition, id);
      return;
    }
    report_refused(transition, id, *sponsor);
    give_up(transition, id, Event::no_join_no_form);
    return;
  }
  if (takes_quorum_away(transition, id, how.boots)) {
    lose_quorum(transition, owner_of(transition, transition.database().quorum_resource));
  }
  if (transition.runtime().up.empty() &&
      (how.quorum_use == QuorumUse::fixed || can_own_quorum(transition, id))) {
    form(transition, id, how.quorum_use);
    return;
  }
  report_quorum_missing(transition, id);
  give_up(transition, id, Event::no_join_no_form);
}

}  // namespace

void shut_down(Transition& transition, NodeId id, node::ShutdownBy by) {
  if (transition.runtime().up.contains(id)) { write_last_checkpoint(transition, id); }
  node::shut_down(transition, id, by);
}

void follow_cluster_service(Transition& transition, NodeId id, const ClusterStart& how) {
  const bool runs = node::is_running(transition.services(id), Service::clussvc);
  const bool is_up = transition.runtime().up.contains(id);
  if (runs && !is_up) {
    start(transition, id, how);
  } else if (!runs && is_up) {
    transition.change_runtime().up.erase(id);
    const bool has_a_word = !left_without_a_word(transition.power(id));
    if (!has_a_word) {
      write_checkpoint(transition);
    } else if (node::is_running(transition.power(id))) {
      write_last_checkpoint(transition, id);
    }
    lose_groups(transition, id);
    if (transition.power(id).power == Power::running &&
        transition.services(id).services[Service::clussvc].status == ServiceStatus::stopped) {
      transition.record(id, Event::cluster_stopped);
    }
    if (has_a_word) { take_over(transition); }
    const bool is_over = transition.runtime().up.empty();
    if (is_over && transition.runtime().quorum_use != QuorumUse::full) {
      transition.change_runtime().quorum_use = QuorumUse::full;
    }
  }
}

bool hear_each_other(const View& view, NodeId left, NodeId right) {
  return std::ranges::any_of(view.database().networks, [&](const ClusterNetwork& network) {
    const bool internal = network.role == NetworkRole::internal || network.role == NetworkRole::all;
    if (!internal) { return false; }
    const auto wire = live_wire(view, left, network);
    return wire && wire == live_wire(view, right, network);
  });
}

void lose_quorum_without_disk(Transition& transition) {
  if (transition.runtime().up.empty() || !needs_quorum(transition)) { return; }
  const ResourceId quorum = transition.database().quorum_resource;
  const bool failed = transition.runtime().resources[index(quorum)].state == ResourceState::failed;
  if (!failed) { return; }
  const NodeId owner = owner_of(transition, quorum);
  if (transition.runtime().up.contains(owner) && !can_own_quorum(transition, owner)) {
    lose_quorum(transition, owner);
    lose_quorum_without_disk(transition);  // the other node tries, and may lose it too
  }
}

void watch_heartbeats(Transition& transition) {
  const bool missed = is_partitioned(transition) || groups_are_orphaned(transition);
  const std::uint32_t left = transition.runtime().regroup_left_ms;
  if (missed == (left > 0)) { return; }
  transition.change_runtime().regroup_left_ms = missed ? regroup_ms(transition) : 0;
}

void let_heartbeats_pass(Transition& transition, std::uint32_t ms) {
  const std::uint32_t left = transition.runtime().regroup_left_ms;
  if (left == 0) { return; }
  transition.change_runtime().regroup_left_ms = left - std::min(left, ms);
  if (left > ms) { return; }
  if (is_partitioned(transition)) { stop_loser(transition); }
  take_over(transition);
}

bool resource_dll_loads(const NodeDisk& node) {
  const FileVersion clusres = node.on_disk[File::clusres];
  if (clusres.origin == Origin::absent) { return false; }
  return std::ranges::all_of(std::array{File::clusapi, File::resutils}, [&](File import) {
    const FileVersion version = node.on_disk[import];
    return version.origin != Origin::absent && version.level >= clusres.level;
  });
}

}  // namespace mscsim::cluster
