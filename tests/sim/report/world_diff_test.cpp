#include "sim/report/world_diff.hpp"

#include <catch2/catch.hpp>
#include <ctime>
#include <string>
#include <utility>

namespace mscsim::report {
namespace {

using Lines = std::vector<std::string>;

struct Two {
  Site site;
  World before;
  World after;

  Two() {
    static_cast<void>(site.add_node("NODE1", Edition::enterprise));
    static_cast<void>(site.add_node("NODE2", Edition::enterprise));
    static_cast<void>(site.add_network("Corporate"));
    static_cast<void>(site.add_disk("Q:"));
    for (World* const world : {&before, &after}) { world->nodes[0].power = Power::running; }
  }
  Node& node() { return after.nodes[0]; }
  [[nodiscard]] Lines lines() const { return changes(site, before, after); }
};

constexpr FileVersion at(Level level) { return {.level = level, .origin = Origin::microsoft}; }

}  // namespace

TEST_CASE("equal worlds differ in nothing") {
  const Two two;
  CHECK(two.lines().empty());
}

TEST_CASE("files to which the same happened share a line") {
  Two two;
  for (const File file : {File::netbt, File::tcpip}) {
    two.before.nodes[0].on_disk[file] = at(Level::sp4);
    two.node().on_disk[file] = at(Level::sp1);
  }
  two.node().on_disk[File::dc21x4] = {.level = Level::sp3, .origin = Origin::oem};
  two.node().csd_version = Level::sp4;
  CHECK(two.lines() == Lines{"NODE1: winver: RTM -> SP4",
                             "NODE1: tcpip.sys, netbt.sys: SP4 -> SP1 (on disk)",
                             "NODE1: dc21x4.sys: none -> OEM (on disk)"});
}

TEST_CASE("what becomes of the files of the cluster database is told of") {
  Two two;
  two.before.surroundings.disks[0].present = true;
  Disk& disk = two.after.surroundings.disks[0];
  disk = {.present = true,
          .full = true,
          .quorum_log = FileState::good,
          .checkpoint = FileState::corrupt};
  two.node().clusdb = Clusdb::corrupt;
  two.node().other_database = {ClusterDatabase{}};
  CHECK(two.lines() == Lines{"NODE1: Clusdb damaged", "NODE1: Clusdb is not the newest",
                             "disk Q: is full", "disk Q: quorum log: written",
                             "disk Q: checkpoint: damaged"});
}

TEST_CASE("a node's adapters, bindings and services are told of") {
  Two two;
  Adapter& extra = two.node().adapters[0];
  extra.name = two.site.intern("Extra");
  extra.instance = 1;
  extra.address = {{0x0A01000D}, {0xFFFF0000}};
  two.before.nodes[0].adapters[1].name = two.site.intern("Private");
  two.node().adapters[1] = two.before.nodes[0].adapters[1];
  two.node().services[Service::netbios] = {
      .start = StartType::manual, .status = ServiceStatus::failed, .error = Win32Error::dup_name};
  Linkage& before = two.before.nodes[0].linkage[Component::server];
  before = {.installed = true, .count = 2, .bindings = {}};
  before.bindings[0] = {.adapter = AdapterSlot{0}, .enabled = true};
  before.bindings[1] = {.adapter = AdapterSlot{1}, .enabled = true};
  two.node().linkage[Component::server] = before;
  std::swap(two.node().linkage[Component::server].bindings[0],
            two.node().linkage[Component::server].bindings[1]);
  two.node().linkage[Component::server].bindings[0].enabled = false;
  two.node().netbt_interfaces.insert(AdapterSlot{0});
  const Lines lines = two.lines();
  REQUIRE(lines.size() == 6);
  CHECK(lines[0] == "NODE1: adapter Extra added: driver dc21x4, on Corporate, 10.1.0.13/16");
  CHECK(lines[1] == "NODE1: bindings of Server now in the order Private, Extra");
  CHECK(lines[2] == "NODE1: bindings to Private disabled: Server");
  CHECK(lines[3] == "NODE1: NetBT interfaces up: Extra");
  CHECK(lines[4] == "NODE1: services registered, manual start: NetBIOS");
  CHECK(lines[5] == "NODE1: services failed with error 52: NetBIOS");
}

TEST_CASE("an address that is leased, and its lease, are told of") {
  Two two;
  two.before.nodes[0].adapters[0].name = two.site.intern("Public");
  two.node().adapters[0] = two.before.nodes[0].adapters[0];
  two.node().leased.insert(AdapterSlot{0});
  CHECK(two.lines() == Lines{"NODE1: adapter Public: its address is leased from a DHCP server"});
  World lost = two.after;
  lost.nodes[0].lease_lost.insert(AdapterSlot{0});
  CHECK(changes(two.site, two.after, lost) == Lines{"NODE1: adapter Public: its lease ran out"});
  CHECK(changes(two.site, lost, two.after) ==
        Lines{"NODE1: adapter Public: its lease was renewed"});
}

TEST_CASE("who left is told, and not who moved up in the list") {
  Two two;
  const Host entry{.role = HostRole::static_wins_entry,
                   .name = two.site.intern("NODE1"),
                   .network = {},
                   .address = {0x0A010063}};
  const Host other{.role = HostRole::machine,
                   .name = two.site.intern("OTHER"),
                   .network = {},
                   .address = {0x0A010062}};
  two.before.surroundings.hosts[0] = entry;
  two.before.surroundings.hosts[1] = other;
  two.after.surroundings.hosts[0] = other;
  CHECK(two.lines() == Lines{"WINS database: static entry of NODE1 for 10.1.0.99 deleted"});
  CHECK(changes(two.site, two.after, two.before) ==
        Lines{"WINS database: static entry of NODE1 for 10.1.0.99 added"});
}

TEST_CASE("what has another name is not another thing") {
  Two two;
  for (World* const world : {&two.before, &two.after}) {
    world->runtime.up.insert(NodeId{0});
    world->runtime.groups.push_back({});
  }
  two.before.database.name = two.site.intern("WOLF");
  two.before.database.groups.push_back({.name = two.site.intern("Web")});
  two.after.database.name = two.site.intern("BEAR");
  two.after.database.groups.push_back({.name = two.site.intern("Files")});
  CHECK(two.lines() == Lines{"cluster WOLF renamed BEAR", "group Web renamed Files"});
}

TEST_CASE("the cluster and its surroundings are told of") {
  Two two;
  ClusterDatabase& database = two.after.database;
  database.name = two.site.intern("WOLF");
  database.members.insert(NodeId{0});
  two.after.runtime.up.insert(NodeId{0});
  database.groups.emplace_back().name = cluster_group_name;
  two.after.runtime.groups.emplace_back().owner = NodeId{0};
  Resource address;
  address.name = cluster_ip_address_name;
  address.type = ResourceType::ip_address;
  database.resources.push_back(address);
  two.after.runtime.resources.emplace_back().state = ResourceState::failed;
  two.after.surroundings.disks[0].present = true;
  two.after.surroundings.hosts[0] = {
      .name = two.site.intern("PC"), .network = NetworkId{0}, .address = {0x0A010063}};
  CHECK(two.lines() == Lines{"cluster WOLF formed", "cluster: NODE1 is a member",
                             "cluster: NODE1 is up", "cluster: quorum Cluster IP Address",
                             "group Cluster Group made on NODE1",
                             "resource Cluster IP Address created: IP Address, in Cluster Group",
                             "Cluster IP Address: Offline -> Failed", "disk Q: is back",
                             "machine PC on Corporate at 10.1.0.99"});

  World renamed = two.after;
  renamed.surroundings.hosts[0].role = HostRole::domain_controller;
  renamed.surroundings.domain = {.name = two.site.intern("CORP"),
                                 .account = Account::disabled,
                                 .controllers = {},
                                 .outdated_password = {},
                                 .outdated_token = {}};
  renamed.surroundings.domain.outdated_password.insert(NodeId{1});
  CHECK(changes(two.site, two.after, renamed) ==
        Lines{"machine PC left", "domain controller PC on Corporate at 10.1.0.99",
              "domain CORP: the service account is disabled",
              "NODE2: the password of the service account is no longer the domain's"});

  World later = two.after;
  later.runtime.groups[0].owner = NodeId{1};
  later.database.resources[0].properties[0] = 0x0A010014;
  CHECK(changes(two.site, two.after, later) ==
        Lines{"Cluster Group: owner NODE1 -> NODE2",
              "Cluster IP Address: Address 0.0.0.0 -> 10.1.0.20"});
}

TEST_CASE("what a row has words for is told: flags, numbers, sets, things that came and went") {
  Two two;
  two.site.add_application("Notes", {});
  two.node().applications.insert(ApplicationId{0});
  two.node().shares[0] = {.name = two.site.intern("DATA"), .path = two.site.intern("C:\\Data")};
  two.before.nodes[0].keys[0].name = two.site.intern("SOFTWARE\\Acme");
  two.node().keys[0] = two.before.nodes[0].keys[0];
  two.node().keys[0].denied = true;
  two.after.surroundings.directories[0] = {
      .path = two.site.intern("Q:\\Users"), .disk = {}, .denied = true};
  two.after.surroundings.ends_without_terminator.insert(NodeId{1});
  CHECK(two.lines() == Lines{"NODE1: program Notes installed", "NODE1: share DATA made",
                             "NODE1: share DATA shares C:\\Data",
                             "NODE1: key SOFTWARE\\Acme is closed to the service account",
                             "the bus has no terminator at NODE2", "folder Q:\\Users made",
                             "folder Q:\\Users is closed to the service account"});
}

TEST_CASE("what a row has words for is told of a cluster's things") {
  Two two;
  for (World* const world : {&two.before, &two.after}) {
    world->database.name = two.site.intern("WOLF");
    world->database.groups.emplace_back().name = two.site.intern("Web");
    world->runtime.groups.emplace_back();
    world->database.resources.emplace_back().name = two.site.intern("Spooler");
    world->runtime.resources.emplace_back();
    world->database.printers.emplace_back().name = two.site.intern("Laser");
    world->runtime.printers.emplace_back();
  }
  two.after.database.groups[0].preferred_owners.insert(NodeId{1});
  two.after.database.groups[0].failover_threshold = 3;
  two.after.database.resources[0].common.restart_action = RestartAction::do_not_restart;
  two.after.database.resources[0].persistent_online = true;
  two.after.runtime.printers[0].jobs = 2;
  two.after.database.quorum_log_kb = 128;
  CHECK(two.lines() ==
        Lines{"Web: NODE2 is a preferred owner", "Web: FailoverThreshold 10 -> 3",
              "Spooler: RestartAction restart and affect the group -> do not restart",
              "Spooler: is to be online", "printer Laser: jobs in its queue: 2",
              "cluster: quorum log of at most 128 KB"});
}

TEST_CASE("names that changed rows are the same things; those that went and came are told") {
  Two two;
  const auto add = [&](World& world, std::string_view name) {
    world.database.groups.push_back({.name = two.site.intern(name)});
    world.runtime.groups.push_back({});
  };
  for (const char* const name : {"A", "B", "C"}) { add(two.before, name); }
  for (const char* const name : {"C", "D", "A"}) { add(two.after, name); }
  CHECK(two.lines() == Lines{"group B renamed D"});
  add(two.after, "E");
  CHECK(two.lines() == Lines{"group D made on NODE1", "group E made on NODE1", "group B deleted"});
}

TEST_CASE("the changes of thousands of groups are told in no time") {
  Two two;
  for (int i = 0; i < 3900; ++i) {
    const NameId name = two.site.intern("Group " + std::to_string(i));
    two.after.database.groups.push_back({.name = name});
    two.after.runtime.groups.push_back({});
  }
  const std::clock_t begun = std::clock();
  CHECK(two.lines().size() == 3900);
  std::swap(two.before, two.after);
  CHECK(two.lines().size() == 3900);
  CHECK(std::clock() - begun < CLOCKS_PER_SEC / 4);
}

}  // namespace mscsim::report
