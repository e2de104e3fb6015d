#include "sim/scenario/world_section.hpp"

#include <catch2/catch.hpp>

#include "toy_vocabulary.hpp"

using namespace mscsim;
using namespace mscsim::scenario;

namespace {

using Lines = std::vector<std::string>;

WorldSection world(const std::string& text) {
  ProblemSet problems;
  const auto root =
      parse_yaml(text, "f", {.bytes_max = 10'000, .values_max = 1000, .depth_max = 9}, problems);
  REQUIRE(root);
  Knowledge known({});
  WorldSection result = read_world(*root, known, problems);
  REQUIRE(problems.empty());
  return result;
}

/// The problems of a scenario with `world` as its lines from the third.
Lines problems_of_world(const std::string& section) {
  return problems_of("title: A test\nworld:\n" + section + "\nsteps: [restart: { on: NODE1 }]\n");
}

}  // namespace

TEST_CASE("a world is read into a site and what stands in it") {
  const WorldSection section = world(R"(
nodes:
  NODE1:
    service_pack: SP6a
    adapters:
      Public:  { driver: acme, network: Corporate, address: 10.1.0.11/16 }
      Private: { driver: DC21X4, network: Heartbeat, address: 192.168.0.1/24 }
  NODE2: { edition: server, components: [tcpip, server] }
disks: ['Q:', 'R:']
driver_packages:
  acme: { driver_file: e100b.sys, oem_version: lower, copies_from_media: [netbt.sys, tcpip.sys] }
  inbox: { origin: in-box }
hosts:
  PRINTSRV: { network: corporate, address: 10.1.0.99 }
)");
  const Site& site = section.site;
  REQUIRE(site.nodes().size() == 2);
  CHECK(site.node(NodeId{0}).edition == Edition::enterprise);
  CHECK(site.node(NodeId{1}).edition == Edition::server);
  CHECK(site.networks().size() == 2);
  CHECK(site.name(NetworkId{0}) == "Corporate");
  CHECK(site.disks().size() == 2);

  const DriverPackage& acme = site.package(*site.find_package("acme"));
  CHECK(acme.third_party);
  CHECK(acme.driver_file == File::e100b);
  CHECK(acme.oem_version == OemVersion::lower);
  CHECK(acme.copies_from_media == FileSet::of(File::netbt, File::tcpip));
  CHECK_FALSE(site.package(*site.find_package("inbox")).third_party);

  REQUIRE(section.nodes.size() == 2);
  const NodeStart& node = section.nodes[0];
  CHECK(node.service_pack == Level::sp6a);
  CHECK(node.components == NodeStart().components);
  REQUIRE(node.adapters.size() == 2);
  CHECK(node.adapters[0].package == *site.find_package("acme"));
  CHECK(node.adapters[1].network == NetworkId{1});
  CHECK(text(node.adapters[1].address.address) == "192.168.0.1");
  CHECK(text(node.adapters[1].address.mask) == "255.255.255.0");
  CHECK(section.nodes[1].service_pack == Level::sp3);
  CHECK(section.nodes[1].components == BitSet<Component>::of(Component::tcpip, Component::server));
  REQUIRE(section.hosts.size() == 1);
  CHECK(section.hosts[0].network == NetworkId{0});
}

TEST_CASE("every wrong word of a world is reported with the nearest right one") {
  const Lines problems = problems_of_world(R"(  nodes:
    NODE1:
      service_pck: SP4
      edition: enterprize
      service_pack: sp4
      components: [tcpip, wins-client]
      adapters:
        Public: { driver: dc21x5, network: Corporat, addres: 10.1.0.11/16 }
  networks: [Corporate]
  driver_packages:
    dc21x4: {}
    acme: { origin: thirdparty, copies_from_media: [netbtsys] }
  clusters: {})");
  CHECK(problems ==
        Lines{"5:7 unknown key `service_pck`; did you mean `service_pack`?",
              "6:16 unknown edition `enterprize`; did you mean `enterprise`?",
              "7:21 unknown service pack level `sp4`; did you mean `SP4`?",
              "8:27 unknown network component `wins-client`; did you mean `wins_client`?",
              "10:17 `address` is missing",
              "10:27 there is no driver package `dc21x5`; did you mean `dc21x4`?",
              "10:44 there is no network `Corporat`; did you mean `Corporate`?",
              "10:54 unknown key `addres`; did you mean `address`?",
              "13:5 there is a driver package `dc21x4` already",
              "14:21 unknown origin `thirdparty`; did you mean `third-party`?",
              "14:53 unknown system file `netbtsys`; did you mean `netbt.sys`?",
              ("15:3 unknown key `clusters`; it can be one of `nodes`, `networks`, `disks`, "
               "`driver_packages`, `applications`, `time`, `hosts`, `domain`, `facts`")});
}

TEST_CASE("an adapter has an address of one machine, with a mask of 1 to 30 bits") {
  const auto problem = [](const std::string& address) {
    const Lines lines = problems_of_world(
        "  nodes: { NODE1: { adapters: { A: { driver: dc21x4, network: N, address: " + address +
        " } } } }");
    return lines.empty() ? std::string() : lines.front();
  };
  CHECK(problem("10.1.0.10/30").empty());
  CHECK(problem("10.1.0.1/40") == "3:75 `10.1.0.1/40` has a mask of 40 bits; 1 to 30");
  CHECK(problem("10.1.0.1/0") == "3:75 `10.1.0.1/0` has a mask of 0 bits; 1 to 30");
  CHECK(problem("10.1.0.0/16").find("is the address of the subnet itself") != std::string::npos);
  CHECK(problem("10.1.255.255/16").find("is the broadcast address") != std::string::npos);
  CHECK(problem("10.1.0.1").find("not an address with the length") != std::string::npos);
  CHECK(problem("10.1.0.01/16").find("not an address with the length") != std::string::npos);
  CHECK(problem("10.1.0.1/1x").find("not an address with the length") != std::string::npos);
}

TEST_CASE("names that differ only in case are one name, given twice") {
  CHECK(problems_of_world("  nodes: { NODE1: {}, node1: {} }\n  disks: ['Q:', 'q:']").size() == 2);
  CHECK(problems_of_world("  nodes: { NODE1: { adapters: {\n"
                          "    A: { driver: dc21x4, network: N, address: 10.1.0.1/8 },\n"
                          "    a: { driver: dc21x4, network: N, address: 10.1.0.2/8 } } } }") ==
        Lines{"5:5 `a` is here twice; case does not tell names apart"});
}

TEST_CASE("a world is bounded") {
  CHECK(problems_of_world("  nodes: { NODE1: , NODE2: , NODE3: }") ==
        Lines{"3:30 more than 2 nodes, which MSCS 1.0 does not have"});
  CHECK(problems_of_world("  nodes: { ANAMEOF16LETTERS: }").front() ==
        "3:12 `ANAMEOF16LETTERS` cannot be the name of a node; 1 to 15 letters");
  CHECK(problems_of_world("  nodes: { NODE1: }\n  disks: [C, 'QQ:', '1:']").size() == 3);
}

TEST_CASE("laying one world over another merges mappings and replaces the rest") {
  const auto plans = loaded(std::string(one_node_world) + R"(cases:
  - case: as it is
    steps: [restart]
  - case: with another pack and a second adapter
    world:
      nodes:
        NODE1:
          service_pack: SP5
          adapters: { Private: { driver: e100b, network: Heartbeat, address: 192.168.0.1/24 } }
      disks: ['R:']
    steps: [restart]
)");
  REQUIRE(plans.size() == 2);
  CHECK(plans[0].start.nodes[0].csd_version == Level::sp3);
  CHECK(plans[1].start.nodes[0].csd_version == Level::sp5);
  CHECK(plans[1].start.nodes[0].adapters[1].name != no_name);
  CHECK(plans[1].site->disks().size() == 1);
  CHECK(plans[1].site->find_disk("R:"));
}
