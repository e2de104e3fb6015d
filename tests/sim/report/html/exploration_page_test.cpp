#include "sim/report/html/exploration_page.hpp"

#include <catch2/catch.hpp>

#include "sim/scenario/load.hpp"

namespace mscsim::report::html {
namespace {

using Catch::Contains;

constexpr std::string_view machine = R"(
title: A driver & its <files>
world:
  networks: [Corporate]
  nodes:
    NODE1:
      service_pack: SP4
      adapters: { Public: { driver: dc21x4, network: Corporate, address: 10.1.0.11/16 } }
explore:
  actions:
    - pull_cable: { name: Public }
    - plug_cable: { name: Public }
    - restart
claims:
  - never: { event: 1044 }
  - never: { event: { source: EventLog, id: 6005 } }
)";

struct Explored {
  std::vector<scenario::Plan> plans;
  std::vector<claims::Exploration> explorations;

  explicit Explored(explore::SearchOptions search) {
    auto loaded = scenario::load_text(machine, "machine.yaml", scenario::whole_vocabulary(), {});
    REQUIRE(loaded.ok());
    plans = std::move(loaded).value();
    search.until_settled = false;
    for (const scenario::Plan& plan : plans) {
      explorations.push_back(claims::prove(plan, {.search = search, .quotient = true}));
    }
  }
};

}  // namespace

TEST_CASE("the page of an exploration has each answer, its steps done again and the worlds") {
  const Explored all({});
  const std::string page = exploration_page(all.explorations);
  CHECK_THAT(page, Contains("A driver &amp; its &lt;files&gt;"));
  CHECK_THAT(page, Contains("2 claims, 1 refuted, 0 unknown"));
  CHECK_THAT(page, Contains("<strong class=\"good\">holds</strong>"));
  CHECK_THAT(page, Contains("<strong class=\"bad\">REFUTED</strong>"));
  CHECK_THAT(page, Contains("the shortest counterexample: 1 step"));
  CHECK_THAT(page, Contains("EventLog 6005 Information"));
  CHECK_THAT(page, Contains("kinds of worlds") || Contains("1 kind of worlds"));
}

TEST_CASE("where a bound cut the search, the page says so and draws nothing") {
  explore::SearchOptions search;
  search.bounds.depth_max = 1;
  const Explored cut(search);
  const std::string page = exploration_page(cut.explorations);
  CHECK_THAT(page, Contains("cut by the depth"));
  CHECK_THAT(page, Contains("unknown"));
  CHECK_THAT(page, Contains("No graph"));
}

TEST_CASE("the index of explorations counts worlds and claims") {
  const Explored all({});
  const std::string index =
      exploration_index({{.page = "001-machine.html", .explorations = all.explorations}});
  CHECK_THAT(index, Contains("<a href=\"001-machine.html\">"));
  CHECK_THAT(index, Contains("1 scenario explored"));
  CHECK_THAT(index, Contains("2 claims, 1 refuted, 0 unknown"));
}

}  // namespace mscsim::report::html
