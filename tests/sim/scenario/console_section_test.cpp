#include "sim/scenario/console_section.hpp"

#include <catch2/catch.hpp>

#include "sim/report/transcript.hpp"
#include "sim/scenario/load.hpp"

namespace mscsim::scenario {
namespace {

using Catch::Contains;

constexpr std::string_view world = R"(title: At the prompt
world:
  nodes:
    NODE1:
      service_pack: SP4
      adapters: { Public: { driver: dc21x4, network: Corporate, address: 10.1.0.11/16 } }
steps:
)";

auto load(std::string_view steps) {
  return load_text(std::string(world) + std::string(steps), "test.yaml", whole_vocabulary(), {});
}

std::string problem(std::string_view step) {
  const auto loaded = load(step);
  REQUIRE_FALSE(loaded.ok());
  const Problem& first = loaded.problems().front();
  return report::words(first.place) + ": " + first.what;
}

}  // namespace

TEST_CASE("a console step passes when it prints what it must") {
  const auto plans = load(R"(
  - console: { run: winver, prints: [Service Pack 4, '!Service Pack 5'] }
  - console: { on: NODE1, run: update SP5 -u }
  - console: { run: winver, prints: Service Pack 5 }
  - expect: [winver: SP5]
)");
  REQUIRE(plans.ok());
  const Run done = run(plans.value().front(), {});
  CHECK(done.passed);
  CHECK_THAT(done.outcomes[0].printed, Contains("Build 1381: Service Pack 4"));
}

TEST_CASE("a console step that prints something else fails, and says what") {
  const auto plans = load("  - console: { run: winver, prints: [Service Pack 5, '!1381'] }\n");
  REQUIRE(plans.ok());
  const Run done = run(plans.value().front(), {});
  const auto failures = report::transcript(done).failures;
  REQUIRE(failures.size() == 2);
  CHECK(report::words(failures[0].place) == "test.yaml:8:38");
  CHECK_THAT(failures[0].message, Contains("expected to print `Service Pack 5`; seen instead: "
                                           "Microsoft (R) Windows NT (R) | Version 4.0"));
  CHECK_THAT(failures[1].message, Contains("expected not to print `1381`"));
}

TEST_CASE("what a console step makes, later steps may name") {
  const auto plans = load(R"(
  - install_cluster_service
  - restart
  - form_cluster: { name: WOLF, address: 10.1.0.20/16, network: Corporate, quorum: local }
  - console: { run: cluster group "Web Group" /create }
  - console: { run: 'cluster res Web /create /group:"Web Group" /type:"IP Address"' }
  - set_private_properties:
      resource: Web
      properties: { Address: 10.1.0.30, SubnetMask: 255.255.0.0, Network: Corporate }
  - console: { run: cluster res Web /online, prints: Online }
  - expect: [resource: { name: Web, state: Online }]
)");
  REQUIRE(plans.ok());
  CHECK(run(plans.value().front(), {}).passed);
}

TEST_CASE("a console step that makes no sense is a problem at its place") {
  CHECK_THAT(problem("  - console: [winver]\n"), Contains("test.yaml:8:14: `console`"));
  CHECK_THAT(problem("  - console: { on: NODE1 }\n"), Contains("run"));
  CHECK_THAT(problem("  - console: { on: NODE7, run: ver }\n"), Contains("test.yaml:8:20:"));
  CHECK_THAT(problem("  - console: { run: ver, shows: x }\n"), Contains("shows"));
  CHECK_THAT(problem("  - console: { run: ver, prints: ['!'] }\n"), Contains("test.yaml:8:35:"));
  CHECK_THAT(problem("  - consol: { run: ver }\n"), Contains("unknown verb"));
}

}  // namespace mscsim::scenario
