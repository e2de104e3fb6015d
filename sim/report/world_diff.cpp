#include "sim/report/world_diff.hpp"

#include <fmt/format.h>

#include "models/surroundings/shared_bus.hpp"
#include "sim/report/changes_of_cluster.hpp"
#include "sim/report/changes_of_node.hpp"

namespace mscsim::report {
namespace {

std::string words_of(FileState state) {
  switch (state) {
    case FileState::missing:
      return "deleted";
    case FileState::good:
      return "written";
    case FileState::corrupt:
    case FileState::count:
      break;
  }
  return "damaged";
}

std::string words_of(HostRole role) {
  switch (role) {
    case HostRole::domain_controller:
      return "domain controller";
    case HostRole::wins_server:
      return "WINS server";
    case HostRole::static_wins_entry:
      return "static WINS entry";
    case HostRole::proxy_router:
      return "proxy router";
    case HostRole::probing_client:
      return "DHCP client";
    case HostRole::filtering_machine:
      return "host without UDP port 137";
    case HostRole::machine:
    case HostRole::count:
      break;
  }
  return "host";
}

std::string words_of(Account account) {
  switch (account) {
    case Account::disabled:
      return "is disabled";
    case Account::no_logon_right:
      return "may not log on as a service";
    case Account::good:
    case Account::count:
      break;
  }
  return "is in order";
}

void add_disks(const Site& site, const Surroundings& before, const Surroundings& after,
               std::vector<std::string>& lines) {
  for (std::size_t i = 0; i < site.disks().size() && i < after.disks.size(); ++i) {
    const Disk& was = before.disks.at(i);
    const Disk& is = after.disks.at(i);
    const auto tell = [&](bool changed, std::string_view what) {
      if (!changed) { return; }
      lines.push_back(fmt::format("disk {} {}", site.name(static_cast<DiskId>(i)), what));
    };
    const auto letter = [&](char given) {
      return fmt::format("{}:", surroundings::drive_letter(site, static_cast<DiskId>(i), given));
    };
    tell(was.present != is.present, is.present ? "is back" : "is gone");
    tell(was.full != is.full, is.full ? "is full" : "has space again");
    tell(was.logical_drives != is.logical_drives,
         fmt::format("has {} logical drives", is.logical_drives));
    tell(was.device_number != is.device_number,
         fmt::format("has device number {}", is.device_number));
    tell(was.has_invalid_partition_entry != is.has_invalid_partition_entry,
         is.has_invalid_partition_entry ? "has an invalid entry in its partition table"
                                        : "has a valid partition table");
    tell(was.drive_letter != is.drive_letter, "has drive letter " + letter(is.drive_letter));
    tell(was.letter_in_use != is.letter_in_use, "is found as " + letter(is.letter_in_use));
    tell(was.reserved != is.reserved,
         is.reserved ? "is reserved by another initiator" : "is no longer reserved by another");
    tell(was.quorum_log != is.quorum_log, "quorum log: " + words_of(is.quorum_log));
    tell(was.checkpoint != is.checkpoint, "checkpoint: " + words_of(is.checkpoint));
  }
}

void add_hosts(const Site& site, const Surroundings& before, const Surroundings& after,
               std::vector<std::string>& lines) {
  for (std::size_t i = 0; i < after.hosts.size(); ++i) {
    const Host& was = before.hosts.at(i);
    const Host& is = after.hosts.at(i);
    if (was == is) { continue; }
    if (was.name != no_name) {
      lines.push_back(fmt::format("{} {} left", words_of(was.role), site.name(was.name)));
    }
    if (is.name != no_name) {
      lines.push_back(fmt::format("{} {} on {} at {}", words_of(is.role), site.name(is.name),
                                  site.name(is.network), text(is.address)));
    }
  }
}

void add_domain(const Site& site, const Domain& was, const Domain& is,
                std::vector<std::string>& lines) {
  if (was.account != is.account) {
    lines.push_back(
        fmt::format("domain {}: the service account {}", site.name(is.name), words_of(is.account)));
  }
  for (std::size_t i = 0; i < site.nodes().size(); ++i) {
    const auto node = static_cast<NodeId>(i);
    const bool outdated = is.outdated_password.contains(node);
    if (was.outdated_password.contains(node) == outdated) { continue; }
    lines.push_back(fmt::format("{}: the password of the service account {}", site.name(node),
                                outdated ? "is no longer the domain's" : "is the domain's again"));
  }
}

}  // namespace

std::vector<std::string> changes(const Site& site, const World& before, const World& after) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < site.nodes().size() && i < after.nodes.size(); ++i) {
    for (const std::string& line : changes_of_node(site, before.nodes.at(i), after.nodes.at(i))) {
      lines.push_back(fmt::format("{}: {}", site.name(static_cast<NodeId>(i)), line));
    }
  }
  add_changes_of_cluster(site, before, after, lines);
  add_disks(site, before.surroundings, after.surroundings, lines);
  add_hosts(site, before.surroundings, after.surroundings, lines);
  add_facts(site.catalogue(), before.surroundings.facts, after.surroundings.facts, true, lines);
  add_domain(site, before.surroundings.domain, after.surroundings.domain, lines);
  return lines;
}

}  // namespace mscsim::report
