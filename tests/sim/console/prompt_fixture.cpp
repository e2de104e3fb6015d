#include "tests/sim/console/prompt_fixture.hpp"

#include <catch2/catch.hpp>

#include "sim/scenario/load.hpp"

namespace mscsim::test {
namespace {

constexpr std::string_view scenario_text = R"(title: At the prompt
world:
  nodes:
    NODE1:
      service_pack: SP4
      adapters:
        Public: { driver: dc21x4, network: Corporate, address: 10.1.0.11/16 }
        Private: { driver: dc21x4, network: Heartbeat, address: 192.168.0.1/24 }
  disks: ['Q:']
  driver_packages: { acme: { copies_from_media: [netbt.sys, tcpip.sys] } }
steps:
  - wait: 1ms
)";

constexpr std::uint64_t mask_16 = 0xFFFF0000;

std::uint64_t on_subnet_16(std::string_view address) {
  return std::uint64_t{parse_ipv4(address).value().value} << 32U | mask_16;
}

}  // namespace

Prompt::Prompt() : History(site_) {
  static const auto loaded =
      scenario::load_text(scenario_text, "test.yaml", scenario::whole_vocabulary(), {});
  REQUIRE(loaded.ok());
  site_ = *loaded.value().front().site;
  world_ = loaded.value().front().start;
}

console::Session Prompt::session() {
  return {.site = site_, .world = world_, .journal = *this, .history = *this, .at = NodeId{}};
}

std::string Prompt::type(std::string_view line) {
  for (const std::string& made : console::names_made(line)) {
    static_cast<void>(site_.intern(made));
  }
  console::Session here = session();
  return console::execute(here, line);
}

std::uint64_t Prompt::name(std::string_view text) { return index(site_.intern(text)); }

void Prompt::perform(std::string_view verb, const std::vector<console::Given>& given) {
  console::Session here = session();
  INFO(verb);
  REQUIRE(console::perform(here, verb, given) == possible);
}

void Prompt::on_node(std::string_view verb, std::vector<console::Given> given) {
  given.push_back({"on", 0});
  perform(verb, given);
}

void Prompt::form_cluster() {
  on_node("install_cluster_service");
  on_node("restart");
  on_node("form_cluster", {{"name", name("WOLF")},
                           {"address", on_subnet_16("10.1.0.20")},
                           {"network", 0},
                           {"quorum", 0}});
}

void Prompt::add_old_drivers() {
  on_node("add_adapter", {{"name", name("Extra")},
                          {"driver", index(site_.find_package("acme").value())},
                          {"network", 0},
                          {"address", on_subnet_16("10.1.0.13")}});
  on_node("restart");
}

}  // namespace mscsim::test
