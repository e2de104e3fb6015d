#include "models/node/software.hpp"

#include <catch2/catch.hpp>

#include "models/node/hotfixes.hpp"
#include "models/node/repair.hpp"
#include "tests/models/one_node.hpp"

using namespace mscsim;
using test::OneNode;
using test::Seen;

TEST_CASE("set-up brings what its CD holds, and only a share at the pack's level is as new") {
  const OneNode one;
  World world = one.at(Level::sp4);
  Seen seen;
  Transition transition(one.site, world, seen);
  node::install_software(transition, one.node, Software::snmp, {});
  CHECK(world.nodes[0].on_disk[File::snmpapi].level == Level::sp1);
  node::update_software(transition, one.node, Software::snmp,
                        {.original = false, .level = Level::sp4});
  CHECK(world.nodes[0].on_disk[File::snmpapi].level == Level::sp4);
}

TEST_CASE("Remote Access brings RIP only where NWLink is") {
  const OneNode one;
  World world = one.at(Level::sp4);
  Seen seen;
  Transition transition(one.site, world, seen);
  node::install_software(transition, one.node, Software::ras, {});
  CHECK(world.nodes[0].services[Service::nwlnkrip].start == StartType::absent);
  node::remove_software(transition, one.node, Software::ras);
  CHECK(world.nodes[0].services[Service::remote_access].start == StartType::absent);
  node::install_software(transition, one.node, Software::nwlink, {});
  node::install_software(transition, one.node, Software::ras, {});
  CHECK(world.nodes[0].services[Service::nwlnkrip].start == StartType::automatic);
}

TEST_CASE("a hotfix is for the service pack that the machine runs, not for an older one") {
  const OneNode one;
  World world = one.at(Level::sp6a);
  Seen seen;
  Transition transition(one.site, world, seen);
  node::install_software(transition, one.node, Software::option_pack, {});
  const FileVersion before = world.nodes[0].on_disk[File::clusiis4];
  node::apply_hotfix(transition, one.node, Hotfix::q247763);
  CHECK(world.nodes[0].on_disk[File::clusiis4].hotfix == Hotfix::q247763);
  node::remove_hotfix(transition, one.node, Hotfix::q247763);
  CHECK(world.nodes[0].on_disk[File::clusiis4] == before);
  CHECK(world.nodes[0].hotfixes.empty());
}

TEST_CASE("the original Setupdd.sys keeps newer files, that of SP5 does not load") {
  const OneNode one;
  World world = one.at(Level::sp4);
  Seen seen;
  Transition transition(one.site, world, seen);
  node::emergency_repair(transition, one.node, {.setup_disk = Level::rtm});
  CHECK(world.nodes[0].on_disk[File::ntoskrnl].level == Level::sp4);
  node::emergency_repair(transition, one.node, {.setup_disk = Level::sp5});
  CHECK(seen.has(Message::setupdd_not_loaded));
  CHECK(world.nodes[0].on_disk[File::ntoskrnl].level == Level::sp4);
  node::emergency_repair(transition, one.node,
                         {.setup_disk = Level::sp4, .current_repair_disk = true});
  CHECK(world.nodes[0].on_disk[File::ntoskrnl].level == Level::sp1);
  CHECK(world.nodes[0].on_disk[File::samsrv].level == Level::sp4);
}
