#include "models/node/files.hpp"

#include <catch2/catch.hpp>

#include "tests/models/one_node.hpp"

using namespace mscsim;
using test::OneNode;
using test::Seen;

namespace {

/// How update.exe of `pack` leaves an OEM's e100b.sys.
struct OemOutcome {
  bool replaced;
  bool asked;
  friend bool operator==(const OemOutcome&, const OemOutcome&) = default;
};

OemOutcome update_over_oem(OemVersion version, const node::UpdateOptions& options) {
  const OneNode fixture;
  World world = fixture.at(Level::sp3);
  Seen seen;
  Transition transition(fixture.site, world, seen);
  node::copy_oem_file(*Catalogue::shipped(), transition.change_node(fixture.node),
                      {.third_party = true, .driver_file = File::e100b, .oem_version = version});
  node::apply_service_pack(transition, fixture.node, options);
  return {.replaced = world.nodes[0].on_disk[File::e100b].origin == Origin::microsoft,
          .asked = seen.has(Message::oem_file_prompt)};
}

}  // namespace

TEST_CASE("update.exe and OEM files, pack by pack", "[Q181385]") {
  const bool yes = true;
  const bool no = false;
  // SP3 and before: a lower version silently, a higher one on request.
  CHECK(update_over_oem(OemVersion::lower, {.level = Level::sp3, .replace_oem_files = no}) ==
        OemOutcome{.replaced = true, .asked = false});
  CHECK(update_over_oem(OemVersion::higher, {.level = Level::sp3, .replace_oem_files = no}) ==
        OemOutcome{.replaced = false, .asked = true});
  CHECK(update_over_oem(OemVersion::higher, {.level = Level::sp3, .replace_oem_files = yes}) ==
        OemOutcome{.replaced = true, .asked = true});
  // SP4 and later: a lower version on request, a higher one never.
  for (const Level pack : {Level::sp4, Level::sp5, Level::sp6a}) {
    CHECK(update_over_oem(OemVersion::lower, {.level = pack, .replace_oem_files = no}) ==
          OemOutcome{.replaced = false, .asked = true});
    CHECK(update_over_oem(OemVersion::lower, {.level = pack, .replace_oem_files = yes}) ==
          OemOutcome{.replaced = true, .asked = true});
    CHECK(update_over_oem(OemVersion::higher, {.level = pack, .replace_oem_files = yes}) ==
          OemOutcome{.replaced = false, .asked = false});
    CHECK(update_over_oem(OemVersion::higher, {.level = pack, .overwrite_oem_files = yes}) ==
          OemOutcome{.replaced = true, .asked = false});
  }
}

TEST_CASE("a pack brings only what it carries", "[Q172965][Q235373]") {
  CHECK_FALSE(catalogue::carries(Level::sp6a, File::tdi));
  CHECK_FALSE(catalogue::carries(Level::sp3, File::clussvc));
  CHECK(catalogue::carries(Level::sp4, File::clussvc));
  CHECK_FALSE(catalogue::carries(Level::sp4, File::el90x));
  CHECK(catalogue::carries(Level::sp5, File::el90x));
  CHECK_FALSE(catalogue::carries(Level::rtm, File::ntoskrnl));
}

TEST_CASE(
    "a file of SP3's and SP5's lists is in the packs before, unless an article says with which "
    "it came",
    "[Q172965][Q235373]") {
  for (const File file :
       {File::e100b, File::el59x, File::netflx3, File::aic78xx, File::samsrv, File::samlib,
        File::winlogon, File::lsasrv, File::services, File::msv1_0, File::sfmsrv, File::nwlnkrip}) {
    INFO(catalogue::system_file(file).name);
    CHECK(catalogue::carries(Level::sp1, file));
  }
  for (const File file : {File::snmp, File::snmpapi, File::inetmib1, File::dhcpadmn}) {
    INFO(catalogue::system_file(file).name);
    CHECK_FALSE(catalogue::carries(Level::sp1, file));
    CHECK(catalogue::carries(Level::sp2, file));
  }
}

TEST_CASE("what SP3's list has not is not in SP3", "[Q172965]") {
  for (const File file : {File::csrss, File::sfmatalk, File::clusiis4, File::iisclex4, File::router,
                          File::nhloader}) {
    INFO(catalogue::system_file(file).name);
    CHECK_FALSE(catalogue::carries(Level::sp3, file));
    CHECK(catalogue::carries(Level::sp5, file));
  }
}

TEST_CASE("what only two lists tell of eight releases is not confirmed", "[Q172965][Q235373]") {
  for (const File file : all<File>()) {
    const catalogue::SystemFile& row = catalogue::system_file(file);
    INFO(row.name);
    CHECK((row.source.certainty != Certainty::confirmed || file == File::nhloader));
  }
}

TEST_CASE("every file copy in a list is one that the pack carries") {
  for (const catalogue::FileCopy& copy : catalogue::file_copies()) {
    INFO(catalogue::system_file(copy.file).name);
    CHECK((copy.level == Level::rtm || catalogue::carries(copy.level, copy.file)));
    CHECK(copy.size_bytes > 0);
  }
}

TEST_CASE("winver changes at the next boot, from the kernel that it loaded", "[Q222507]") {
  const OneNode fixture;
  World world = fixture.at(Level::sp3);
  Seen seen;
  perform(fixture.site, world, seen,
          test::action("apply_service_pack", {{"level", static_cast<std::uint64_t>(Level::sp5)}}));
  CHECK(world.nodes[0].on_disk[File::ntoskrnl].level == Level::sp5);
  CHECK(world.nodes[0].loaded[File::ntoskrnl].level == Level::sp3);
  CHECK(world.nodes[0].csd_version == Level::sp3);
  perform(fixture.site, world, seen, test::action("restart"));
  CHECK(world.nodes[0].csd_version == Level::sp5);
}

TEST_CASE("a pack applied and removed leaves the files as they were", "[Q152841][Q194507]") {
  const OneNode fixture;
  World world = fixture.at(Level::sp4);
  const Files before = world.nodes[0].on_disk;
  Seen seen;
  perform(fixture.site, world, seen,
          test::action("apply_service_pack", {{"level", static_cast<std::uint64_t>(Level::sp6a)}}));
  CHECK(world.nodes[0].on_disk != before);
  perform(fixture.site, world, seen, test::action("uninstall_service_pack"));
  CHECK(world.nodes[0].on_disk == before);
  CHECK_FALSE(world.nodes[0].uninstall.exists);
  perform(fixture.site, world, seen, test::action("uninstall_service_pack"));
  CHECK(seen.has(Message::sp_uninstall_directory_missing));
}

TEST_CASE("a new uninstall directory on reapplying keeps the regressed files", "[Q194507]") {
  const OneNode fixture;
  const auto netbt_after_removal = [&](std::uint64_t directory_choice) {
    World world = fixture.at(Level::sp4);
    Seen seen;
    perform(fixture.site, world, seen,
            test::action("replace_file", {{"file", static_cast<std::uint64_t>(File::netbt)},
                                          {"level", static_cast<std::uint64_t>(Level::rtm)}}));
    perform(fixture.site, world, seen,
            test::action("apply_service_pack", {{"level", installed_level_value},
                                                {"uninstall_directory", directory_choice}}));
    CHECK(world.nodes[0].on_disk[File::netbt].level == Level::sp4);
    perform(fixture.site, world, seen, test::action("uninstall_service_pack"));
    return world.nodes[0].on_disk[File::netbt].level;
  };
  CHECK(netbt_after_removal(0) == Level::rtm);  // made anew: what it saved was regressed
  CHECK(netbt_after_removal(1) == Level::sp3);  // kept: the machine before SP4
}
