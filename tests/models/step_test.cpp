#include "models/step.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>

#include "models/cluster/membership.hpp"
#include "models/cluster/resources/resource_dll.hpp"
#include "models/node/netbt.hpp"
#include "models/world/encode.hpp"
#include "tests/models/any_action.hpp"
#include "tests/models/invariants.hpp"
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

Action any_action(const Site& site) { return test::AnyAction(site, any_below)(); }

/// What must be true of every world that can be reached.
void check_invariants(const Site& site, const World& world) {
  for (const test::Invariant& invariant : test::invariants()) {
    if (!invariant.holds(View(site, world))) { RC_FAIL(std::string(invariant.name)); }
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
    if (!is_quiet(View(fixture.site, world))) { continue; }  // and never will be
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

TEST_CASE("a resource that is restarted for ever does not keep time from ending") {
  const OneNode fixture;
  World world = fixture.at(Level::sp4);
  Seen seen;
  perform(fixture.site, world, seen, test::action("install_cluster_service"));
  perform(fixture.site, world, seen, test::action("restart"));
  perform(fixture.site, world, seen,
          test::action("form_cluster", {{"name", uint64(*fixture.site.find_name("WOLF"))},
                                        {"address", test::on_subnet("10.1.0.20", 16)},
                                        {"network", 0},
                                        {"quorum", local_quorum_value}}));
  world.database.resources[0].common.restart_period_ms = 1;
  perform(fixture.site, world, seen,
          test::action("add_host", {{"name", uint64(*fixture.site.find_name("PRINTSRV"))},
                                    {"network", 0},
                                    {"address", 0x0A010014}}));
  perform(fixture.site, world, seen, test::action("restart"));
  CHECK_FALSE(is_quiet(View(fixture.site, world)));
  CHECK(seen.count(Event::address_in_use) > 8);
  CHECK(seen.count(Event::address_in_use) < 1'000);
}
