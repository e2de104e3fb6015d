#include "sim/harness/explored_cases.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "sim/claims/cluster_model.hpp"
#include "sim/scenario/load.hpp"

namespace mscsim::harness {
namespace {

constexpr std::string_view text = R"(
title: A cable
world:
  networks: [Corporate]
  nodes:
    NODE1:
      service_pack: SP4
      adapters: { Public: { driver: dc21x4, network: Corporate, address: 10.1.0.11/16 } }
explore:
  start: [ install_cluster_service ]
  actions:
    - pull_cable: { name: Public }
    - plug_cable: { name: Public }
    - restart
)";

std::vector<scenario::Plan> plans() {
  auto loaded = scenario::load_text(text, "cable.yaml", scenario::whole_vocabulary(), {});
  REQUIRE(loaded.ok());
  return std::move(loaded).value();
}

}  // namespace

TEST_CASE("every world that can be reached is a case, by a shortest way that leads there") {
  const auto all = plans();
  const ExploredCases explored = explored_cases(all.front(), {}, 1000);
  REQUIRE(explored.complete);
  CHECK(explored.cases.size() == explored.worlds - 1);  // the start is none
  CHECK(explored.cases.front().trace.size() == 1);
  for (const DiagnosisCase& each : explored.cases) {
    World world = all.front().start;
    std::vector<scenario::Sighting> sightings;
    Footprint footprint;
    for (const scenario::PlannedStep& step : steps_to(each)) {
      sightings.clear();
      CHECK(claims::take_step(*all.front().site, world, step, sightings, footprint).empty());
    }
    CHECK(world == each.world);
    const auto events = std::ranges::count_if(sightings, [](const scenario::Sighting& seen) {
      return std::holds_alternative<EventRecord>(seen.what);
    });
    CHECK(static_cast<std::size_t>(events) == each.events.size());
  }
}

TEST_CASE("of too many worlds there is no case, and their number is told") {
  const auto all = plans();
  const ExploredCases explored = explored_cases(all.front(), {}, 2);
  CHECK_FALSE(explored.complete);
  CHECK(explored.cases.empty());
  CHECK(explored.worlds > 2);
}

}  // namespace mscsim::harness
