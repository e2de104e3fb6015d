#include "models/world/defects.hpp"

#include <catch2/catch.hpp>

using namespace mscsim;

namespace {

constexpr FileVersion at(Level level) { return {.level = level, .origin = Origin::microsoft}; }

}  // namespace

TEST_CASE("a defect is there from one level until another") {
  const auto defect = Defect::periodic_checkpoint_fails;
  CHECK_FALSE(has_defect(at(Level::sp4), defect));
  CHECK(has_defect(at(Level::sp5), defect));
  CHECK_FALSE(has_defect(at(Level::sp6), defect));
}

TEST_CASE("a hotfix mends its defect, and so does every later one of the file") {
  const auto defect = Defect::booting_node_takes_quorum;
  FileVersion version = at(Level::sp6a);
  CHECK(has_defect(version, defect));
  version.hotfix = Hotfix::q248663;
  CHECK_FALSE(has_defect(version, defect));
  version.hotfix = Hotfix::q305638;
  CHECK_FALSE(has_defect(version, defect));
}

TEST_CASE("what counts is the image in memory") {
  Node node;
  node.on_disk[File::clussvc] = at(Level::sp6);
  node.loaded[File::clussvc] = at(Level::sp5);
  CHECK(has_defect(node, Defect::periodic_checkpoint_fails));
  node.loaded = node.on_disk;
  CHECK_FALSE(has_defect(node, Defect::periodic_checkpoint_fails));
}

TEST_CASE("an OEM's copy, or none, has none of the defects") {
  CHECK_FALSE(
      has_defect({.level = Level::sp5, .origin = Origin::oem}, Defect::periodic_checkpoint_fails));
  CHECK_FALSE(has_defect(FileVersion{}, Defect::periodic_checkpoint_fails));
}
