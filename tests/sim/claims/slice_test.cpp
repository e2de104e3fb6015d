#include "sim/claims/slice.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <ctime>

#include "sim/report/why.hpp"
#include "sim/scenario/load.hpp"

namespace mscsim::claims {
namespace {

constexpr std::string_view scenario_text = R"(
title: With steps that event 1044 does not need
world:
  networks: [Corporate]
  disks: ['Q:']
  nodes:
    NODE1: { adapters: { Public: { driver: dc21x4, network: Corporate, address: 10.1.0.11/16 } } }
  driver_packages: { acme-fe100: { copies_from_media: [netbt.sys, tcpip.sys] } }
steps:
  - restart
  - install_cluster_service
  - set_start_type: { service: Messenger, start: manual }
  - add_adapter: { name: Extra, driver: acme-fe100, network: Corporate, address: 10.1.0.13/16 }
  - restart
  - expect: [ { node: running } ]
  - form_cluster: { name: WOLF, address: 10.1.0.20/16, network: Corporate, quorum: 'Q:' }
  - restart
)";

scenario::Plan plan() {
  auto loaded = scenario::load_text(scenario_text, "t.yaml", scenario::whole_vocabulary(), {});
  if (!loaded.ok()) { FAIL(loaded.problems().front().what); }
  return loaded.value().front();
}

}  // namespace

TEST_CASE("a slice keeps the steps that an event needs, and no other") {
  const auto sliced = slice(plan(), {.source = "clussvc", .id = 1044});
  REQUIRE(sliced);
  for (std::size_t row = 0; row < sliced->steps.size(); ++row) {
    scenario::Plan without = *sliced;
    without.steps.erase(without.steps.begin() + static_cast<std::ptrdiff_t>(row));
    CHECK(!find_event(scenario::run(without, {}), {.source = {}, .id = 1044}));
  }
  CHECK(sliced->steps.back().words.starts_with("form_cluster"));
}

TEST_CASE("thousands of steps that an event does not need go many at a time") {
  scenario::Plan many = plan();
  const auto needless = std::ranges::find_if(many.steps, [](const scenario::PlannedStep& step) {
    return step.words.starts_with("set_start_type");
  });
  const scenario::PlannedStep one = *needless;
  many.steps.insert(needless, 5'000, one);  // one by one: 5,000 runs of thousands of steps
  const std::clock_t begun = std::clock();
  const auto sliced = slice(many, {.source = {}, .id = 1044});
  CHECK(std::clock() - begun < 20 * CLOCKS_PER_SEC);  // under sanitizers; else half a second
  REQUIRE(sliced);
  const auto of_few = slice(plan(), {.source = {}, .id = 1044});
  const auto same_words = [](const auto& left, const auto& right) {
    return left.words == right.words;
  };
  CHECK(std::ranges::equal(sliced->steps, of_few->steps, same_words));
}

TEST_CASE("an event that is not seen has no slice") {
  CHECK(!slice(plan(), {.source = {}, .id = 1045}));
  CHECK(!slice(plan(), {.source = "NetBT", .id = 1044}));
}

TEST_CASE("the chain behind an event names the condition and its source") {
  const WantedEvent wanted{.source = {}, .id = 1044};
  const std::string text = report::why_report(slice(plan(), wanted).value(), wanted, {});
  CHECK(text.find("network-files-behind-service-pack") != std::string::npos);
  CHECK(text.find("Q232910") != std::string::npos);
  CHECK(text.find("ClusSvc 1044 on NODE1") != std::string::npos);
}

}  // namespace mscsim::claims
