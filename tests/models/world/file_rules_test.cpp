#include "models/world/file_rules.hpp"

#include <catch2/catch.hpp>

using namespace mscsim;

namespace {

Files all_at(Level level) {
  Files files;
  files.for_each(
      [&](FileVersion& version) { version = {.level = level, .origin = Origin::microsoft}; });
  return files;
}

}  // namespace

TEST_CASE("a file is behind another one only where both are there") {
  const FileRule rule{.file = File::snmpapi};
  Files files = all_at(Level::sp4);
  CHECK_FALSE(holds(files, rule));
  files[File::snmpapi].level = Level::rtm;
  CHECK(holds(files, rule));
  files[File::snmpapi] = {};
  CHECK_FALSE(holds(files, rule));
}

TEST_CASE("the levels of a rule are those of the newer of the two files") {
  const FileRule rule{.file = File::tcpip,
                      .relation = Relation::ahead,
                      .against = File::ndiswan,
                      .from = Level::sp2,
                      .to = Level::sp3};
  for (const Level level : all<Level>()) {
    INFO(catalogue::word(level));
    Files files = all_at(level);
    files[File::ndiswan].level = Level::rtm;
    CHECK(holds(files, rule) == (level == Level::sp2 || level == Level::sp3));
  }
}

TEST_CASE("a rule for one origin leaves the others alone") {
  const FileRule rule{.file = File::aic78xx, .relation = Relation::is_there};
  Files files = all_at(Level::sp3);
  CHECK(holds(files, rule));
  files[File::aic78xx].origin = Origin::oem;
  CHECK_FALSE(holds(files, rule));
}

TEST_CASE("a file that no service runs is loaded by every boot, another one by its service") {
  Node node;
  node.services.for_each([](ServiceState& service) { service.start = StartType::absent; });
  const Catalogue& rows = *Catalogue::shipped();
  CHECK(loads_at_boot(rows, node, File::ntoskrnl));
  CHECK_FALSE(loads_at_boot(rows, node, File::sfmatalk));
  node.services[Service::appletalk].start = StartType::manual;
  CHECK_FALSE(loads_at_boot(rows, node, File::sfmatalk));
  node.services[Service::appletalk].start = StartType::automatic;
  CHECK(loads_at_boot(rows, node, File::sfmatalk));
}

TEST_CASE("SP3 asks three files of the security hives, SP4 six") {
  CHECK(catalogue::hive_readers(Level::rtm).empty());
  CHECK(catalogue::hive_readers(Level::sp3).size() == 3);
  CHECK(catalogue::hive_readers(Level::sp4).size() == 6);
  Node node;
  node.on_disk = all_at(Level::sp3);
  node.security_hives = hive_format(node.on_disk);
  CHECK_FALSE(security_hives_unreadable(node));
  node.on_disk[File::lsasrv].level = Level::rtm;
  CHECK_FALSE(security_hives_unreadable(node));
  node.on_disk[File::samlib].level = Level::rtm;
  CHECK(security_hives_unreadable(node));
}
