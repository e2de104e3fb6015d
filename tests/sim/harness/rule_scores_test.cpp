#include "sim/harness/rule_scores.hpp"

#include <catch2/catch.hpp>

#include "models/tables.hpp"
#include "sim/cli/loading.hpp"
#include "sim/report/diagnosis_case.hpp"
#include "sim/report/rule_scores.hpp"
#include "sim/scenario/load.hpp"
#include "tests/sim/rules/made_rules.hpp"

namespace mscsim::harness {
namespace {

using Catch::Contains;

constexpr std::string_view scenario_text = R"(
title: A driver regresses two files
world:
  networks: [Corporate]
  disks: ['Q:']
  nodes:
    NODE1:
      service_pack: SP4
      adapters: { Public: { driver: dc21x4, network: Corporate, address: 10.1.0.11/16 } }
  driver_packages:
    acme-fe100: { copies_from_media: [netbt.sys, tcpip.sys] }
steps:
  - install_cluster_service
  - restart
  - form_cluster: { name: WOLF, address: 10.1.0.20/16, network: Corporate, quorum: 'Q:' }
  - add_adapter: { name: Extra, driver: acme-fe100, network: Corporate, address: 10.1.0.13/16 }
  - restart
  - expect: [ { event: { source: ClusSvc, id: 1044 } } ]
  - apply_service_pack: { level: installed }
  - restart
)";

/// A rule of what Q232910 names as its cause.
std::string rule(std::string_view detection, std::string_view remedy) {
  std::string text = rules::rule_with(detection);
  text += "mscsim:\n  cause: network-files-behind-service-pack\n  remedy:\n";
  return text + std::string(remedy);
}

constexpr std::string_view by_files =
    "s: { Category: file, File: [netbt.sys, tcpip.sys], MemoryLevelsBehind|gt: 0 }\ncondition: s";
constexpr std::string_view the_pack =
    "    - apply_service_pack: { on: '${node}', level: installed }\n"
    "    - restart: { on: '${node}' }\n";

/// Rules against the worlds of the scenario above.
class Scored {
 public:
  explicit Scored(const std::string& text, std::string_view worlds = scenario_text)
      : set_(rules::made(text)) {
    auto loaded = scenario::load_text(worlds, "driver.yaml", scenario::whole_vocabulary(), {});
    REQUIRE(loaded.ok());
    plans_ = std::move(loaded).value();
    runs_ = scenario::run_all(plans_, {.keep_worlds = true}, 1);
    REQUIRE(runs_.front().passed);
    cases_ = cases_of(runs_);
    auto scored = score(set_, cases_);
    REQUIRE(scored.ok());
    scores_ = std::move(scored).value();
  }

  [[nodiscard]] const RuleScore& first() const { return scores_.rules.front(); }
  [[nodiscard]] const SetScore& all() const { return scores_; }
  [[nodiscard]] const rules::Rule& first_rule() const { return set_.rules().front(); }
  [[nodiscard]] const std::vector<DiagnosisCase>& cases() const { return cases_; }
  [[nodiscard]] std::vector<std::string> faults() const {
    std::vector<std::string> words;
    for (const auto& fault : report::faults(first())) { words.push_back(fault.what); }
    return words;
  }

 private:
  rules::RuleSet set_;
  std::vector<scenario::Plan> plans_;
  std::vector<scenario::Run> runs_;
  std::vector<DiagnosisCase> cases_;
  SetScore scores_;
};

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a rule that flags what is so, and whose remedy cures, is right") {
  const Scored scored(rule(by_files, the_pack));
  // Seven steps that do something: the cause holds after the restart and after the pack.
  CHECK(scored.cases().size() == 7);
  CHECK(scored.first().outcomes == std::array<std::size_t, 4>{2, 0, 0, 5});
  CHECK(scored.first().cured == 2);
  CHECK(scored.faults().empty());
  CHECK(scored.first().passed({}));
}

TEST_CASE("a wrong remedy is told with the world that proves it") {
  const Scored scored(rule(by_files, "    - restart: { on: '${node}' }\n"));
  REQUIRE(scored.first().not_cured);
  CHECK(scored.first().not_cured->what == "network-files-behind-service-pack still holds");
  CHECK(scored.first().not_cured->at->steps == 5);
  CHECK_FALSE(scored.first().passed({}));
  // And that world is a scenario.
  const std::string text = report::scenario_to(*scored.first().not_cured->at, "a title");
  const auto again = scenario::load_text(text, "mistake.yaml", scenario::whole_vocabulary(), {});
  REQUIRE(again.ok());
  const auto run = scenario::run(again.value().front(), {.keep_worlds = true});
  CHECK(run.worlds.back() == scored.first().not_cured->at->world);
}

TEST_CASE("a step that the remedy could do without is told") {
  const Scored scored(rule(by_files, "    - restart: { on: '${node}' }\n" + std::string(the_pack)));
  CHECK(scored.faults() == Lines{"cures as well without restart: { on: NODE1 }"});
}

TEST_CASE("a rule on the event alone is silent once the event is past") {
  const Scored scored(rule("s: { Provider_Name: ClusSvc, EventID: 1044 }\ncondition: s", the_pack));
  CHECK(scored.first().outcomes == std::array<std::size_t, 4>{1, 0, 1, 5});
  CHECK(scored.faults() ==
        Lines{"is silent on NODE1, where network-files-behind-service-pack holds"});
  CHECK(scored.first().recall() == 0.5);
}

TEST_CASE("what a rule does to harm is told") {
  const Scored scored(rule(by_files, std::string(the_pack) +
                                         "    - remove_network_component: { on: '${node}', "
                                         "component: netbios_interface }\n"));
  CHECK(scored.first().harmed == 2);
  CHECK_THAT(scored.faults().front(), Contains("netbios-interface-removed now holds on NODE1"));
}

TEST_CASE("the remedy is carried out for one match after the other until the cause is gone") {
  constexpr std::string_view two_adapters = R"(
title: Both adapters break
world:
  networks: [Corporate, Cluster]
  nodes:
    NODE1:
      service_pack: SP4
      adapters:
        Public: { driver: dc21x4, network: Corporate, address: 10.1.0.11/16 }
        Private: { driver: dc21x4, network: Cluster, address: 192.168.1.1/24 }
steps:
  - break_adapter: { name: Public }
  - break_adapter: { name: Private }
)";
  const auto with = [](std::string_view condition, std::string_view remedy) {
    return rules::rule_with(std::string(condition) + "\ncondition: s") +
           "mscsim:\n  cause: adapter-broken\n  remedy:\n    - repair_adapter: { on: '${node}', "
           "name: " +
           std::string(remedy) + " }\n";
  };
  const Scored each(with("s: { DriverStarted: false }", "'${Adapter}'"), two_adapters);
  CHECK(each.first().outcomes == std::array<std::size_t, 4>{2, 0, 0, 0});
  CHECK(each.first().cured == 2);
  CHECK(each.first().passed({}));
  // What says the same for both is done once.
  const Scored one(with("s: { DriverStarted: false }", "Private"), two_adapters);
  CHECK(one.first().cured == 0);
  CHECK(one.faults() == Lines{"adapter-broken still holds"});
}

TEST_CASE("a remedy that leaves off what started by itself does harm") {
  const Scored scored(
      rule(by_files, std::string(the_pack) +
                         "    - set_start_type: { on: '${node}', service: Alerter, "
                         "start: disabled }\n"
                         "    - stop_service: { on: '${node}', service: Alerter }\n"));
  CHECK(scored.first().cured == 0);
  CHECK(scored.faults() == Lines{"Alerter no longer runs on NODE1"});
}

TEST_CASE("rules with one cause share what they flag") {
  const auto one_file = [](std::string_view file) {
    return rule("s: { Category: file, File: " + std::string(file) +
                    ", MemoryLevelsBehind|gt: 0 }\ncondition: s",
                the_pack);
  };
  const Scored scored(one_file("netbt.sys") + "---\n" + one_file("ndis.sys"));
  CHECK(scored.all().rules[0].recall() == 1.0);
  CHECK(scored.all().rules[1].count(Outcome::false_negative) == 0);
  CHECK(scored.all().silent == std::vector<std::size_t>{1});
  CHECK(scored.all().rules[0].judged({}) == Judgement::passed);
  // It was never put to the test.
  CHECK(scored.all().rules[1].judged({}) == Judgement::not_tested);
}

TEST_CASE("a rule that met no case of its cause is not tested, unless its own tests fail") {
  const std::string text = rules::rule_with("s: { Category: never }\ncondition: s") +
                           "mscsim:\n  cause: adapter-broken\n";
  const Scored silent(text);
  CHECK(silent.first().judged({}) == Judgement::not_tested);
  CHECK(silent.faults().empty());
  const auto report = report::text_report(silent.all(), {silent.first_rule()}, report::Paper{});
  CHECK_THAT(report, Contains("0 of 1 rules pass, 1 are not tested here, in 7 cases"));
  const auto junit = report::junit_report(silent.all(), {silent.first_rule()});
  CHECK_THAT(junit, Contains("failures=\"0\" errors=\"0\" time=\"0\" skipped=\"1\"") &&
                        Contains("<skipped message="));
  const auto json = report::json_report(silent.all(), {silent.first_rule()});
  CHECK_THAT(json, Contains("\"judgement\": \"not_tested\""));
  const auto sarif = report::sarif_report(silent.all(), {silent.first_rule()});
  CHECK_THAT(sarif, Contains("\"kind\": \"notApplicable\"") && Contains("\"level\": \"none\""));
  const Scored own(text + "  tests: [ { records: [ { Category: x } ], exactly: 1 } ]\n");
  CHECK(own.first().judged({}) == Judgement::failed);
  const Scored loud(rules::rule_with("s: { Category: file }\ncondition: s") +
                    "mscsim: { cause: adapter-broken }\n");
  CHECK(loud.first().judged({}) == Judgement::failed);
}

TEST_CASE("conditions that no rule names are told") {
  const Scored scored(rule(by_files, the_pack));
  CHECK(scored.all().uncovered ==
        std::vector<std::string>{"installer-wants-sp3", "network-files-regressed-on-disk"});
}

TEST_CASE("a rule's own tests want what they say") {
  const std::string tests =
      "  tests:\n"
      "    - { name: fires, records: [ { Category: file, File: netbt.sys, MemoryLevelsBehind: 1 } "
      "],"
      " exactly: 1 }\n"
      "    - { name: silent, records: [ { Category: file } ], none: true }\n"
      "    - { name: wrong, records: [ { Category: file } ], at_least: 1, at_most: 2 }\n";
  const Scored scored(rule(by_files, the_pack) + tests);
  REQUIRE(scored.first().failed_tests.size() == 1);
  CHECK_THAT(scored.first().failed_tests.front(),
             Contains("`wrong`") && Contains("wants at least 1, at most 2 matches and got 0"));
}

TEST_CASE("a rule may name a condition that its worlds declare") {
  constexpr std::string_view declared = R"(
title: A filter that is too old
cites: [Q232910]
world:
  nodes: { NODE1: { service_pack: SP4 } }
know:
  files: { acmeflt.sys: { levels: ['1.0', '2.0'] } }
  services: { AcmeFlt: { kind: driver, start: system, file: acmeflt.sys } }
  software:
    acme-1.0: { files: { acmeflt.sys: '1.0' }, services: [AcmeFlt] }
    acme-2.0: { files: { acmeflt.sys: '2.0' } }
  events: [ { source: AcmeFlt, id: 7, text: 'The device did not answer.' } ]
  behaviours:
    - at: { start: AcmeFlt }
      if: [ { file: { file: acmeflt.sys, where: memory, below: '2.0' } } ]
      then: { fails_with: 31, events: [ { source: AcmeFlt, id: 7 } ] }
  conditions:
    acme-outdated: { if: [ { file: { file: acmeflt.sys, where: memory, below: '2.0' } } ] }
steps:
  - install_software: { software: acme-1.0 }
  - restart
  - expect: [ { event: { source: AcmeFlt, id: 7 } } ]
)";
  const Scored scored(rules::rule_with("s: { Provider_Name: AcmeFlt, EventID: 7 }\ncondition: s") +
                          "mscsim:\n  cause: acme-outdated\n  remedy:\n"
                          "    - install_software: { on: '${node}', software: acme-2.0 }\n"
                          "    - restart: { on: '${node}' }\n",
                      declared);
  CHECK(scored.first().precision() == 1);
  CHECK(scored.first().recall() == 1);
  CHECK(scored.first().cure_rate() == 1);
}

TEST_CASE("a cause that is no condition and a remedy that is no step are reported") {
  const auto problem = [](const std::string& text) {
    const rules::RuleSet set(rules::made(text));
    auto loaded =
        scenario::load_text(scenario_text, "driver.yaml", scenario::whole_vocabulary(), {});
    const auto plans = std::move(loaded).value();
    const auto runs = scenario::run_all(plans, {.keep_worlds = true}, 1);
    const auto cases = cases_of(runs);
    const auto scored = score(set, cases);
    return scored.ok() ? std::string() : scored.problems().front().what;
  };
  CHECK(problem(rules::rule_with(by_files) + "mscsim: { cause: network-file-behind }\n") ==
        "unknown condition `network-file-behind`");
  CHECK_THAT(problem(rule(by_files, "    - reboot: { on: '${node}' }\n")), Contains("`reboot`"));
}

TEST_CASE("records tell nothing of causes") {
  const Scored scored(rule(by_files, the_pack));
  for (const DiagnosisCase& each : scored.cases()) {
    for (const evidence::Record& record : records_of(each)) {
      for (const evidence::Field& field : record.fields) {
        const std::string text = evidence::text_of(field.value);
        for (const Condition& condition : conditions_table()) {
          CHECK(text.find(condition.name) == std::string::npos);
        }
      }
    }
  }
}

}  // namespace mscsim::harness
