#include "models/world/view.hpp"

#include <catch2/catch.hpp>

#include "models/world/encode.hpp"
#include "tests/models/one_node.hpp"

using namespace mscsim;

TEST_CASE("every byte of a world is in one part of it") {
  const World world;
  std::vector<std::byte> whole;
  encode(world, whole);
  std::vector<std::byte> parts;
  for_each_part([&](auto part) { encode(part_in<part>(world), parts); });
  CHECK(parts.size() == whole.size());
}

TEST_CASE("a view knows which parts were looked at through it") {
  const Site site;
  const World world;
  const View view(site, world);
  CHECK(view.parts_read().empty());
  static_cast<void>(view.disk(NodeId{0}));
  static_cast<void>(view.runtime());
  CHECK(view.parts_read() == PartSet::of(Part::disk_0, Part::runtime));
  static_cast<void>(view.node(NodeId{1}));
  CHECK(view.parts_read() == PartSet::of(Part::disk_0, Part::runtime, Part::power_1, Part::disk_1,
                                         Part::images_1, Part::services_1, Part::network_1));
}

TEST_CASE("what is changed was looked at too") {
  const Site site;
  World world;
  Unrecorded journal;
  Transition transition(site, world, journal);
  transition.change_network(NodeId{1}).netbt_requested = 3;
  CHECK(world.nodes[1].netbt_requested == 3);
  CHECK(transition.parts_written() == PartSet::of(Part::network_1));
  CHECK(transition.parts_read() == PartSet::of(Part::network_1));
}

TEST_CASE("what a part was does not matter to who looks at it after it was replaced") {
  const Site site;
  World world;
  Unrecorded journal;
  Transition transition(site, world, journal);
  transition.replace_images(NodeId{0}, {});
  static_cast<void>(transition.images(NodeId{0}));
  static_cast<void>(transition.node(NodeId{0}));
  CHECK_FALSE(transition.parts_read().contains(Part::images_0));
  CHECK(transition.parts_written() == PartSet::of(Part::images_0));
}
