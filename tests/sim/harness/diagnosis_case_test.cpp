#include "sim/harness/diagnosis_case.hpp"

#include <catch2/catch.hpp>

#include "sim/scenario/load.hpp"

namespace mscsim::harness {
namespace {

constexpr std::string_view machine = R"(
title: A path
world:
  networks: [Corporate]
  nodes:
    NODE1:
      service_pack: SP4
      adapters: { Public: { driver: dc21x4, network: Corporate, address: 10.1.0.11/16 } }
)";

std::vector<scenario::Run> runs_of(const std::vector<scenario::Plan>& plans) {
  return scenario::run_all(plans, {.keep_worlds = true}, 1);
}

std::vector<scenario::Plan> plans_of(std::string_view steps) {
  auto loaded = scenario::load_text(std::string(machine) + std::string(steps), "path.yaml",
                                    scenario::whole_vocabulary(), {});
  REQUIRE(loaded.ok());
  return std::move(loaded).value();
}

}  // namespace

TEST_CASE("what is the same in world and log is one case, by the fewest steps") {
  const auto plans = plans_of("steps: [ restart, restart, { wait: 1h } ]\n");
  const auto runs = runs_of(plans);
  const auto cases = cases_of(runs);
  REQUIRE(cases.size() == 2);  // after a restart, and after nothing happened for an hour
  CHECK(cases[0].steps == 1);
  CHECK(cases[1].steps == 3);
}

TEST_CASE("worlds that differ in what a name says are different cases") {
  const auto plans = plans_of(
      "matrix: { path: ['C:\\a.log', '%SystemRoot%\\a.log'] }\n"
      "steps:\n  - set_registry_value: { value: 'SYSTEM\\CurrentControlSet\\Control\\Session "
      "Manager\\Environment\\ClusterLog', data: '${path}' }\n");
  const auto runs = runs_of(plans);
  CHECK(runs[0].worlds.back() == runs[1].worlds.back());
  CHECK(cases_of(runs).size() == 2);
}

}  // namespace mscsim::harness
