#include "models/cluster/membership.hpp"

#include <array>
#include <catch2/catch.hpp>

#include "tests/models/one_node.hpp"

using namespace mscsim;

namespace {

constexpr NodeId node1{0};
constexpr NodeId node2{1};

/// Both nodes members; the quorum on NODE1.
class TwoMembers {
 public:
  TwoMembers() {
    for (const NodeId id : {node1, node2}) {
      perform("install_cluster_service", {{"on", index(id)}});
      perform("restart", {{"on", index(id)}});
      if (id == node1) {
        perform("form_cluster", {{"on", index(id)},
                                 {"name", index(name("WOLF"))},
                                 {"address", test::on_subnet("10.1.0.20", 16)},
                                 {"network", 0},
                                 {"quorum", 0}});
      } else {
        perform("join_cluster", {{"on", index(id)}});
      }
    }
    seen.time_ms = 0;
  }

  void perform(std::string_view verb, std::initializer_list<test::Given> given) {
    test::perform(fixture.site, world, seen, test::action(verb, given));
  }
  /// Does a step and lets no time go by.
  void begin(std::string_view verb, std::initializer_list<test::Given> given) {
    REQUIRE(step(fixture.site, world, test::action(verb, given), seen).empty());
  }
  void wait(std::uint32_t ms) {
    static_cast<void>(settle(fixture.site, world, seen, {.ms_max = ms, .quiet = false}));
  }
  [[nodiscard]] NameId name(std::string_view text) const { return *fixture.site.find_name(text); }
  [[nodiscard]] NodeId cluster_group_owner() const { return world.runtime.groups[0].owner; }

  test::OneNode fixture{Edition::enterprise, 2};
  World world = fixture.at(Level::sp4);
  test::Seen seen;
};

}  // namespace

TEST_CASE(
    "the groups of a node that lost its power wait until heartbeats are missed and the "
    "quorum is won") {
  TwoMembers two;
  REQUIRE(two.cluster_group_owner() == node1);
  two.begin("power_off", {{"on", index(node1)}});
  two.wait(12'399);
  CHECK(two.cluster_group_owner() == node1);
  CHECK(two.world.runtime.resources[0].state == ResourceState::offline);
  two.wait(1);
  CHECK(two.cluster_group_owner() == node2);
  CHECK(two.world.runtime.resources[0].state == ResourceState::online);
}

TEST_CASE("nobody arbitrates where the node that is gone did not have the quorum") {
  TwoMembers two;
  two.perform("create_group", {{"name", index(two.name("PRINTSRV"))}});
  const GroupId group{2};
  REQUIRE(two.world.database.groups.size() == 3);
  two.perform("move_group", {{"group", index(two.name("PRINTSRV"))}, {"to", index(node2)}});
  two.begin("power_off", {{"on", index(node2)}});
  two.wait(2'399);
  CHECK(two.world.runtime.groups[index(group)].owner == node2);
  two.wait(1);
  CHECK(two.world.runtime.groups[index(group)].owner == node1);
}

TEST_CASE("a node that is shut down says so, and nobody waits for its heartbeats") {
  TwoMembers two;
  two.begin("shut_down", {{"on", index(node1)}});
  CHECK(two.cluster_group_owner() == node2);
  CHECK(two.world.runtime.regroup_left_ms == 0);
}

TEST_CASE("a cable that is back before heartbeats are missed does no harm", "[Q176320]") {
  TwoMembers two;
  const std::array cables{two.name("Public"), two.name("Private")};
  for (const NameId cable : cables) {
    two.begin("pull_cable", {{"on", index(node2)}, {"name", index(cable)}});
  }
  two.wait(2'000);
  CHECK(two.world.runtime.regroup_left_ms == 10'400);
  two.begin("plug_cable", {{"on", index(node2)}, {"name", index(cables[1])}});
  CHECK(two.world.runtime.regroup_left_ms == 0);
  two.perform("pull_cable", {{"on", index(node2)}, {"name", index(cables[1])}});
  CHECK(two.seen.count(Event::cluster_stopped) == 1);
  CHECK(two.seen.events.back().node == node2);
}
