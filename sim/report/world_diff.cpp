#include "sim/report/world_diff.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "models/surroundings/shared_bus.hpp"
#include "sim/report/changes_of_cluster.hpp"
#include "sim/report/changes_of_node.hpp"
#include "sim/report/member_changes.hpp"

namespace mscsim::report {
namespace {

void add_disks(const Site& site, const Surroundings& before, const Surroundings& after,
               std::vector<std::string>& lines) {
  for (std::size_t i = 0; i < site.disks().size() && i < after.disks.size(); ++i) {
    const Disk& was = before.disks.at(i);
    const Disk& is = after.disks.at(i);
    const auto disk = static_cast<DiskId>(i);
    const std::string thing = fmt::format("disk {}", site.name(disk));
    MemberChanges(site, lines).add(thing, was, is);
    const auto tell_letter = [&](char old, char now, std::string_view what) {
      if (old == now) { return; }
      lines.push_back(
          fmt::format("{} {} {}:", thing, what, surroundings::drive_letter(site, disk, now)));
    };
    tell_letter(was.drive_letter, is.drive_letter, "has drive letter");
    tell_letter(was.letter_in_use, is.letter_in_use, "is found as");
  }
}

/// A machine, or the entry in the WINS database that passes for one, that came or went.
void add_host(const Site& site, const Host& host, bool came, std::vector<std::string>& lines) {
  if (host.name == no_name) { return; }
  const std::string_view name = site.name(host.name);
  if (host.role == HostRole::static_wins_entry) {
    lines.push_back(fmt::format("WINS database: static entry of {} for {} {}", name,
                                text(host.address), came ? "added" : "deleted"));
  } else if (came) {
    lines.push_back(fmt::format("{} {} on {} at {}", state_word(host.role), name,
                                site.name(host.network), text(host.address)));
  } else {
    lines.push_back(fmt::format("{} {} left", state_word(host.role), name));
  }
}

/// What is in one of two lists and not in the other, whatever its place there.
void add_hosts(const Site& site, const Surroundings& before, const Surroundings& after,
               std::vector<std::string>& lines) {
  const auto tell = [&](const Surroundings& here, const Surroundings& there, bool came) {
    for (const Host& host : here.hosts) {
      const auto same_here = std::ranges::count(here.hosts, host);
      if (std::ranges::count(there.hosts, host) < same_here) { add_host(site, host, came, lines); }
    }
  };
  tell(before, after, false);
  tell(after, before, true);
}

void add_domain(const Site& site, const Domain& was, const Domain& is,
                std::vector<std::string>& lines) {
  MemberChanges(site, lines).add(fmt::format("domain {}", site.name(is.name)), was, is);
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
  const Surroundings& earlier = before.surroundings;
  const Surroundings& later = after.surroundings;
  MemberChanges members(site, lines);
  members.add({}, earlier, later);
  add_disks(site, earlier, later, lines);
  members.add_named("folder", &Directory::path, earlier.directories, later.directories);
  add_hosts(site, earlier, later, lines);
  add_facts(site.catalogue(), earlier.facts, later.facts, true, lines);
  add_domain(site, earlier.domain, later.domain, lines);
  return lines;
}

}  // namespace mscsim::report
