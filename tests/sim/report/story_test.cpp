#include "sim/report/story.hpp"

#include <catch2/catch.hpp>
#include <sstream>

#include "sim/cli/loading.hpp"
#include "sim/scenario/load.hpp"

namespace mscsim::report {
namespace {

using Catch::Contains;

std::vector<Transcript> told_all(const std::vector<scenario::Plan>& plans) {
  std::vector<Transcript> runs;
  for (const scenario::Plan& plan : plans) {
    if (!plan.steps.empty()) { runs.push_back(told(plan)); }
  }
  return runs;
}

std::vector<Transcript> runs_of(const std::string& file) {
  std::ostringstream out;
  std::ostringstream err;
  const auto plans =
      cli::load_all({std::string(MSCSIM_ROOT) + "/scenarios/" + file}, {.out = out, .err = err});
  REQUIRE(plans);
  return told_all(*plans);
}

std::vector<Transcript> runs_of_text(const std::string& steps) {
  const std::string machine =
      "title: T\nworld:\n  networks: [Corporate]\n  nodes:\n    NODE1:\n"
      "      service_pack: SP4\n      adapters: { Public: { driver: dc21x4, network: Corporate, "
      "address: 10.1.0.11/16 } }\n";
  const auto loaded =
      scenario::load_text(machine + steps, "t.yaml", scenario::whole_vocabulary(), {});
  REQUIRE(loaded.ok());
  return told_all(loaded.value());
}

std::string text(const Story& story) {
  std::string all;
  for (const StoryLine& line : lines(story)) {
    all.append(line.heading).append("|").append(line.words).append("\n");
  }
  return all;
}

bool holds(const Story& story, std::string_view condition) {
  return std::ranges::find(story.causes, condition, &Condition::name) != story.causes.end();
}

}  // namespace

TEST_CASE("the story of Q232910 has its symptom, its one cause, its cure and what is none") {
  const Story told = story(runs_of("kb/Q232910.yaml"));
  REQUIRE(told.symptoms.size() == 2);
  CHECK(told.symptoms[0].thing.what == "ClusSvc 1044 Error");
  CHECK(told.symptoms[1].thing.what == "ClusSvc 1069 Error");
  REQUIRE(told.causes.size() == 1);
  CHECK(holds(told, "network-files-behind-service-pack"));
  REQUIRE(told.cures.size() == 1);
  CHECK(told.cures[0].thing == "apply_service_pack: { level: installed }; restart");
  std::string no_cures;
  for (const auto& each : told.no_cures) { no_cures += each.thing + "\n"; }
  CHECK_THAT(no_cures, Contains("restart\n") && Contains("remove_adapter: { name: Extra }") &&
                           Contains("EnableNetBIOS: 0"));
  CHECK(told.runs_without > 0);
  CHECK(lines(told).size() <= 14);
}

TEST_CASE("where no event shows it, what is expected and later to the contrary is the symptom") {
  const auto runs = runs_of_text(
      "steps:\n"
      "  - expect: [ { service: { service: LanmanServer, state: running } } ]\n"
      "  - break_adapter: { name: Public }\n"
      "  - restart\n"
      "  - expect: [ { node: running } ]\n");
  CHECK(story(runs).symptoms.empty());  // nothing was expected to be wrong
  CHECK(lines(story(runs)).empty());
}

TEST_CASE("a run that failed tells no story") {
  const auto runs = runs_of_text("steps:\n  - expect: [ { event: 1044 } ]\n");
  REQUIRE(!runs.front().passed());
  CHECK(story(runs).runs == 0);
}

TEST_CASE("every story of a shipped article is short") {
  for (const std::string file : {"kb/Q248605.yaml", "kb/Q217157.yaml", "kb/Q169414.yaml"}) {
    INFO(file);
    const Story told = story(runs_of(file));
    CHECK(lines(told).size() >= 2);
    CHECK(lines(told).size() <= 20);
    CHECK_THAT(text(told), Catch::StartsWith("symptom|"));
  }
}

}  // namespace mscsim::report
