#include "models/step.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>

#include "models/catalogue/programs.hpp"
#include "models/cluster/membership.hpp"
#include "models/cluster/resources/resource_dll.hpp"
#include "models/node/netbt.hpp"
#include "models/world/encode.hpp"
#include "tests/models/one_node.hpp"

using namespace mscsim;
using test::OneNode;
using test::Seen;

namespace {

constexpr auto uint64 = [](auto value) { return static_cast<std::uint64_t>(value); };

std::uint64_t any_below(std::size_t bound) {
  // At the full size from the first test on: small numbers are not simpler verbs.
  return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::uint64_t>(0, uint64(bound)));
}

std::uint64_t one_of(std::initializer_list<std::uint64_t> values) {
  return *rc::gen::elementOf(std::vector(values));
}

template <class Key>
std::uint64_t any_of() {
  return any_below(static_cast<std::size_t>(Key::count));
}

std::uint64_t any_name(const Site& site) {
  const std::string name = *rc::gen::element<std::string>(
      "Public", "Private", "Extra", "Backup", "WOLF", "PRINTSRV", "Cluster Group",
      "Cluster IP Address", "Cluster Name", "NODE1", "Corporate", "New Cluster Network");
  return uint64(site.find_name(name).value());
}

std::uint64_t any_address() {
  return one_of({test::on_subnet("10.1.0.20", 16), test::on_subnet("10.1.0.13", 16),
                 test::on_subnet("192.168.0.3", 24)});
}

std::uint64_t any_property_value(const Site& site, Property property) {
  switch (catalogue::property(property).kind) {
    case PropertyKind::ipv4:
      return one_of({0x0A010020, 0, 0xFFFF0000});
    case PropertyKind::boolean:
      return any_below(2);
    case PropertyKind::cluster_network:
    case PropertyKind::name:
      return any_name(site);
    case PropertyKind::disk:
      return any_below(site.disks().size());
    case PropertyKind::text:
      return any_name(site);
    case PropertyKind::number:
      return any_below(9);
  }
  return 0;
}

/// Any value that the loader could give a parameter of this kind.
std::uint64_t any_value(const Site& site, const Parameter& parameter) {
  switch (parameter.kind) {
    case Kind::node:
      return any_below(site.nodes().size());
    case Kind::name:
    case Kind::known_name:
    case Kind::text:
      return any_name(site);
    case Kind::driver_package:
      return any_below(site.packages().size());
    case Kind::network:
      return any_below(site.networks().size());
    case Kind::disk:
      return any_below(site.disks().size());
    case Kind::quorum:
      return one_of({0, local_quorum_value});
    case Kind::level:
      return any_of<Level>();
    case Kind::installed_level:
      return one_of({installed_level_value, 3, 4, 5, 7});
    case Kind::media:
      return one_of({media_value, 4, 7});
    case Kind::file:
      return any_of<File>();
    case Kind::service:
      return any_of<Service>();
    case Kind::start_type:
      return any_below(static_cast<std::size_t>(StartType::absent));
    case Kind::component:
      return any_of<Component>();
    case Kind::resource_type:
      return any_of<ResourceType>();
    case Kind::software:
      return any_of<Software>();
    case Kind::program:
      return any_of<Program>();
    case Kind::hotfix:
      return 1 + any_below(catalogue::hotfixes().size());
    case Kind::application:
      return any_below(site.applications().size());
    case Kind::duration:
      return one_of({1, 5'000, 600'000});
    case Kind::registry_value:
      return any_of<RegistryEntry>();
    case Kind::registry_data:
      return one_of({RegistryData{.number = 1, .text = no_name, .is_number = true}.packed(),
                     RegistryData{.number = 0, .text = no_name, .is_number = false}.packed()});
    case Kind::address:
      return one_of({0x0A010014, 0x0A01000B});
    case Kind::address_with_mask:
      return any_address();
    case Kind::boolean:
      return any_below(2);
    case Kind::choice:
      return any_below(parameter.choices.size());
    case Kind::count:
      return any_below(9);
    default:
      return 0;
  }
}

/// Half of the time any verb; else one that a cluster is worked with, or that starts a machine,
/// lest most walks end in front of a machine that is off.
std::uint16_t any_verb() {
  static const std::vector<std::uint16_t> favourites{
      test::verb("bring_online"),    test::verb("take_offline"),
      test::verb("create_resource"), test::verb("set_private_properties"),
      test::verb("add_dependency"),  test::verb("delete_resource"),
      test::verb("start_service"),   test::verb("form_cluster"),
      test::verb("remove_host"),     test::verb("restore_disk"),
      test::verb("move_group"),      test::verb("evict_node"),
      test::verb("join_cluster"),    test::verb("pull_cable"),
      test::verb("plug_cable"),      test::verb("fail_resource"),
      test::verb("power_on"),        test::verb("restart")};
  const bool any = any_below(2) == 0;
  return any ? static_cast<std::uint16_t>(any_below(verbs_table().size()))
             : *rc::gen::elementOf(favourites);
}

Action any_action(const Site& site) {
  Action action{.verb = any_verb(), .arguments = {}};
  const auto parameters = verbs_table()[action.verb].parameters;
  for (std::uint8_t row = 0; row < parameters.size(); ++row) {
    const Parameter& parameter = parameters[row];
    if (!parameter.required && *rc::gen::arbitrary<bool>()) { continue; }
    if (parameter.kind == Kind::properties) {
      const auto property = static_cast<Property>(any_of<Property>());
      action.arguments.add({.parameter = row,
                            .key = static_cast<std::uint8_t>(property),
                            .value = any_property_value(site, property)});
    } else {
      action.arguments.add({.parameter = row, .key = 0, .value = any_value(site, parameter)});
    }
  }
  return action;
}

/// What must be true of every world that can be reached.
void check_invariants(const Site& site, const World& world) {
  const View view(site, world);
  RC_ASSERT(world.database.resources.size() == world.runtime.resources.size());
  RC_ASSERT(world.database.groups.size() == world.runtime.groups.size());
  RC_ASSERT(std::ranges::is_sorted(world.database.dependencies));
  for (std::size_t id = 0; id < site.nodes().size(); ++id) {
    const Node& node = world.nodes.at(id);
    const bool up = world.runtime.up.contains(static_cast<NodeId>(id));
    const bool clussvc_runs = node.services[Service::clussvc].status == ServiceStatus::running;
    RC_ASSERT(up == clussvc_runs);
    RC_ASSERT(node::netbios_addresses(node) <= catalogue::netbios_addresses_max);
    RC_ASSERT(node.power != Power::booting);  // settled
    if (node.power != Power::running) {
      RC_ASSERT(std::ranges::none_of(node.services.values, [](const ServiceState& service) {
        return service.status == ServiceStatus::running;
      }));
    }
  }
  std::array<int, 2> with_interface{};
  for (std::size_t i = 0; i < world.database.resources.size(); ++i) {
    const auto resource = static_cast<ResourceId>(i);
    const ResourceStatus& status = world.runtime.resources[i];
    const NodeId owner = cluster::owner_of(view, resource);
    with_interface.at(index(owner)) += status.netbios_interface ? 1 : 0;
    RC_ASSERT(status.restart_left_ms == 0);  // settled
    if (status.state != ResourceState::online) {
      RC_ASSERT(!status.netbios_interface);
      continue;
    }
    RC_ASSERT(world.runtime.up.contains(owner));
    cluster::for_each_provider(view, resource, [&](ResourceId provider) {
      RC_ASSERT(world.runtime.resources[index(provider)].state == ResourceState::online);
    });
  }
  for (std::size_t id = 0; id < site.nodes().size(); ++id) {
    RC_ASSERT(with_interface.at(id) == world.nodes.at(id).netbt_requested ||
              world.nodes.at(id).services[Service::netbt].status != ServiceStatus::running);
  }
  for (const GroupStatus& group : world.runtime.groups) {
    RC_ASSERT(group.failover_left_ms == 0);  // settled
    RC_ASSERT(world.runtime.up.empty() || world.runtime.up.contains(group.owner));
  }
  if (world.runtime.up.size() == 2) {
    RC_ASSERT(cluster::hear_each_other(view, NodeId{0}, NodeId{1}));
  }
}

/// MSCS installed and, most of the time, a cluster formed: where most verbs are possible.
World any_start(const OneNode& fixture) {
  World world = fixture.at(static_cast<Level>(any_below(8)));
  Seen seen;
  const auto perform_if_possible = [&](Action action) {
    static_cast<void>(step(fixture.site, world, action, seen));
    static_cast<void>(settle(fixture.site, world, seen, {}));
  };
  if (any_below(4) == 0) { return world; }
  for (std::uint64_t node = 0; node < fixture.site.nodes().size(); ++node) {
    perform_if_possible(test::action("install_cluster_service", {{"on", node}}));
    perform_if_possible(test::action("restart", {{"on", node}}));
  }
  perform_if_possible(
      test::action("form_cluster", {{"name", uint64(*fixture.site.find_name("WOLF"))},
                                    {"address", test::on_subnet("10.1.0.20", 16)},
                                    {"network", 0},
                                    {"quorum", one_of({0, 0, local_quorum_value})}}));
  perform_if_possible(test::action("join_cluster", {{"on", fixture.site.nodes().size() - 1}}));
  return world;
}

bool condition_holds(const Site& site, const World& world, NodeId id, std::string_view name) {
  const auto conditions = conditions_table();
  const auto found = std::ranges::find(conditions, name, &Condition::name);
  RC_ASSERT(found != conditions.end());
  return found->holds(View(site, world), id);
}

/// Event 1044 has a cause on the node that logged it, before or after the step.
void check_causes_of_1044(const Site& site, const World& before, const World& after,
                          const Seen& seen) {
  for (const EventRecord& record : seen.events) {
    if (record.event != Event::netbios_interface_not_created) { continue; }
    const auto caused_in = [&](const World& world) {
      return condition_holds(site, world, record.node, "network-files-behind-service-pack") ||
             condition_holds(site, world, record.node, "netbios-table-full") ||
             world.nodes.at(index(record.node)).services[Service::netbt].status !=
                 ServiceStatus::running;
    };
    RC_ASSERT(caused_in(before) || caused_in(after));
  }
}

void walk(const OneNode& fixture) {
  World world = any_start(fixture);
  const auto steps = any_below(60);
  for (std::uint64_t i = 0; i < steps; ++i) {
    const Action action = any_action(fixture.site);
    const World before = world;
    Seen seen;
    if (!step(fixture.site, world, action, seen).empty()) {
      RC_ASSERT(world == before);
      RC_ASSERT(seen.events.empty());
      continue;
    }
    const World stepped = world;
    static_cast<void>(settle(fixture.site, world, seen, {}));
    check_invariants(fixture.site, world);
    check_causes_of_1044(fixture.site, stepped, world, seen);
    World again = world;
    Seen nothing;
    RC_ASSERT(settle(fixture.site, again, nothing, {}) == 0U);
    RC_ASSERT(again == world);
  }
}

/// A world somewhere on a walk.
World any_world(const OneNode& fixture) {
  World world = any_start(fixture);
  Seen seen;
  const auto steps = any_below(20);
  for (std::uint64_t i = 0; i < steps; ++i) {
    static_cast<void>(step(fixture.site, world, any_action(fixture.site), seen));
    static_cast<void>(settle(fixture.site, world, seen, {}));
  }
  return world;
}

/// What an action, and the time until the world is quiet, came to.
struct Course {
  Refusal refusal;
  Footprint footprint;
  Seen seen;
  World after;
};

Course take(const Site& site, const World& before, const Action& action) {
  Course course{.refusal = {}, .footprint = {}, .seen = {}, .after = before};
  course.refusal = step(site, course.after, action, course.seen, course.footprint);
  if (course.refusal.empty()) {
    static_cast<void>(settle(site, course.after, course.seen, {}, course.footprint));
  }
  return course;
}

/// In another world with the same in all parts that it read, an action comes to the same.
void check_that_it_read_no_more(const Site& site, const World& world, const World& other,
                                const Action& action) {
  const Course course = take(site, world, action);
  World mixed = other;
  for_each_part([&](auto part) {
    if (course.footprint.read.contains(part)) { part_in<part>(mixed) = part_in<part>(world); }
  });
  const Course again = take(site, mixed, action);
  RC_ASSERT(again.refusal == course.refusal);
  RC_ASSERT(again.footprint.read == course.footprint.read);
  RC_ASSERT(again.footprint.written == course.footprint.written);
  RC_ASSERT(again.seen.events == course.seen.events);
  RC_ASSERT(again.seen.messages == course.seen.messages);
  RC_ASSERT(again.seen.time_ms == course.seen.time_ms);
  for_each_part([&](auto part) {
    const bool written = course.footprint.written.contains(part);
    RC_ASSERT(part_in<part>(again.after) ==
              (written ? part_in<part>(course.after) : part_in<part>(mixed)));
    RC_ASSERT(written || part_in<part>(course.after) == part_in<part>(world));
  });
}

}  // namespace

TEST_CASE("whatever is done to a machine, its world stays sound") {
  const OneNode fixture;
  CHECK(rc::check([&] { walk(fixture); }));
}

TEST_CASE("whatever is done to two machines, their world stays sound") {
  const OneNode fixture(Edition::enterprise, 2);
  CHECK(rc::check([&] { walk(fixture); }));
}

TEST_CASE("the same steps from the same world give the same world and the same events") {
  const OneNode fixture;
  CHECK(rc::check([&] {
    std::array<World, 2> worlds{fixture.at(Level::sp4), fixture.at(Level::sp4)};
    std::array<Seen, 2> seen;
    const auto steps = any_below(20);
    for (std::uint64_t i = 0; i < steps; ++i) {
      const Action action = any_action(fixture.site);
      for (std::size_t side = 0; side < 2; ++side) {
        static_cast<void>(step(fixture.site, worlds.at(side), action, seen.at(side)));
        static_cast<void>(settle(fixture.site, worlds.at(side), seen.at(side), {}));
      }
    }
    RC_ASSERT(worlds[0] == worlds[1]);
    RC_ASSERT(seen[0].events == seen[1].events);
    RC_ASSERT(seen[0].messages == seen[1].messages);
    RC_ASSERT(seen[0].time_ms == seen[1].time_ms);
    RC_ASSERT(fingerprint(worlds[0]) == fingerprint(worlds[1]));
  }));
}

TEST_CASE("what a step comes to depends on nothing but the parts that it read") {
  const OneNode fixture(Edition::enterprise, 2);
  CHECK(rc::check([&] {
    const World world = any_world(fixture);
    const World other = any_world(fixture);
    for (int i = 0; i < 20; ++i) {
      check_that_it_read_no_more(fixture.site, world, other, any_action(fixture.site));
    }
  }));
}

TEST_CASE("time let pass in pieces is the time let pass at once") {
  const OneNode fixture;
  const auto failing_cluster = [&] {
    World world = fixture.at(Level::sp4);
    Seen seen;
    perform(fixture.site, world, seen,
            test::action("add_adapter", {{"name", uint64(*fixture.site.find_name("Extra"))},
                                         {"driver", uint64(fixture.acme)},
                                         {"network", 0},
                                         {"address", test::on_subnet("10.1.0.13", 16)}}));
    perform(fixture.site, world, seen, test::action("install_cluster_service"));
    perform(fixture.site, world, seen, test::action("restart"));
    const Action form =
        test::action("form_cluster", {{"name", uint64(*fixture.site.find_name("WOLF"))},
                                      {"address", test::on_subnet("10.1.0.20", 16)},
                                      {"network", 0},
                                      {"quorum", local_quorum_value}});
    REQUIRE(step(fixture.site, world, form, seen).empty());
    return world;
  };
  World at_once = failing_cluster();
  World in_pieces = at_once;
  Seen seen_at_once;
  Seen seen_in_pieces;
  const std::uint32_t hour = 3'600'000;
  static_cast<void>(settle(fixture.site, at_once, seen_at_once, {.ms_max = hour, .quiet = false}));
  for (std::uint32_t passed = 0; passed < hour; passed += 300) {
    static_cast<void>(
        settle(fixture.site, in_pieces, seen_in_pieces, {.ms_max = 300, .quiet = false}));
  }
  CHECK(at_once == in_pieces);
  CHECK(seen_at_once.events == seen_in_pieces.events);
  CHECK(seen_at_once.count(Event::netbios_interface_not_created) == 3);  // the restarts
  CHECK(at_once.runtime.resources[0].failures == 0);  // forgotten after the period
}
