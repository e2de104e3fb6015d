#include <catch2/catch.hpp>
#include <string>

#include "models/tables.hpp"
#include "sim/claims/prove.hpp"
#include "sim/report/exploration.hpp"
#include "sim/scenario/load.hpp"
#include "sim/scenario/run.hpp"

// Every scenario that ships claims, explored several times over.

namespace mscsim::claims {
namespace {

std::vector<scenario::Plan> shipped_explorations() {
  std::vector<scenario::Plan> explorations;
  const std::string root = MSCSIM_ROOT;
  for (const std::string& file : scenario::scenario_files(root + "/scenarios").value()) {
    const auto plans = scenario::load_file(file, scenario::whole_vocabulary(), {});
    REQUIRE(plans.ok());
    for (const scenario::Plan& plan : plans.value()) {
      if (plan.exploration) { explorations.push_back(plan); }
    }
  }
  return explorations;
}

/// What a person can see of a run: each event and message with its time, and how the machines are
/// at the end. Without names' numbers, which differ between files.
std::vector<std::string> seen_in(const scenario::Plan& plan) {
  const scenario::Run run = scenario::run(plan, {.keep_worlds = true});
  std::vector<std::string> seen;
  for (const auto& sighting : run.sightings) {
    const auto* const event = std::get_if<EventRecord>(&sighting.what);
    seen.push_back(std::to_string(sighting.time_ms) + " " + std::to_string(sighting.step) + " " +
                   (event != nullptr ? std::to_string(static_cast<int>(event->event)) : "message"));
  }
  for (const auto& outcome : run.outcomes) { seen.push_back("refused: " + outcome.refused); }
  const View end(*plan.site, run.worlds.back());
  for (std::size_t i = 0; i < plan.site->nodes().size(); ++i) {
    for (const Condition& condition : conditions_table()) {
      if (condition.holds(end, static_cast<NodeId>(i))) { seen.emplace_back(condition.name); }
    }
  }
  for (const ResourceStatus& resource : run.worlds.back().runtime.resources) {
    seen.push_back(std::to_string(static_cast<int>(resource.state)));
  }
  return seen;
}

/// The world that the search itself came to.
World explored_end(const scenario::Plan& plan, const Proof& proof) {
  World world = plan.start;
  std::vector<scenario::Sighting> sightings;
  Footprint footprint;
  for (const scenario::PlannedStep& step : plan.exploration->start) {
    CHECK(take_step(*plan.site, world, step, sightings, footprint).empty());
  }
  for (const std::size_t row : proof.trace) {
    CHECK(
        take_step(*plan.site, world, plan.exploration->actions[row], sightings, footprint).empty());
  }
  return world;
}

/// The saved trace, run, comes to what the steps that were explored come to.
void check_saved_trace(const scenario::Plan& plan, const Proof& proof) {
  const std::string text = report::trace_scenario(plan, proof);
  INFO(text);
  const auto saved = scenario::load_text(text, "trace.yaml", scenario::whole_vocabulary(), {});
  REQUIRE(saved.ok());
  scenario::Plan taken = plan;
  taken.steps = plan.exploration->steps_along(proof.trace);
  CHECK(seen_in(saved.value().front()) == seen_in(taken));
  CHECK(scenario::run(taken, {.keep_worlds = true}).worlds.back() == explored_end(plan, proof));
}

constexpr std::string_view awkward_names = R"(
title: 'Names: "that", need # quoting'
world:
  networks: ['LAN: #1', "it's"]
  nodes:
    NODE1:
      service_pack: SP4
      adapters:
        'Public, {left}': { driver: dc21x4, network: 'LAN: #1', address: 10.1.0.11/16 }
  disks: ['Q:']
  driver_packages:
    '- acme: & *x': { copies_from_media: [netbt.sys, tcpip.sys] }
explore:
  start:
    - install_cluster_service
    - restart
    - form_cluster: { name: 'YES', address: 10.1.0.20/16, network: 'LAN: #1', quorum: 'Q:' }
  actions:
    - add_adapter: { name: '~', driver: '- acme: & *x', network: "it's", address: 10.2.0.13/16 }
    - remove_adapter: { name: '~' }
    - create_group: { name: "[a], 'b' # c" }
    - restart
claims:
  - reachable: { event: 1044 }
  - never: { event: 1044 }
  - always: { no_event: 1069 }
)";

}  // namespace

TEST_CASE("claims that ship have the same answers, and traces as long, with each reduction") {
  for (const scenario::Plan& plan : shipped_explorations()) {
    INFO(plan.file);
    const Exploration whole = prove(plan, {.search = {.jobs = 1}});
    const Exploration two_threads = prove(plan, {.search = {.jobs = 2}});
    CHECK(report::json_report({whole}) == report::json_report({two_threads}));
    const Exploration reduced =
        prove(plan, {.search = {.jobs = 2, .symmetry = true, .commute = true}});
    for (std::size_t i = 0; i < whole.proofs.size(); ++i) {
      const Proof& proof = whole.proofs[i];
      INFO(proof.claim->words);
      CHECK(reduced.proofs.at(i).answer == proof.answer);
      CHECK(reduced.proofs.at(i).trace.size() == proof.trace.size());
      if (proof.trace.empty()) { continue; }
      CHECK(report::trace_scenario(plan, proof) ==
            report::trace_scenario(plan, two_threads.proofs.at(i)));
      check_saved_trace(plan, proof);
      check_saved_trace(plan, reduced.proofs.at(i));
    }
  }
}

TEST_CASE("a saved trace with names that need quoting replays to the same end") {
  const auto plans =
      scenario::load_text(awkward_names, "names.yaml", scenario::whole_vocabulary(), {});
  REQUIRE(plans.ok());
  const scenario::Plan& plan = plans.value().front();
  const Exploration found = prove(plan, {});
  CHECK(found.proofs.at(0).answer == Answer::holds);
  for (const Proof& proof : found.proofs) {
    REQUIRE(!proof.trace.empty());
    check_saved_trace(plan, proof);
  }
}

}  // namespace mscsim::claims
