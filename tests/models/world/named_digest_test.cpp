#include "models/world/named_digest.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <vector>

#include "models/world/named_sum.hpp"
#include "tests/models/one_node.hpp"

namespace mscsim::catalogue {

/// A table as it was, and with a row in front.
enum class Animal : std::uint8_t { lynx, wolf, count };
enum class MoreAnimals : std::uint8_t { bear, lynx, wolf, count };
std::string_view row_name(Animal row) { return row == Animal::lynx ? "lynx" : "wolf"; }
std::string_view row_name(MoreAnimals row) {
  return row == MoreAnimals::bear ? "bear"
                                  : row_name(static_cast<Animal>(static_cast<int>(row) - 1));
}

}  // namespace mscsim::catalogue

namespace mscsim {
namespace {

using catalogue::Animal;
using catalogue::MoreAnimals;

/// A part of a world as it was, and with a member more.
struct Den {
  std::uint32_t depth = 3;
  bool warm = false;
};
struct LaterDen {
  bool hidden = true;
  std::uint32_t depth = 3;
  bool warm = false;
};

}  // namespace

template <>
inline constexpr auto members_of<Den> = described<Den>(Member{&Den::depth, "depth"},
                                                       Member{&Den::warm, "warm"});
template <>
inline constexpr auto members_of<LaterDen> = described<LaterDen>(Member{&LaterDen::hidden,
                                                                        "hidden"},
                                                                 Member{&LaterDen::depth, "depth"},
                                                                 Member{&LaterDen::warm, "warm"});

namespace {

/// The sum of the way from a default value.
template <class T>
std::uint64_t sum_of(const T& value, const Site& site = {}) {
  const ClusterDatabase none;
  NamedSum sum(site, none, none);
  sum.add(1, T{}, value);
  return sum.value();
}

/// A run with names, adapters, groups, properties and texts in the registry.
std::vector<Action> actions(const test::OneNode& fixture, Site& site) {
  const auto name = [&](const char* text) { return static_cast<std::uint64_t>(site.intern(text)); };
  return {
      test::action("add_adapter", {{"name", name("Extra")},
                                   {"driver", static_cast<std::uint64_t>(fixture.acme)},
                                   {"network", 0},
                                   {"address", test::on_subnet("10.1.0.13", 16)}}),
      test::action("install_cluster_service"),
      test::action("restart"),
      test::action("form_cluster", {{"name", name("WOLF")},
                                    {"address", test::on_subnet("10.1.0.20", 16)},
                                    {"network", 0},
                                    {"quorum", 0}}),
      test::action("create_group", {{"name", name("Web")}}),
      test::action("create_resource",
                   {{"name", name("Site Name")},
                    {"type", static_cast<std::uint64_t>(ResourceType::network_name)},
                    {"group", name("Web")},
                    {"properties", name("SITE"), static_cast<std::uint8_t>(Property::name)}}),
      test::action("apply_service_pack", {{"level", installed_level_value}}),
      test::action("restart"),
  };
}

}  // namespace

TEST_CASE("a member or a row that is new changes no sum, where it is at its default") {
  CHECK(sum_of(Den{}) == 0);
  CHECK(sum_of(Den{.depth = 7, .warm = true}) ==
        sum_of(LaterDen{.hidden = true, .depth = 7, .warm = true}));
  CHECK(sum_of(LaterDen{.hidden = false, .depth = 7, .warm = true}) !=
        sum_of(LaterDen{.hidden = true, .depth = 7, .warm = true}));

  Per<Animal, std::uint32_t> before;
  Per<MoreAnimals, std::uint32_t> after;
  before[Animal::wolf] = 5;
  after[MoreAnimals::wolf] = 5;
  CHECK(sum_of(before) == sum_of(after));
  CHECK(sum_of(BitSet<Animal>::of(Animal::wolf)) ==
        sum_of(BitSet<MoreAnimals>::of(MoreAnimals::wolf)));
  after[MoreAnimals::bear] = 1;
  CHECK(sum_of(before) != sum_of(after));
}

TEST_CASE("a list counts by its elements, those at their default too") {
  const auto dens = [](const std::vector<Den>& each) {
    List<Den, 2> list;
    for (const Den& den : each) { list.push_back(den); }
    return list;
  };
  const auto one = dens({{}});
  const auto two = dens({{}, {}});
  CHECK(sum_of(one) != 0);
  CHECK(sum_of(one) != sum_of(two));
  CHECK(sum_of(dens({{.depth = 1}, {.depth = 2}})) != sum_of(dens({{.depth = 2}, {.depth = 1}})));
}

TEST_CASE("following a world by what was written comes to the digest of that world") {
  test::OneNode fixture;
  World world = fixture.at(Level::sp4);
  Unrecorded journal;
  NamedDigest followed(fixture.site, world);
  std::vector<std::uint64_t> seen{followed.value()};
  for (const Action& action : actions(fixture, fixture.site)) {
    INFO(verbs_table()[action.verb].name);
    Footprint footprint;
    REQUIRE(step(fixture.site, world, action, journal, footprint).empty());
    settle(fixture.site, world, journal, {}, footprint);
    followed.follow(world, footprint.written);
    CHECK(followed.value() == NamedDigest(fixture.site, world).value());
    CHECK(std::ranges::find(seen, followed.value()) == seen.end());
    seen.push_back(followed.value());
  }
}

TEST_CASE("the numbers that a site gives its names count for nothing") {
  test::OneNode one;
  test::OneNode other;
  for (const char* unused : {"Badger", "Otter", "Pine marten"}) { other.site.intern(unused); }
  World world = one.at(Level::sp4);
  World same = other.at(Level::sp4);
  Unrecorded journal;
  const std::vector<Action> steps = actions(one, one.site);
  const std::vector<Action> same_steps = actions(other, other.site);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    test::perform(one.site, world, journal, steps[i]);
    test::perform(other.site, same, journal, same_steps[i]);
    CHECK(NamedDigest(one.site, world).value() == NamedDigest(other.site, same).value());
  }
  CHECK(world.database != same.database);
}

}  // namespace mscsim
