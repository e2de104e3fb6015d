// Every row of the catalogue that can be seen is seen in some shipped scenario: a row that none
// reaches is a claim that nothing backs.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "models/tables.hpp"
#include "sim/scenario/load.hpp"

using namespace mscsim;
using namespace mscsim::scenario;

namespace {

struct Reached {
  std::set<Event> events;
  std::set<Message> messages;
  std::set<std::string_view> conditions;
  std::set<std::string_view> verbs;
  std::set<std::string_view> expectations;
};

void note_world(const Plan& plan, const World& world, Reached& reached) {
  const View view(*plan.site, world);
  for (const Condition& condition : conditions_table()) {
    for (std::size_t id = 0; id < plan.site->nodes().size(); ++id) {
      if (condition.holds(view, static_cast<NodeId>(id))) {
        reached.conditions.insert(condition.name);
      }
    }
  }
}

void note_run(const Plan& plan, Reached& reached) {
  const Run done = run(plan, {.keep_worlds = true});
  INFO(plan.file << ", " << plan.case_name);
  CHECK(done.passed);
  for (const Sighting& sighting : done.sightings) {
    if (const auto* event = std::get_if<EventRecord>(&sighting.what)) {
      reached.events.insert(event->event);
    } else {
      reached.messages.insert(std::get<Shown>(sighting.what).message);
    }
  }
  for (const World& world : done.worlds) { note_world(plan, world, reached); }
  for (const PlannedStep& planned : plan.steps) {
    if (const auto* action = std::get_if<Action>(&planned.does)) {
      reached.verbs.insert(verbs_table()[action->verb].name);
    } else if (const auto* expect = std::get_if<Expect>(&planned.does)) {
      for (const PlannedExpectation& each : expect->expectations) {
        reached.expectations.insert(expectations_table()[each.row].name);
      }
    }
  }
}

const Reached& reached_by_shipped_scenarios() {
  static const Reached reached = [] {
    Reached result;
    for (const std::string& file : scenario_files(MSCSIM_ROOT "/scenarios").value()) {
      const auto plans = load_file(file, whole_vocabulary(), {});
      INFO(file);
      REQUIRE(plans.ok());
      for (const Plan& plan : plans.value()) { note_run(plan, result); }
    }
    return result;
  }();
  return reached;
}

}  // namespace

TEST_CASE("every event of the catalogue is logged in some shipped scenario") {
  for (const catalogue::EventRow& row : catalogue::events()) {
    INFO(row.provider << " " << row.id);
    CHECK(reached_by_shipped_scenarios().events.contains(row.event));
  }
}

TEST_CASE("every message of the catalogue is shown in some shipped scenario") {
  for (const catalogue::MessageRow& row : catalogue::messages()) {
    INFO(row.word);
    CHECK(reached_by_shipped_scenarios().messages.contains(row.message));
  }
}

TEST_CASE("every condition holds in some shipped scenario") {
  for (const Condition& condition : conditions_table()) {
    INFO(condition.name);
    CHECK(reached_by_shipped_scenarios().conditions.contains(condition.name));
  }
}

TEST_CASE("every verb and every expectation is used in some shipped scenario") {
  for (const Verb& verb : verbs_table()) {
    INFO(verb.name);
    CHECK(reached_by_shipped_scenarios().verbs.contains(verb.name));
  }
  for (const Expectation& expectation : expectations_table()) {
    INFO(expectation.name);
    CHECK(reached_by_shipped_scenarios().expectations.contains(expectation.name));
  }
}
