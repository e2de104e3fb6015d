#include <catch2/catch.hpp>
#include <string>

#include "sim/claims/interchange.hpp"
#include "sim/claims/prove.hpp"
#include "sim/scenario/load.hpp"

namespace mscsim::claims {
namespace {

constexpr std::string_view two_nodes = R"(
title: Two nodes alike
world:
  networks: [Corporate]
  nodes:
    NODE1:
      service_pack: SP4
      adapters: { Public: { driver: dc21x4, network: Corporate, address: 10.1.0.11/16 } }
    NODE2:
      service_pack: SP4
      adapters: { Public: { driver: dc21x4, network: Corporate, address: 10.1.0.12/16 } }
  disks: ['Q:']
  driver_packages:
    acme-fe100: { copies_from_media: [netbt.sys, tcpip.sys] }
explore:
  start:
    - install_cluster_service: { on: NODE1 }
    - restart: { on: NODE1 }
    - install_cluster_service: { on: NODE2 }
    - restart: { on: NODE2 }
  rest: 7h
  actions:
    - form_cluster:
        { on: NODE1, name: WOLF, address: 10.1.0.20/16, network: Corporate, quorum: 'Q:' }
    - form_cluster:
        { on: NODE2, name: WOLF, address: 10.1.0.20/16, network: Corporate, quorum: 'Q:' }
    - join_cluster: { on: NODE1 }
    - join_cluster: { on: NODE2 }
    - add_adapter:
        { on: NODE1, name: Extra, driver: acme-fe100, network: Corporate, address: 10.1.0.13/16 }
    - add_adapter:
        { on: NODE2, name: Extra, driver: acme-fe100, network: Corporate, address: 10.1.0.14/16 }
    - apply_service_pack: { on: NODE1, level: SP4 }
    - apply_service_pack: { on: NODE2, level: SP4 }
    - restart: { on: NODE1 }
    - restart: { on: NODE2 }
    - take_offline: { group: Cluster Group }
    - bring_online: { group: Cluster Group }
)";

constexpr std::string_view symmetric_claims = R"(claims:
  - reachable: { event: 1044 }
  - reachable: { event: 1045 }
  - never: { event: 1044 }
  - necessary: { symptom: { event: 1044 }, condition: netbios-table-full }
  - always: { resource: { name: Cluster Name, state: Online } }
)";

constexpr std::string_view three_adapters = R"(
title: Three adapters alike
world:
  networks: [Corporate]
  nodes:
    NODE1:
      service_pack: SP4
      adapters: { Public: { driver: dc21x4, network: Corporate, address: 10.1.0.11/16 } }
  disks: ['Q:']
  driver_packages:
    acme: { copies_from_media: [netbt.sys, tcpip.sys] }
    zeta: { copies_from_media: [netbt.sys, tcpip.sys] }
explore:
  start: [ install_cluster_service, restart ]
  actions:
    - add_adapter: { name: First, driver: acme, network: Corporate, address: 10.1.0.13/16 }
    - add_adapter: { name: Second, driver: acme, network: Corporate, address: 10.1.0.14/16 }
    - add_adapter: { name: Third, driver: acme, network: Corporate, address: 10.1.0.15/16 }
    - remove_adapter: { name: First }
    - remove_adapter: { name: Second }
    - remove_adapter: { name: Third }
    - apply_service_pack: { level: SP4 }
    - restart
    - form_cluster: { name: WOLF, address: 10.1.0.20/16, network: Corporate, quorum: 'Q:' }
  depth: 8
)";

constexpr std::string_view adapter_claims = R"(claims:
  - reachable: { event: 1044 }
  - never: { event: 1045 }
  - necessary: { symptom: { event: 1044 }, condition: network-files-behind-service-pack }
  - cure: { symptom: { event: 1044 }, remedy: [ { apply_service_pack: { level: SP4 } }, restart ] }
)";

scenario::Plan plan_of(const std::string& text) {
  auto loaded = scenario::load_text(text, "symmetric.yaml", scenario::whole_vocabulary(), {});
  REQUIRE(loaded.ok());
  return loaded.value().front();
}

std::string scenario_with(std::string_view claims) {
  return std::string(two_nodes) + std::string(claims);
}

Exploration explored(const scenario::Plan& plan, bool symmetry, bool commute,
                     StepFunction* step = take_step, int jobs = 1) {
  explore::SearchOptions search{.jobs = jobs, .symmetry = symmetry, .commute = commute};
  search.until_settled = false;
  return prove(plan, {.search = search, .step = step});
}

/// Does the steps of the trace: each is possible.
bool replays(const scenario::Plan& plan, const Proof& proof) {
  World world = plan.start;
  std::vector<scenario::Sighting> sightings;
  Footprint footprint;
  const auto take = [&](const scenario::PlannedStep& step) {
    return take_step(*plan.site, world, step, sightings, footprint).empty();
  };
  return std::ranges::all_of(plan.exploration->start, take) &&
         std::ranges::all_of(proof.trace,
                             [&](std::size_t row) { return take(plan.exploration->actions[row]); });
}

void check_same_answers(const Exploration& whole, const Exploration& reduced) {
  for (std::size_t i = 0; i < whole.proofs.size(); ++i) {
    CHECK(reduced.proofs.at(i).answer == whole.proofs[i].answer);
    CHECK(reduced.proofs.at(i).trace.size() == whole.proofs[i].trace.size());
    CHECK(replays(*reduced.plan, reduced.proofs.at(i)));
  }
}

/// A service pack does something to NODE1 that it does not do to NODE2.
Refusal favour_first(const Site& site, World& world, const scenario::PlannedStep& step,
                     std::vector<scenario::Sighting>& sightings, Footprint& footprint) {
  Refusal refusal = take_step(site, world, step, sightings, footprint);
  if (step.words.starts_with("apply_service_pack: { on: NODE1")) {
    world.nodes[0].csd_version = Level::sp6a;
    footprint.written.insert(Part::disk_0);
  }
  return refusal;
}

}  // namespace

TEST_CASE("two nodes that nothing tells apart are taken for one another, with the same answers") {
  const auto plan = plan_of(scenario_with(symmetric_claims));
  const Exploration whole = explored(plan, false, false);
  CHECK(whole.symmetry == Symmetry::off);
  CHECK(whole.asleep == 0);
  for (const int jobs : {1, 2}) {
    for (const bool commute : {false, true}) {
      const Exploration reduced = explored(plan, true, commute, take_step, jobs);
      CHECK(reduced.symmetry == Symmetry::used);
      CHECK(reduced.worlds < whole.worlds * 3 / 5);
      CHECK(reduced.depth == whole.depth);
      check_same_answers(whole, reduced);
    }
    const Exploration commuted = explored(plan, false, true, take_step, jobs);
    CHECK(commuted.worlds == whole.worlds);
    CHECK(commuted.transitions == whole.transitions);
    CHECK(commuted.asleep > 0);
    check_same_answers(whole, commuted);
  }
}

TEST_CASE("a world exchanged twice is as it was, and an exchanged action is another's") {
  const auto plan = plan_of(scenario_with(symmetric_claims));
  const auto& actions = plan.exploration->actions;
  const auto all = Interchange::find(*plan.site, plan.start, actions);
  REQUIRE(all.size() == 1);
  const Interchange* const found = &all.front();
  CHECK(found->exchanges_nodes());
  CHECK(found->exchanged(plan.start) == plan.start);
  World world = plan.start;
  world.nodes[0].power = Power::off;
  world.nodes[0].adapters[0].broken = true;
  CHECK(found->exchanged(world) != world);
  CHECK(found->exchanged(world).nodes[1].adapters[0].address == world.nodes[1].adapters[0].address);
  CHECK(found->exchanged(found->exchanged(world)) == world);
  for (std::size_t row = 0; row < actions.size(); ++row) {
    CHECK(found->action(found->action(row)) == row);
  }
  CHECK(found->action(0) == 1);
  CHECK(found->action(4) == 5);
  CHECK(found->action(10) == 10);
  CHECK(found->exchanged(PartSet::of(Part::disk_0, Part::runtime)).bits ==
        PartSet::of(Part::disk_1, Part::runtime).bits);
}

TEST_CASE("adapters that nothing tells apart are taken for one another, with the same answers") {
  const auto plan = plan_of(std::string(three_adapters) + std::string(adapter_claims));
  const auto found = Interchange::find(*plan.site, plan.start, plan.exploration->actions);
  CHECK(found.size() == 3);
  CHECK(Interchange::all_of(found).size() == 5);
  const Exploration whole = explored(plan, false, false);
  for (const bool commute : {false, true}) {
    const Exploration reduced = explored(plan, true, commute);
    CHECK(reduced.symmetry == Symmetry::used);
    CHECK(reduced.stands_for == 6);
    CHECK(reduced.worlds < whole.worlds / 4);
    CHECK(reduced.depth == whole.depth);
    check_same_answers(whole, reduced);
  }
}

TEST_CASE("an adapter with another driver, or one that a claim names, is like no other") {
  std::string text = std::string(three_adapters) + std::string(adapter_claims);
  text.replace(text.find("name: Third, driver: acme"), 25, "name: Third, driver: zeta");
  const auto other = plan_of(text);
  CHECK(Interchange::find(*other.site, other.start, other.exploration->actions).size() == 1);
  CHECK(explored(other, true, false).stands_for == 2);

  const auto named = plan_of(std::string(three_adapters) +
                             "claims:\n  - reachable: { client: { tries: ping, address: 10.1.0.15, "
                             "gets: Request timed out } }\n");
  CHECK(explored(named, true, false).stands_for == 2);
}

TEST_CASE("what tells the nodes apart is noticed: a claim, an action, the world at the start") {
  const auto named =
      plan_of(scenario_with("claims:\n  - reachable: { winver: { on: NODE1, level: SP4 } }\n"));
  CHECK(explored(named, true, false).symmetry == Symmetry::none);

  scenario::Plan fewer = plan_of(scenario_with(symmetric_claims));
  fewer.exploration->actions.erase(fewer.exploration->actions.begin());
  CHECK(explored(fewer, true, false).symmetry == Symmetry::none);

  std::string text = scenario_with(symmetric_claims);
  text.replace(text.find("SP4"), 3, "SP5");
  CHECK(explored(plan_of(text), true, false).symmetry == Symmetry::none);
}

TEST_CASE("a step that tells the nodes apart is found out, and the search done without") {
  const auto plan = plan_of(scenario_with(symmetric_claims));
  const Exploration whole = explored(plan, false, false, favour_first);
  const Exploration refuted = explored(plan, true, false, favour_first);
  CHECK(refuted.symmetry == Symmetry::refuted);
  CHECK(refuted.worlds == whole.worlds);
  check_same_answers(whole, refuted);
}

/// What is declared is read through the same views as what ships.
TEST_CASE("declared behaviours answer alike whatever order of steps is followed") {
  std::size_t explored_plans = 0;
  const auto files = scenario::scenario_files(MSCSIM_ROOT "/scenarios/unseen");
  REQUIRE(files.ok());
  for (const std::string& file : files.value()) {
    INFO(file);
    const auto plans = scenario::load_file(file, scenario::whole_vocabulary(), {});
    REQUIRE(plans.ok());
    for (const scenario::Plan& plan : plans.value()) {
      if (!plan.exploration) { continue; }
      ++explored_plans;
      const Exploration whole = explored(plan, false, false);
      const Exploration reduced = explored(plan, true, true);
      const Exploration commuted = explored(plan, false, true);
      CHECK(commuted.worlds == whole.worlds);
      check_same_answers(whole, commuted);
      check_same_answers(whole, reduced);
    }
  }
  CHECK(explored_plans >= 40);
}

}  // namespace mscsim::claims
