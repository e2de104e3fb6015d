#include "sim/claims/prove.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "sim/report/dot.hpp"
#include "sim/report/exploration.hpp"
#include "sim/scenario/load.hpp"
#include "sim/scenario/run.hpp"

namespace mscsim::claims {
namespace {

/// A machine with MSCS, on which a third party's adapter may be set up and taken out, the service
/// pack applied, and so on.
constexpr std::string_view machine = R"(
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
    - add_adapter: { name: Extra, driver: acme-fe100, network: Corporate, address: 10.1.0.13/16 }
    - remove_adapter: { name: Extra }
    - apply_service_pack: { level: installed }
    - restart
    - bring_online: { group: Cluster Group }
)";

std::vector<scenario::Plan> plans_of(std::string_view claims, std::string_view more = {}) {
  auto loaded = scenario::load_text(
      std::string(machine) + std::string(more) + "claims:\n" + std::string(claims), "machine.yaml",
      scenario::whole_vocabulary(), {});
  REQUIRE(loaded.ok());
  return std::move(loaded).value();
}

explore::SearchOptions everything() {
  explore::SearchOptions options;
  options.until_settled = false;
  return options;
}

Answer answer(std::string_view claim, const explore::SearchOptions& options = everything()) {
  const auto plans = plans_of("  - " + std::string(claim));
  return prove(plans.front(), {.search = options}).proofs.at(0).answer;
}

/// A service pack that forgets netbt.sys.
Refusal forget_netbt(const Site& site, World& world, const scenario::PlannedStep& step,
                     std::vector<scenario::Sighting>& sightings, Footprint& footprint) {
  const FileVersion before = world.nodes[0].on_disk[File::netbt];
  Refusal refusal = take_step(site, world, step, sightings, footprint);
  if (step.words.starts_with("apply_service_pack")) {
    world.nodes[0].on_disk[File::netbt] = before;
    footprint.written.insert(Part::disk_0);
  }
  return refusal;
}

constexpr std::string_view cure =
    "  - cure: { symptom: { event: 1044 }, remedy: [ { apply_service_pack: { level: installed } },"
    " restart ] }";

}  // namespace

TEST_CASE("a symptom is reached by the shortest way") {
  const auto plans = plans_of("  - reachable: { event: 1044 }");
  const Exploration found = prove(plans.front(), {});
  REQUIRE(found.proofs.at(0).answer == Answer::holds);
  CHECK(found.proofs.at(0).trace == std::vector<std::size_t>{0, 3});  // add the adapter, restart
  CHECK(answer("reachable: { event: 1045 }") == Answer::refuted);
}

TEST_CASE("never and always are judged over every step") {
  CHECK(answer("never: { event: 1045 }") == Answer::holds);
  CHECK(answer("never: { event: 1044 }") == Answer::refuted);
  CHECK(answer("always: { node: running }") == Answer::holds);
  CHECK(answer("always: { resource: { name: Cluster Name, state: Online } }") == Answer::refuted);
}

TEST_CASE("what cures is told from what does not") {
  CHECK(answer("cure: { symptom: { event: 1044 }, condition: network-files-behind-service-pack, "
               "remedy: [ { apply_service_pack: { level: installed } }, restart ], "
               "then: { resource: { name: Cluster Name, state: Online } } }") == Answer::holds);
  CHECK(answer("cure: { symptom: { event: 1044 }, remedy: [ restart ] }") == Answer::refuted);
  CHECK(answer("no_cure: { symptom: { event: 1044 }, remedy: [ restart ] }") == Answer::holds);
  CHECK(answer("no_cure: { symptom: { event: 1044 }, remedy: "
               "[ { apply_service_pack: { level: installed } }, restart ] }") == Answer::refuted);
  CHECK(answer("minimal: { symptom: { event: 1044 }, remedy: "
               "[ { apply_service_pack: { level: installed } }, restart ] }") == Answer::holds);
  CHECK(answer("minimal: { symptom: { event: 1044 }, remedy: "
               "[ { apply_service_pack: { level: installed } }, restart, restart ] }") ==
        Answer::refuted);
}

TEST_CASE("causes are sufficient or necessary") {
  CHECK(answer("necessary: { symptom: { event: 1044 }, condition: "
               "[ network-files-behind-service-pack, netbios-table-full ] }") == Answer::holds);
  CHECK(answer("necessary: { symptom: { event: 1044 }, condition: netbios-table-full }") ==
        Answer::refuted);
  CHECK(answer("sufficient: { symptom: { event: 1044 }, condition: "
               "network-files-behind-service-pack, when: restart }") == Answer::holds);
  CHECK(answer("sufficient: { symptom: { event: 1044 }, condition: "
               "network-files-regressed-on-disk, when: add_adapter }") == Answer::refuted);
}

TEST_CASE("nothing is said for always when a bound cut the search") {
  explore::SearchOptions shallow = everything();
  shallow.bounds.depth_max = 1;
  CHECK(answer("never: { event: 1044 }", shallow) == Answer::unknown);
  CHECK(answer("reachable: { event: 1044 }", shallow) == Answer::unknown);
}

TEST_CASE("a service pack that forgets netbt.sys is found out") {
  const auto plans = plans_of(cure);
  CHECK(prove(plans.front(), {.search = everything()}).proofs.at(0).answer == Answer::holds);
  const Exploration wrong = prove(plans.front(), {.search = everything(), .step = forget_netbt});
  CHECK(wrong.proofs.at(0).answer == Answer::refuted);
  CHECK(wrong.proofs.at(0).trace == std::vector<std::size_t>{0, 3});
}

TEST_CASE("the report is the same for any number of threads") {
  const auto plans = plans_of(std::string(cure) + "\n  - reachable: { event: 1044 }");
  explore::SearchOptions options = everything();
  const Exploration one = prove(plans.front(), {.search = options});
  options.jobs = 4;
  const Exploration four = prove(plans.front(), {.search = options});
  CHECK(one.cut == explore::Cut::none);
  CHECK(report::json_report({one}) == report::json_report({four}));
}

TEST_CASE("a saved trace replays to what it was saved for") {
  const auto plans = plans_of("  - reachable: { event: 1044 }");
  const Exploration found = prove(plans.front(), {});
  const std::string text = report::trace_scenario(plans.front(), found.proofs.at(0)) +
                           "  - expect: [ { event: { id: 1044, since: last_step } } ]\n";
  const auto loaded = scenario::load_text(text, "trace.yaml", scenario::whole_vocabulary(), {});
  REQUIRE(loaded.ok());
  CHECK(scenario::run(loaded.value().front(), {}).passed);
}

TEST_CASE("after a rest nothing is left of a failure that mended itself") {
  auto plans = plans_of("  - reachable: { event: { source: ClusSvc, id: 1069 } }");
  scenario::PlannedExploration& asked = plans.front().exploration.value();
  const auto failing = scenario::load_text(
      std::string(machine) + "    - fail_resource: { resource: Cluster Name }\n  rest: 7h\n",
      "machine.yaml", scenario::whole_vocabulary(), {});
  REQUIRE(failing.ok());
  asked.actions = {failing.value().front().exploration->actions.back()};
  const Exploration rested = prove(plans.front(), {.search = everything()});
  CHECK(rested.cut == explore::Cut::none);
  CHECK(rested.worlds == 1);
  // The trace rests too.
  CHECK_THAT(report::trace_scenario(plans.front(), rested.proofs.at(0)),
             Catch::Contains("  - fail_resource: { resource: Cluster Name }\n  - wait: 7h\n"));
  asked.actions.front().rest_ms = 0;
  CHECK(prove(plans.front(), {.search = everything()}).worlds > 3);  // 1069 counts three times
}

TEST_CASE("what cannot be done before the search is said") {
  const auto plans = plans_of("  - never: { event: 1044 }");
  scenario::Plan plan = plans.front();
  plan.exploration->start.push_back(plan.exploration->actions.at(1));  // no such adapter yet
  CHECK(!prove(plan, {}).refused.empty());
}

TEST_CASE("the quotient shows a person where every way to the symptom leads through") {
  const auto plans = plans_of("  - reachable: { event: 1044 }");
  const Exploration found = prove(plans.front(), {.search = everything(), .quotient = true});
  REQUIRE(found.quotient);
  const Quotient& quotient = *found.quotient;
  CHECK(quotient.classes.size() > 3);
  CHECK(quotient.classes.size() < 50);
  std::uint64_t worlds = 0;
  for (const auto& each : quotient.classes) { worlds += each.worlds; }
  CHECK(worlds == found.worlds);
  CHECK(passed_through(quotient, {.source = "ClusSvc", .id = 1044}) ==
        std::vector<std::string>{"NODE1: network-files-behind-service-pack",
                                 "NODE1: network-files-regressed-on-disk"});
  CHECK(passed_through(quotient, {.source = {}, .id = 1045}).empty());
  const std::string dot = report::dot(quotient);
  CHECK(dot.starts_with("digraph"));
  CHECK(dot.find("ClusSvc 1044") != std::string::npos);
}

TEST_CASE("a refuted minimal says which smaller remedy cures, and shows no trace of another") {
  const auto plans = plans_of(
      "  - minimal: { symptom: { event: 1044 }, remedy: "
      "[ { apply_service_pack: { level: installed } }, restart, restart ] }\n"
      "  - minimal: { symptom: { event: 1044 }, remedy: [ restart ] }\n");
  const Exploration found = prove(plans.front(), {.search = everything()});
  const Proof& too_much = found.proofs.at(0);
  CHECK(too_much.answer == Answer::refuted);
  CHECK(too_much.trace.empty());
  CHECK(too_much.remark == "`apply_service_pack: { level: installed }`, `restart` alone cure too");
  const Proof& no_cure = found.proofs.at(1);
  CHECK(no_cure.answer == Answer::refuted);
  CHECK_FALSE(no_cure.trace.empty());
  CHECK_FALSE(no_cure.remark.empty());
}

}  // namespace mscsim::claims
