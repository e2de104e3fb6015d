#include "models/cluster/groups.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/models/one_node.hpp"

using namespace mscsim;

namespace {

using enum ResourceState;

/// A node that is the only member, with one group of disks.
class Cluster {
 public:
  Cluster() {
    world.database.members = NodeSet::of(fixture.node);
    world.runtime.up = world.database.members;
    world.database.quorum_resource = static_cast<ResourceId>(0xFFFF);
    // No more than one node has resource monitors for is of interest here.
    world.nodes[0].loaded[File::clussvc].level = Level::sp6a;
    group = cluster::create_group(transition, cluster_group_name, fixture.node);
  }

  ResourceId add_disk() {
    return cluster::create_resource(transition, cluster_name_name, ResourceType::physical_disk,
                                    group);
  }
  /// Disks of which each depends on the one before.
  void add_chain(int length) {
    for (int row = 0; row < length; ++row) {
      const ResourceId disk = add_disk();
      if (row == 0) { continue; }
      cluster::add_dependency(transition, disk, static_cast<ResourceId>(index(disk) - 1));
    }
  }
  [[nodiscard]] auto count(ResourceState state) const {
    return std::ranges::count(world.runtime.resources, state, &ResourceStatus::state);
  }

  test::OneNode fixture;
  World world = fixture.at(Level::sp4);
  Unrecorded journal;
  Transition transition{fixture.site, world, journal};
  GroupId group{};
};

}  // namespace

TEST_CASE("a chain of fifty thousand resources goes offline, fails and waits, each in no time") {
  constexpr int length = 50'000;
  Cluster cluster;
  cluster.add_chain(length);
  // As if all were online: no node has resource monitors for so many.
  for (ResourceStatus& status : cluster.world.runtime.resources) { status.state = online; }
  cluster::take_group_offline(cluster.transition, cluster.group);
  CHECK(cluster.count(offline) == length);

  for (ResourceStatus& status : cluster.world.runtime.resources) { status.state = online; }
  cluster::fail_resource(cluster.transition, ResourceId{0});
  CHECK(cluster.world.runtime.resources[0].state == failed);
  CHECK(cluster.count(offline) == length - 1);

  cluster.world.surroundings.disks[0].present = false;
  cluster::bring_group_online(cluster.transition, cluster.group);
  CHECK(cluster.world.runtime.resources[0].state == failed);
  CHECK(cluster.count(offline) == length - 1);
}

TEST_CASE("a chain comes online from its last resource on, and again when the first is back") {
  constexpr int length = 800;
  Cluster cluster;
  cluster.add_chain(length);
  cluster::bring_online(cluster.transition, static_cast<ResourceId>(length - 1));
  CHECK(cluster.count(online) == length);
  cluster::take_offline(cluster.transition, ResourceId{0});
  CHECK(cluster.count(offline) == length);
  cluster::bring_group_online(cluster.transition, cluster.group);
  CHECK(cluster.count(online) == length);
}

TEST_CASE("resources that depend on both of the two before them are gone through once each") {
  constexpr int layers = 60;  // with as many ways through them as two to the power of that
  Cluster cluster;
  for (int layer = 0; layer < layers; ++layer) {
    const ResourceId left = cluster.add_disk();
    const ResourceId right = cluster.add_disk();
    if (layer == 0) { continue; }
    for (const ResourceId resource : {left, right}) {
      for (const std::size_t back : {1U, 2U}) {
        cluster::add_dependency(cluster.transition, resource,
                                static_cast<ResourceId>(index(left) - back));
      }
    }
  }
  const auto last = static_cast<ResourceId>(2 * layers - 1);
  CHECK(cluster::depends_on(cluster.transition, last, ResourceId{0}));
  CHECK_FALSE(cluster::depends_on(cluster.transition, last, last));
  cluster::bring_online(cluster.transition, last);
  CHECK(cluster.count(online) == 2 * layers - 1);  // not the other one of the last layer
  cluster::take_offline(cluster.transition, ResourceId{1});
  CHECK(cluster.count(online) == 1);
  cluster.world.surroundings.disks[0].present = false;
  cluster::bring_online(cluster.transition, last);
  CHECK(cluster.count(online) == 1);
  CHECK(cluster.count(failed) == 1);
}
