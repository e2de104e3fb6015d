#include "sim/scenario/run.hpp"

#include <catch2/catch.hpp>

#include "sim/scenario/load.hpp"
#include "tests/sim/scenario/toy_vocabulary.hpp"

namespace mscsim::scenario {
namespace {

std::vector<Plan> plans_of(const std::string& rest) {
  auto result = load_text(std::string(one_node_world) + rest, "test.yaml", whole_vocabulary(), {});
  REQUIRE(result.ok());
  return std::move(result).value();
}

}  // namespace

TEST_CASE("runs are the same, in the same order, for any number of threads") {
  std::string values = "600";
  for (int i = 1; i < 600; ++i) { values += ", " + std::to_string(i); }
  const auto plans =
      plans_of("matrix: { n: [" + values + "] }\nsteps: [ restart, wait: '${n}m' ]\n");
  const auto all = run_all(plans, {}, 1);
  for (const int jobs : {2, 3}) {
    const auto again = run_all(plans, {}, jobs);
    REQUIRE(again.size() == all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
      CHECK(again[i].plan == &plans[i]);
      CHECK(again[i].fingerprint == all[i].fingerprint);
    }
  }
}

TEST_CASE("a run that shows more than can be kept ends there") {
  const auto plans = plans_of("steps: [ restart, restart, restart ]\n");
  const Run whole = run(plans.front(), {});
  CHECK_FALSE(whole.cut);
  CHECK(whole.passed);
  const std::size_t bound = whole.sightings.size() - 1;
  const Run cut = run(plans.front(), {.sightings_max = bound});
  CHECK(cut.cut);
  CHECK_FALSE(cut.passed);
  CHECK(cut.sightings.size() == bound);
  CHECK_FALSE(run(plans.front(), {.sightings_max = bound + 1}).cut);
  const Run early = run(plans.front(), {.sightings_max = 1});
  CHECK(early.outcomes.size() == 2);  // the step that showed too much is the last one done
}

TEST_CASE("a refusal is expected with the number that answers") {
  const std::string cluster =
      "  - install_cluster_service\n  - restart\n"
      "  - form_cluster: { name: WOLF, address: 10.1.0.20/16, network: Corporate, quorum: 'Q:' }\n";
  const auto passes = [&](const std::string& step) {
    return run(plans_of("steps:\n" + cluster + step).front(), {}).passed;
  };
  const std::string offline = "take_offline: { resource: 'Disk Q:' }";
  CHECK(passes("  - refused: { step: { " + offline + " }, with: 5020 }\n"));
  CHECK(passes("  - refused: { step: { " + offline + " } }\n"));
  CHECK_FALSE(passes("  - refused: { step: { " + offline + " }, with: 5023 }\n"));
  CHECK_FALSE(passes("  - refused: { step: { take_offline: { resource: Cluster Name } } }\n"));
}

TEST_CASE("a control that a service does not take has its number") {
  const auto passes = [](const std::string& steps) {
    return run(plans_of("steps:\n" + steps).front(), {}).passed;
  };
  const std::string resumed = "continue_service: { service: LanmanServer }";
  CHECK(passes("  - refused: { step: { " + resumed +
               " }, with: 1052 }\n"
               "  - stop_service: { service: LanmanServer }\n"
               "  - refused: { step: { " +
               resumed + " }, with: 1062 }\n"));
}

TEST_CASE("steps at once leave no time for what they set going") {
  const auto plans = plans_of(
      "steps:\n  - at_once: [ power_off, power_on ]\n  - restart\n  - power_off\n  - power_on\n");
  const Run done = run(plans.front(), {});
  CHECK(done.passed);
  CHECK(plans.front().steps[0].at_once);
  CHECK_FALSE(plans.front().steps[1].at_once);
  CHECK(done.outcomes[1].time_ms == 0);
}

TEST_CASE("looking back to the start sees all of a long run") {
  const auto plans = plans_of(
      "steps:\n"
      "  - repeat: { for: i, from: 1, to: 400, steps: [ restart ] }\n"
      "  - expect:\n"
      "    - event: { source: EventLog, id: 6005, since: start, times: 400 }\n"
      "    - event: { source: EventLog, id: 6005, since: last_step, times: 1 }\n"
      "    - event: { on: NODE1, id: 6005, since: start }\n"
      "    - no_event: { id: 1044, since: start }\n");
  CHECK(run(plans.front(), {}).passed);
}

}  // namespace mscsim::scenario
