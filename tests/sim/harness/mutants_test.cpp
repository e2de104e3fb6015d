#include "sim/harness/mutants.hpp"

#include <catch2/catch.hpp>

#include "sim/report/mutation.hpp"
#include "sim/scenario/load.hpp"
#include "tests/sim/rules/made_rules.hpp"

namespace mscsim::harness {
namespace {

using Lines = std::vector<std::string>;

const std::string text = rules::rule_with(
                             "s: { File: [netbt.sys, tcpip.sys], MemoryLevelsBehind|gt: 0 }\n"
                             "f: { Computer: TEST }\ncondition: s and not f") +
                         "mscsim: { cause: network-files-behind-service-pack }\n";

constexpr std::string_view one_machine =
    "title: One\nworld: { networks: [Corporate], nodes: { NODE1: { service_pack: SP4, adapters: {"
    " Public: { driver: dc21x4, network: Corporate, address: 10.1.0.11/16 } } } } }\n"
    "steps: [ restart ]\n";

/// A case of one machine that has these records.
DiagnosisCase with(const scenario::Plan& plan, std::vector<evidence::Record> records) {
  DiagnosisCase made{
      .plan = &plan, .steps = 1, .time_ms = 0, .world = plan.start, .events = std::move(records)};
  made.world.nodes[0].power = Power::off;  // it has no inventory besides
  return made;
}

evidence::Record file(std::string name, std::int64_t behind) {
  return {{{"Computer", std::string("NODE1")},
           {"File", std::move(name)},
           {"MemoryLevelsBehind", behind}}};
}

}  // namespace

TEST_CASE("a rule is changed in every small way") {
  Lines words;
  for (const Mutant& mutant : mutants_of(rules::made(text).front())) {
    words.push_back(mutant.mutator + ": " + mutant.what);
  }
  CHECK(words == Lines{"swap and/or: or instead of and: s, not f", "drop: without s",
                       "drop: without not f",
                       ("swap and/or: or instead of and: File: [netbt.sys, tcpip.sys], "
                        "MemoryLevelsBehind|gt: 0"),
                       "drop: without File: [netbt.sys, tcpip.sys]",
                       "drop: without MemoryLevelsBehind|gt: 0",
                       "swap and/or: and instead of or: File: [netbt.sys, tcpip.sys]",
                       "drop: without File: netbt.sys", "drop: without File: tcpip.sys",
                       "value: File: netbt.sys misspelt", "value: File: tcpip.sys misspelt",
                       "border: MemoryLevelsBehind|gte: 0", "number: MemoryLevelsBehind|gt: 1",
                       "drop not: without the not of f", "value: Computer: TEST misspelt"});
}

TEST_CASE("a mutant that flags the same machines survives") {
  auto loaded = scenario::load_text(one_machine, "one.yaml", scenario::whole_vocabulary(), {});
  REQUIRE(loaded.ok());
  const auto plans = std::move(loaded).value();
  std::vector<DiagnosisCase> cases;
  cases.push_back(with(plans.front(), {file("netbt.sys", 1), file("ndis.sys", 0)}));
  cases.push_back(with(plans.front(), {file("ndis.sys", 2), file("netbt.sys", 0)}));
  const auto all = rules::made(text);
  const auto scores = mutate(all, cases);
  REQUIRE(scores.size() == 1);
  Lines survivors;
  for (const auto& fate : scores.front().mutants) {
    if (!fate.killed) { survivors.push_back(fate.what); }
  }
  // No case has a tcpip.sys, nor a machine called TEST.
  CHECK(survivors == Lines{"without not f", "without File: tcpip.sys", "File: tcpip.sys misspelt",
                           "Computer: TEST misspelt"});
  CHECK(scores.front().killed() == 11);
  // A further case that has one tells the rule from two of them.
  std::vector<DiagnosisCase> further;
  further.push_back(with(plans.front(), {file("ndis.sys", 1)}));
  further.push_back(with(plans.front(), {file("tcpip.sys", 1)}));
  const auto again = mutate(all, cases, further);
  Lines missing;
  for (const auto& fate : again.front().mutants) {
    if (fate.told_apart_by == &further[1]) { missing.push_back(fate.what); }
    CHECK((fate.told_apart_by == nullptr || !fate.killed));
  }
  CHECK(missing == Lines{"without File: tcpip.sys", "File: tcpip.sys misspelt"});
  const std::string json = report::mutation_elements(scores, all);
  CHECK_THAT(json, Catch::Contains("\"schemaVersion\": \"1\"") &&
                       Catch::Contains("\"status\": \"Survived\"") &&
                       Catch::Contains("\"mutatorName\": \"swap and/or\""));
}

TEST_CASE("a correlation is changed in its limit, its window, its groups and its order") {
  const auto mutants_of_last = [](const std::string& correlation) {
    Lines words;
    const auto all = rules::made(
        "title: One\nname: one\nlogsource: { product: windows }\n"
        "detection: { s: { EventID: 1 }, condition: s }\n---\n"
        "title: Two\nname: two\nlogsource: { product: windows }\n"
        "detection: { s: { EventID: 2 }, condition: s }\n---\n"
        "title: All\ncorrelation: " +
        correlation + "\n");
    for (const Mutant& mutant : mutants_of(all.back())) {
      words.push_back(mutant.mutator + ": " + mutant.what);
    }
    return words;
  };
  CHECK(mutants_of_last("{ type: event_count, rules: [one], group-by: [Computer], timespan: 1m,"
                        " condition: { gte: 3 } }") ==
        Lines{"border: gt: 3", "number: gte: 4", "window: timespan: 30s", "window: timespan: 120s",
              "drop: not by Computer"});
  CHECK(mutants_of_last("{ type: temporal_ordered, rules: [one, two], timespan: 10s }") ==
        Lines{"border: gt: 2", "number: gte: 3", "window: timespan: 5s", "window: timespan: 20s",
              "order: in any order"});
}

TEST_CASE("what a correlation's mutants flag is counted over the records of a case") {
  auto loaded = scenario::load_text(one_machine, "one.yaml", scenario::whole_vocabulary(), {});
  REQUIRE(loaded.ok());
  const auto plans = std::move(loaded).value();
  const auto event = [](std::string second) {
    return evidence::Record{{{"TimeCreated", "2000-01-01T00:00:" + std::move(second) + "Z"},
                             {"Computer", std::string("NODE1")},
                             {"EventID", std::int64_t{1069}}}};
  };
  std::vector<DiagnosisCase> cases;
  cases.push_back(with(plans.front(), {event("00"), event("20"), event("40")}));
  const auto scores = mutate(
      rules::made("title: Resource failed\nname: failed\nlogsource: { product: windows }\n"
                  "detection: { s: { EventID: 1069 }, condition: s }\n---\n"
                  "title: Again and again\ncorrelation: { type: event_count, rules: [failed],"
                  " group-by: [Computer], timespan: 1m, condition: { gte: 3 } }\n"
                  "mscsim: { cause: adapter-broken }\n"),
      cases);
  REQUIRE(scores.size() == 1);
  Lines survivors;
  for (const auto& fate : scores.front().mutants) {
    if (!fate.killed) { survivors.push_back(fate.what); }
  }
  // No case has a fourth event, nor a second machine.
  CHECK(survivors == Lines{"timespan: 120s", "not by Computer"});
}

}  // namespace mscsim::harness
