#include "sim/scenario/arguments_section.hpp"

#include <catch2/catch.hpp>

#include "toy_vocabulary.hpp"

using namespace mscsim;
using namespace mscsim::scenario;

namespace {

using Lines = std::vector<std::string>;

std::string scenario_of(const std::string& step) {
  return one_node_world + ("steps:\n  - " + step + "\n");
}

/// The value of the only argument of `anything: { word }`.
std::uint64_t value_of(const std::string& word) {
  const auto plans = loaded(scenario_of("anything: { " + word + " }"));
  const auto list = first_action(plans.front()).arguments.list();
  REQUIRE(list.size() == 1);
  return list.front().value;
}

Lines problems_of_step(const std::string& step) { return problems_of(scenario_of(step)); }

}  // namespace

TEST_CASE("every kind of parameter gives the value that its row promises") {
  CHECK(value_of("disk: 'q:'") == 0);
  CHECK(value_of("quorum: 'Q:'") == 0);
  CHECK(value_of("quorum: local") == local_quorum_value);
  CHECK(value_of("level: SP6a") == static_cast<std::uint64_t>(Level::sp6a));
  CHECK(value_of("installed_level: RTM") == 0);
  CHECK(value_of("installed_level: installed") == installed_level_value);
  CHECK(value_of("media: media") == media_value);
  CHECK(value_of("media: SP4") == static_cast<std::uint64_t>(Level::sp4));
  CHECK(value_of("edition: workstation") == static_cast<std::uint64_t>(Edition::workstation));
  CHECK(value_of("file: NETBT.SYS") == static_cast<std::uint64_t>(File::netbt));
  CHECK(value_of("service: clussvc") == static_cast<std::uint64_t>(Service::clussvc));
  CHECK(value_of("component: wins_client") == static_cast<std::uint64_t>(Component::wins_client));
  CHECK(value_of("address: 10.1.0.11") == 0x0A01000B);
  CHECK(value_of("boolean: true") == 1);
  CHECK(value_of("boolean: 0") == 0);
  CHECK(value_of("mood: angry") == 1);
  CHECK(value_of("event_id: 1044") == 1044);
  CHECK(value_of("count: 1000000") == 1'000'000);
  CHECK(value_of("condition: network-files-behind-service-pack") == 1);
}

TEST_CASE("an address with its mask holds both") {
  const auto plans = loaded(scenario_of(
      "add_adapter: { name: B, driver: e100b, network: Corporate, address: 10.1.0.12/16 }"));
  const Ipv4OnSubnet address = first_action(plans.front()).arguments.address_with_mask(4);
  CHECK(text(address.address) == "10.1.0.12");
  CHECK(text(address.mask) == "255.255.0.0");
}

TEST_CASE("a wrong value is a problem where it stands") {
  CHECK(problems_of_step("anything: { disk: 'R:' }") ==
        Lines{"8:23 there is no disk `R:`; did you mean `Q:`?"});
  CHECK(problems_of_step("anything: { level: SP9 }") ==
        Lines{"8:24 unknown service pack level `SP9`; did you mean `SP1`?"});
  CHECK(problems_of_step("anything: { mood: agnry }") ==
        Lines{"8:23 unknown mood `agnry`; did you mean `angry`?"});
  CHECK(problems_of_step("anything: { event_id: 65536 }") ==
        Lines{"8:27 `event_id` cannot be `65536`; a whole number from 0 to 65535"});
  CHECK(problems_of_step("anything: { count: -1, boolean: maybe }").size() == 2);
  CHECK(problems_of_step("anything: { address: 10.1.0.256 }").size() == 1);
  CHECK(problems_of_step("anything: { text: }") == Lines{"8:17 `text` is empty; give one value"});
  CHECK(problems_of_step("anything: { text: [a, b] }") == Lines{"8:23 `text` is not one value"});
  CHECK(problems_of_step("anything: { event_source: clusvc }") ==
        Lines{"8:31 unknown event source `clusvc`; did you mean `ClusSvc`?"});
}

TEST_CASE("unknown, missing and doubled parameters are problems") {
  CHECK(problems_of_step("bring_online: { resorce: Cluster IP Address }") ==
        Lines{"8:21 `bring_online` has no parameter `resorce`; did you mean `resource`?"});
  CHECK(problems_of_step("bring_online") == Lines{"8:5 `bring_online` needs `resource`; its help"});
  CHECK(problems_of_step("restart: { on: NODE1, on: NODE1 }") == Lines{"8:27 `on` is here twice"});
  CHECK(problems_of_step("restart: NODE1") ==
        Lines{"8:14 `restart` takes its arguments by name; { on: ... }"});
}

TEST_CASE("the node of a world that has just one may be left out") {
  const auto plans = loaded(scenario_of("restart"));
  CHECK(first_action(plans.front()).arguments.get<NodeId>(0) == NodeId{0});
  CHECK(problems_of("title: t\nworld: { nodes: { NODE1: , NODE2: } }\nsteps: [restart]\n") ==
        Lines{"3:9 `restart` needs `on`; its help"});
}

TEST_CASE("a name must be of the world, of the machine or of some step of the run") {
  for (const char* const name : {"Public", "node1", "Corporate", "'Disk Q:'", "Cluster Name",
                                 "New Cluster Network(7)", "Spooler"}) {
    CAPTURE(name);
    const std::string steps = "bring_online: { resource: " + std::string(name) +
                              " }\n  - create_resource: { name: Spooler, type: IP Address }";
    CHECK(problems_of_step(steps).empty());
  }
  CHECK(problems_of_step("bring_online: { resource: Cluster IP Adress }") ==
        Lines{"8:31 nothing in this run is called `Cluster IP Adress`; did you mean `Cluster IP "
              "Address`?"});
}

TEST_CASE("a repeated parameter takes one value or a list") {
  const auto count = [](const std::string& value) {
    const auto plans = loaded(
        scenario_of("create_resource: { depends_on: " + value + ", name: A, type: Network Name }"));
    const auto list = first_action(plans.front()).arguments.list();
    CHECK(list.front().parameter == 0);  // in the order of the parameters
    return list.size() - 2;
  };
  CHECK(count("Cluster Name") == 1);
  CHECK(count("[Cluster Name, Public]") == 2);
}

TEST_CASE("properties are typed each by its own kind") {
  const auto plans = loaded(
      scenario_of("create_resource: { name: A, type: IP Address, properties: { Network: Corporate, "
                  "Address: 10.1.0.20, SubnetMask: 255.255.0.0, EnableNetBIOS: 0 } }"));
  const auto list = first_action(plans.front()).arguments.list();
  REQUIRE(list.size() == 6);
  CHECK(list[2].key == static_cast<std::uint8_t>(Property::address));
  CHECK(list[2].value == 0x0A010014);
  CHECK(list[3].value == 0xFFFF0000);
  CHECK(list[4].key == static_cast<std::uint8_t>(Property::network));
  CHECK(list[5].value == 0);
  CHECK(problems_of_step("create_resource: { name: A, type: IP Address, properties: "
                         "{ Adress: 10.1.0.20, Network: Nowhere } }") ==
        Lines{"8:65 unknown property `Adress`; did you mean `Address`?",
              "8:93 nothing in this run is called `Nowhere`"});
}
