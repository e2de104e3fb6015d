#include "models/cluster/group_index.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "models/cluster/configuration.hpp"
#include "tests/models/one_node.hpp"

using namespace mscsim;

namespace {

/// Groups, resources of them and dependencies between those, at random.
World arbitrary_cluster(const test::OneNode& fixture) {
  World world = fixture.at(Level::sp4);
  auto& database = world.database;
  const int groups = *rc::gen::inRange(1, 5);
  for (int i = 0; i < groups; ++i) {
    database.groups.push_back({});
    world.runtime.groups.push_back({});
  }
  const int resources = *rc::gen::inRange(0, 20);
  for (int i = 0; i < resources; ++i) {
    Resource resource{};
    resource.group = static_cast<GroupId>(*rc::gen::inRange(0, groups));
    database.resources.push_back(resource);
    world.runtime.resources.push_back({});
    if (i > 0 && *rc::gen::arbitrary<bool>()) {
      database.dependencies.push_back(
          {static_cast<ResourceId>(i), static_cast<ResourceId>(*rc::gen::inRange(0, i))});
    }
  }
  return world;
}

}  // namespace

TEST_CASE("the index finds the members and the dependents that a search finds, in order") {
  const test::OneNode fixture;
  CHECK(rc::check([&fixture] {
    const World world = arbitrary_cluster(fixture);
    const View view(fixture.site, world);
    const cluster::GroupIndex groups(view);
    const auto& database = world.database;
    for (std::size_t group = 0; group < database.groups.size(); ++group) {
      std::vector<ResourceId> members;
      for (std::size_t i = 0; i < database.resources.size(); ++i) {
        if (index(database.resources[i].group) == group) {
          members.push_back(static_cast<ResourceId>(i));
        }
      }
      RC_ASSERT(std::ranges::equal(groups.members(static_cast<GroupId>(group)), members));
    }
    for (std::size_t i = 0; i < database.resources.size(); ++i) {
      const auto provider = static_cast<ResourceId>(i);
      std::vector<ResourceId> dependents;
      for (const Dependency& edge : database.dependencies) {
        if (edge.provider == provider) { dependents.push_back(edge.resource); }
      }
      RC_ASSERT(std::ranges::equal(groups.dependents(provider), dependents));
    }
  }));
}

TEST_CASE("what depends on resources is found once each, before what it depends on") {
  const test::OneNode fixture;
  CHECK(rc::check([&fixture] {
    const World world = arbitrary_cluster(fixture);
    const View view(fixture.site, world);
    const cluster::GroupIndex groups(view);
    for (std::size_t i = 0; i < world.database.resources.size(); ++i) {
      const auto resource = static_cast<ResourceId>(i);
      std::vector<ResourceId> expected;
      const auto visit = [&](auto self, ResourceId each) -> void {
        if (std::ranges::find(expected, each) != expected.end()) { return; }
        for (const Dependency& edge : world.database.dependencies) {
          if (edge.provider == each) { self(self, edge.resource); }
        }
        expected.push_back(each);
      };
      visit(visit, resource);
      RC_ASSERT(std::ranges::equal(groups.with_dependents(std::span(&resource, 1)), expected));
      for (const ResourceId dependent : expected) {
        const auto providers = groups.with_providers(std::span(&dependent, 1));
        RC_ASSERT(std::ranges::find(providers, resource) != providers.end());
      }
    }
  }));
}

TEST_CASE("sixty-two resources always have a monitor; more may not", "[Q277550]") {
  const test::OneNode fixture;
  World world = fixture.at(Level::sp4);
  world.database.groups.push_back({});
  Resource separate{};
  separate.common.separate_monitor = true;
  world.database.resources.assign(62, separate);
  const auto last = static_cast<ResourceId>(61);
  CHECK(cluster::GroupIndex(View(fixture.site, world)).has_monitor(fixture.node, last));
  world.database.resources.push_back(separate);
  const auto next = static_cast<ResourceId>(62);
  CHECK_FALSE(cluster::GroupIndex(View(fixture.site, world)).has_monitor(fixture.node, next));
}
