#include "sim/claims/ways.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "sim/claims/prove.hpp"
#include "sim/scenario/load.hpp"

namespace mscsim::claims {
namespace {

/// What there is to be said of a machine with MSCS on which these things may be done.
Ways ways_with(const std::vector<std::string>& actions) {
  std::string text = R"(
title: A machine to explore
world:
  networks: [Corporate]
  disks: ['Q:']
  nodes:
    NODE1:
      service_pack: SP4
      adapters: { Public: { driver: dc21x4, network: Corporate, address: 10.1.0.11/16 } }
  driver_packages:
    acme-fe100: { copies_from_media: [netbt.sys, tcpip.sys] }
explore:
  start:
    - install_cluster_service
    - restart
    - form_cluster: { name: WOLF, address: 10.1.0.20/16, network: Corporate, quorum: 'Q:' }
  actions:
)";
  for (const std::string& action : actions) { text += "    - " + action + '\n'; }
  text +=
      "claims:\n  - reachable: { event: 1044 }\n"
      "  - necessary: { symptom: { event: 1044 }, condition: network-files-behind-service-pack }\n";
  auto loaded = scenario::load_text(text, "machine.yaml", scenario::whole_vocabulary(), {});
  REQUIRE(loaded.ok());
  const auto plans = std::move(loaded).value();
  const Exploration found = prove(plans.front(), {.ways = true});
  REQUIRE(found.ways);
  return *found.ways;
}

const std::string add =
    "add_adapter: { name: Extra, driver: acme-fe100, network: Corporate, address: 10.1.0.13/16 }";
const std::string pack = "apply_service_pack: { level: installed }";
const std::string pull = "pull_cable: { name: Public }";
const std::string plug = "plug_cable: { name: Public }";

using Lists = std::vector<Ways::Actions>;

}  // namespace

TEST_CASE("the smallest sets of actions that break are found, and the shortest remedies") {
  const Ways ways = ways_with({add, "restart", pack});
  CHECK(ways.sets_that_break == Lists{{0, 1}});
  // That it shows again at the next restart is part of the question.
  CHECK(ways.remedies == Lists{{2}});
  CHECK(ways.incurable == 0);
  CHECK(ways.stuck == 1);  // healed, with nothing left to do
}

TEST_CASE("without a cure among the actions there is a point of no return") {
  const Ways ways = ways_with({add, "restart", pull, plug});
  CHECK(ways.sets_that_break == Lists{{0, 1}});
  CHECK(ways.remedies.empty());
  CHECK(ways.incurable > 0);
  CHECK(ways.way_to_incurable == Ways::Actions{0, 1});
}

TEST_CASE("a world that no action leads out of is found") {
  const Ways ways = ways_with({add, "restart"});
  CHECK(ways.stuck == 1);
  CHECK(ways.way_to_stuck == Ways::Actions{0, 1});
}

TEST_CASE("the installed service pack is offered where only packs of certain levels are actions") {
  const Ways ways = ways_with({add, "restart", "apply_service_pack: { level: SP4 }"});
  REQUIRE(ways.offered.size() == 1);
  CHECK(ways.offered.front().words == "apply_service_pack: { level: installed }");
  CHECK(ways.remedies == Lists{{2}, {3}});  // the row after those of the actions
  CHECK(ways.remedies_with_offered.empty());
}

TEST_CASE("where a longer remedy has the installed pack, it is told beside the shortest") {
  // Once SP5 was copied and not loaded, and files of the media came on top, winver shows SP4.
  const Ways ways = ways_with({add, "restart", "apply_service_pack: { level: SP5 }",
                               "bring_online: { group: Cluster Group }",
                               "add_adapter: { name: Backup, driver: acme-fe100, network: "
                               "Corporate, address: 10.1.0.14/16 }"});
  CHECK(ways.remedies == Lists{{2, 1}});
  REQUIRE_FALSE(ways.remedies_with_offered.empty());
  for (const Ways::Actions& remedy : ways.remedies_with_offered) {
    CHECK(remedy.size() > 2);
    CHECK(std::ranges::find(remedy, std::size_t{5}) != remedy.end());
  }
}

TEST_CASE("nothing is offered that is among the actions") {
  CHECK(ways_with({add, "restart", pack, "apply_service_pack: { level: SP4 }"}).offered.empty());
}

}  // namespace mscsim::claims
