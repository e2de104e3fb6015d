#include "models/cluster/failover.hpp"

#include <catch2/catch.hpp>

#include "models/cluster/groups.hpp"
#include "tests/models/one_node.hpp"

using namespace mscsim;

namespace {

/// Two nodes that are members, with no more than that.
World two_members(const test::OneNode& fixture) {
  World world = fixture.at(Level::sp4);
  world.database.members = NodeSet::of(NodeId{0}, NodeId{1});
  world.runtime.up = world.database.members;
  return world;
}

}  // namespace

TEST_CASE("two hundred groups of seven resources go to the other node", "[Q197047]") {
  const test::OneNode fixture(Edition::enterprise, 2);
  World world = two_members(fixture);
  Unrecorded journal;
  Transition transition(fixture.site, world, journal);
  constexpr int groups = 200;
  for (int group = 0; group < groups; ++group) {
    const GroupId id = cluster::create_group(transition, cluster_group_name, NodeId{0});
    for (int row = 0; row < 7; ++row) {  // no more than SP4 has resource monitors for
      const ResourceId resource =
          cluster::create_resource(transition, cluster_name_name, ResourceType::physical_disk, id);
      if (row > 0) {
        cluster::add_dependency(transition, resource, static_cast<ResourceId>(index(resource) - 1));
      }
    }
    cluster::bring_group_online(transition, id);
  }
  world.runtime.up.erase(NodeId{0});
  cluster::lose_groups(transition, NodeId{0});
  CHECK(cluster::groups_are_orphaned(transition));
  cluster::take_over_groups(transition);
  CHECK_FALSE(cluster::groups_are_orphaned(transition));
  for (const GroupStatus& group : world.runtime.groups) { CHECK(group.owner == NodeId{1}); }
  for (const ResourceStatus& resource : world.runtime.resources) {
    CHECK(resource.state == ResourceState::online);
  }
}

TEST_CASE("a group fails back when its window opens, the one over midnight too", "[Q197047]") {
  const test::OneNode fixture(Edition::enterprise, 2);
  World world = two_members(fixture);
  Unrecorded journal;
  Transition transition(fixture.site, world, journal);
  const GroupId group = cluster::create_group(transition, cluster_group_name, NodeId{1});
  Group& config = world.database.groups[0];
  config.auto_failback = true;
  config.preferred_owners.insert(NodeId{0});
  config.failback_window_start = 22;
  config.failback_window_end = 4;
  constexpr std::uint32_t hour_ms = 3'600'000;
  const auto left_at = [&](std::uint32_t hour) {
    world.surroundings.time_of_day_ms = hour * hour_ms;
    world.runtime.groups[0].owner = NodeId{1};
    world.runtime.groups[0].failback_due = false;
    cluster::fail_back(transition, NodeId{0});
    return world.runtime.groups[0].owner == NodeId{0}
               ? std::optional<std::uint32_t>(0)
               : cluster::failback_left_ms(transition, group);
  };
  CHECK(left_at(23) == 0U);
  CHECK(left_at(3) == 0U);
  CHECK(left_at(4) == 18 * hour_ms);
  CHECK(left_at(21) == hour_ms);
}

TEST_CASE("a group that prefers both nodes stays with the first", "[Q197047]") {
  const test::OneNode fixture(Edition::enterprise, 2);
  World world = two_members(fixture);
  Unrecorded journal;
  Transition transition(fixture.site, world, journal);
  static_cast<void>(cluster::create_group(transition, cluster_group_name, NodeId{0}));
  Group& config = world.database.groups[0];
  config.auto_failback = true;
  config.preferred_owners = NodeSet::of(NodeId{0}, NodeId{1});
  config.most_preferred = NodeId{0};
  cluster::fail_back(transition, NodeId{1});
  CHECK(world.runtime.groups[0].owner == NodeId{0});
  world.runtime.groups[0].owner = NodeId{1};
  cluster::fail_back(transition, NodeId{0});
  CHECK(world.runtime.groups[0].owner == NodeId{0});
}
