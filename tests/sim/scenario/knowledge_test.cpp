#include <catch2/catch.hpp>
#include <string>

#include "sim/scenario/knowledge/state_test_section.hpp"
#include "sim/scenario/load.hpp"
#include "sim/scenario/run.hpp"

using namespace mscsim;
using namespace mscsim::scenario;
using Catch::Matchers::Contains;

namespace {

constexpr std::string_view head = R"(title: Knowledge
cites: [Q232910]
use: one-node
)";

/// A scenario beside those that ship, so that `use: one-node` is found.
Result<std::vector<Plan>> load(const std::string& know, const std::string& steps) {
  return load_text(std::string(head) + know + "steps:\n" + steps, "scenarios/kb/test.yaml",
                   whole_vocabulary(), {});
}

/// The first problem with `know`.
std::string problem(const std::string& know) {
  const auto result = load("know:\n" + know, "  - restart\n");
  REQUIRE_FALSE(result.ok());
  const Problem& first = result.problems().front();
  return std::to_string(first.place.line) + ":" + std::to_string(first.place.column) + ": " +
         first.what + (first.instead.empty() ? "" : "; " + first.instead);
}

/// The expectations that failed, of a scenario whose knowledge and steps are sound.
std::vector<std::string> failures(const std::string& know, const std::string& steps) {
  const auto plans = load("know:\n" + know, steps);
  if (!plans.ok()) { FAIL(plans.problems().front().what); }
  std::vector<std::string> failed;
  for (const Plan& plan : plans.value()) {
    const Run done = run(plan, {});
    for (std::size_t row = 0; row < done.outcomes.size(); ++row) {
      const StepOutcome& outcome = done.outcomes[row];
      const bool is_expected = plan.steps[row].refusal.has_value();
      if (!outcome.refused.empty() && !is_expected) { failed.emplace_back(outcome.refused); }
      for (const Verdict& verdict : outcome.verdicts) {
        if (!verdict.held) { failed.push_back(verdict.instead); }
      }
    }
  }
  return failed;
}

constexpr const char* agent = R"(  files:
    acmeflt.sys: { levels: { '2.0': 1998-03-02, '2.1': { date: 1998-11-20, size: 30720 } } }
    acmesvc.exe: { levels: ['2.0', '2.1'] }
  services:
    AcmeFlt: { kind: driver, start: system, group: Filter, file: acmeflt.sys }
    AcmeSvc: { display: Acme Agent, start: automatic, file: acmesvc.exe, depends_on: [AcmeFlt] }
  software:
    acme: { files: { acmeflt.sys: '2.0', acmesvc.exe: '2.0' }, services: [AcmeFlt, AcmeSvc] }
  registry:
    SOFTWARE\Acme\Threads: { read_by: AcmeSvc, default: 8, from: 1, to: 32 }
  events:
    - { source: AcmeSvc, id: 7, type: error, text: 'Could not open %1.' }
)";

}  // namespace

TEST_CASE("what is declared wrongly is told with its place and what could stand there") {
  CHECK_THAT(problem("  filse: {}\n"), Contains("5:3: unknown key `filse`") && Contains("`files`"));
  CHECK_THAT(problem("  services: { RpcSs: {} }\n"), Contains("`RpcSs` ships with mscsim"));
  CHECK_THAT(problem("  services: { A: {}, a: {} }\n"), Contains("`a` is here twice"));
  CHECK_THAT(problem("  services: { A: { file: nofile.sys } }\n"),
             Contains("5:26: unknown system file `nofile.sys`"));
  CHECK_THAT(problem("  services: { A: { depends_on: [Rpcs] } }\n"),
             Contains("unknown service `Rpcs`") && Contains("`RpcSs`"));
  CHECK_THAT(problem("  software: { a: { sets: { start: { Rpcs: manual } } } }\n"),
             Contains("unknown service `Rpcs`") && Contains("`RpcSs`"));
  const std::string facts = "  facts: { f: { one_of: [a, b] }, g: { one_of: [a, b] } }\n";
  CHECK_THAT(problem(facts + "  software: { a: { sets: { fact: { f: b, g: b } } } }\n"),
             Contains("one fact at a time"));
  CHECK_THAT(problem("  services: { A: { depends_on: [B] }, B: { depends_on: [A] } }\n"),
             Contains("5:15: the service `A` depends on itself"));
  CHECK_THAT(problem("  registry: { 'SOFTWARE\\Acme\\X': { from: 9, to: 3 } }\n"),
             Contains("the range is turned round"));
  CHECK_THAT(problem("  registry: { X: {} }\n"), Contains("`X` is no path of a value"));
  CHECK_THAT(problem("  facts: { bus: { one_of: [scsi] } }\n"), Contains("one of 2 to 16 words"));
  CHECK_THAT(problem("  behaviours: [ { at: { event: 7 }, then: { hangs: true } } ]\n"),
             Contains("`event` is no moment at which a behaviour is asked"));
  CHECK_THAT(problem("  behaviours: [ { at: boot, if: { step: 3 }, then: { stop: 0x0A } } ]\n"),
             Contains("nothing asks for `step`"));
  CHECK_THAT(problem("  behaviours: [ { at: boot, then: { ends_with: 87 } } ]\n"),
             Contains("only a start of a service ends so"));
  CHECK_THAT(problem("  behaviours: [ { at: { start: RpcSs }, then: { ends_with: 12345 } } ]\n"),
             Contains("no text is known for error 12345"));
  CHECK_THAT(problem("  events: [ { source: ClusSvc, id: 1044, text: x } ]\n"),
             Contains("that event is known already: ClusSvc 1044"));
  CHECK_THAT(problem("  conditions: { netbios-table-full: { if: { member: true } } }\n"),
             Contains("there is a condition `netbios-table-full` already"));
  CHECK_THAT(problem("  files: { a.sys: { levels: { '1': 20-11-98 } } }\n"),
             Contains("`20-11-98` is no date"));
  CHECK_THAT(problem("  programs: { p: { does: '${level}' } }\n"),
             Contains("what is known is the same in every run"));
  CHECK_THAT(problem("  services: { A: { group: TDI, depends_on: [LanmanServer] } }\n"),
             Contains("the service `A` depends on itself"));
  CHECK_THAT(problem("  files: { a.sys: { levels: ['1', '1'] } }\n"),
             Contains("the version `1` is here twice"));
  CHECK_THAT(problem("  files: { a.sys: { levels: { '1': 1999-02-30 } } }\n"),
             Contains("`1999-02-30` is no date"));
  CHECK_THAT(problem("  files: { 'C:\\a.sys': {} }\n"), Contains("cannot be the name of a file"));
  CHECK_THAT(problem("  files: { a.sys: {} }\n  hotfixes: { h: { over: SP4, files: [a.sys] } }\n"),
             Contains("a hotfix is for Microsoft's files"));
  CHECK_THAT(problem("  files: { a.sys: {} }\n  conditions:\n"
                     "    c: { if: { file: { file: a.sys, is: behind } } }\n"),
             Contains("versions of a maker's own cannot be compared"));
  CHECK_THAT(problem("  registry: { 'HKLM\\SOFTWARE\\A\\T': {} }\n"),
             Contains("is no path of a value"));
  CHECK_THAT(problem("  registry: { 'SYSTEM\\CurrentControlSet\\Services\\Spooler\\Start': {} }\n"),
             Contains("a service has `Start` of its own"));
  CHECK_THAT(problem("  registry: { 'SOFTWARE\\A\\T': { type: sz, from: 1 } }\n"),
             Contains("only a dword has a range"));
  CHECK_THAT(problem("  registry: { 'SOFTWARE\\A\\T': { default: 9, to: 8 } }\n"),
             Contains("the default is not within the range"));
  CHECK_THAT(problem("  facts: { f: { one_of: [a, a] } }\n"), Contains("`a` is here twice"));
  CHECK_THAT(problem("  conditions: { c: { if: { on_target: { member: true } } } }\n"),
             Contains("there is no target here"));
  CHECK_THAT(problem("  behaviours: [ { at: boot, then: { stop: 10 } } ]\n"),
             Contains("`10` is no STOP code; as `0x0000000A`"));
  CHECK_THAT(problem("  files: { " + std::string(300, 'x') + ": {} }\n"),
             Contains("cannot be the name of a file"));
}

TEST_CASE("more than there is room for is told once for each, and at once") {
  std::string services = "  services:\n";
  for (int i = 0; i < 10'000; ++i) { services += "    S" + std::to_string(i) + ": {}\n"; }
  CHECK_THAT(problem(services), Contains("there is no room for another of a service"));
}

TEST_CASE("knowledge that is not there says where it was looked for") {
  const auto result = load("know: [acme]\n", "  - restart\n");
  REQUIRE_FALSE(result.ok());
  CHECK(result.problems().front().what == "there is no knowledge `acme`");
}

TEST_CASE("a declared service is started in its place by the Service Control Manager") {
  CHECK(failures(agent, R"(
  - install_software: { software: acme }
  - restart
  - expect:
      - service: { service: AcmeFlt, state: running }
      - service: { service: AcmeSvc, state: running }
  - replace_file: { file: acmeflt.sys }
  - restart
  - expect:
      - event: { source: Service Control Manager, id: 7026, text: acmeflt.sys }
      - event: { source: Service Control Manager, id: 7001, text: Acme Agent }
      - service: { service: AcmeSvc, state: failed }
  - replace_file: { file: acmeflt.sys, level: '2.1' }
  - restart
  - expect:
      - file: { file: acmeflt.sys, level: '2.1', where: memory }
      - service: { service: AcmeSvc, state: running }
)") == std::vector<std::string>());
}

TEST_CASE("a value that is read as a service starts holds until it starts again") {
  const std::string know = std::string(agent) + R"(  programs: { acme-console: {} }
  messages: { acme-slow: The agent is slow. }
  behaviours:
    - at: { start: AcmeSvc }
      if: { registry: { value: SOFTWARE\Acme\Threads, is: outside } }
      then: { ends_with: 87, events: [ { source: AcmeSvc, id: 7, with: [CATALOG] } ] }
    - at: { program: acme-console }
      if: { registry: { value: SOFTWARE\Acme\Threads, below: 4, as_read: true } }
      then: { shows: acme-slow }
)";
  CHECK(failures(know, R"(
  - install_software: { software: acme }
  - restart
  - set_registry_value: { value: SOFTWARE\Acme\Threads, data: 2 }
  - run_program: { program: acme-console }
  - expect: [ no_message: acme-slow ]
  - stop_service: { service: AcmeSvc }
  - start_service: { service: AcmeSvc }
  - run_program: { program: acme-console }
  - expect: [ message: acme-slow ]
  - stop_service: { service: AcmeSvc }
  - set_registry_value: { value: SOFTWARE\Acme\Threads, data: 33 }
  - start_service: { service: AcmeSvc }
  - expect:
      - event: { source: AcmeSvc, id: 7, text: Could not open CATALOG. }
      - event: { source: Service Control Manager, id: 7023, text: Acme Agent }
      - service: { service: AcmeSvc, state: failed }
)") == std::vector<std::string>());
}

TEST_CASE("a declared driver stops the machine, and what it loaded is gone") {
  const std::string know = std::string(agent) + R"(  conditions:
    acme-outdated:
      if: { file: { file: acmeflt.sys, below: '2.1' }, service_pack: { from: SP5 } }
  behaviours:
    - at: boot
      if: { file: { file: acmeflt.sys, below: '2.1' }, no_file: { file: ntoskrnl.exe, below: SP5 } }
      then: { stop: 0x0000000A, in: acmeflt.sys }
)";
  CHECK(failures(know, R"(
  - install_software: { software: acme }
  - restart
  - expect: [ no_message: stop-0x0000000a-acmeflt.sys ]
  - apply_service_pack: { level: SP5 }
  - restart
  - expect:
      - message: stop-0x0000000a-acmeflt.sys
      - cause: acme-outdated
  - replace_file: { file: acmeflt.sys, level: '2.1' }
  - restart
  - expect:
      - no_cause: acme-outdated
      - service: { service: AcmeFlt, state: running }
)") == std::vector<std::string>());
}

TEST_CASE("facts are changed by hands, and by what a set-up writes") {
  const std::string know = R"(  facts:
    boot-disk: { one_of: [scsi, ide] }
    router: { one_of: [old, upgraded], of: surroundings }
  programs: { print: {} }
  messages: { printed: The job was printed. }
  software: { mover: { sets: { fact: { boot-disk: ide } } } }
  behaviours:
    - at: { program: print }
      if: { any: [ { fact: { router: upgraded } }, { no_fact: { boot-disk: scsi } } ] }
      then: { shows: printed }
)";
  CHECK(failures(know, R"(
  - run_program: { program: print }
  - expect: [ no_message: printed ]
  - set_fact: { fact: router, to: upgraded }
  - run_program: { program: print }
  - expect: [ message: printed, fact: { fact: router, is: upgraded } ]
  - set_fact: { fact: router, to: old }
  - install_software: { software: mover }
  - run_program: { program: print }
  - expect: [ message: printed, fact: { fact: boot-disk, is: ide } ]
)") == std::vector<std::string>());
}

TEST_CASE("a behaviour can speak of no step, no time and no event") {
  const auto words = state_test_words();
  CHECK(std::vector<std::string_view>(words.begin(), words.end()) ==
        std::vector<std::string_view>{"file", "registry", "service", "software", "hotfix",
                                      "service_pack", "edition", "component", "driver", "member",
                                      "fact", "cause", "any", "all"});
}

TEST_CASE("a driver that the machine cannot do without starts the last known good configuration") {
  const std::string know = R"(  files:
    acmecrit.sys: { levels: ['1.0'] }
  services:
    AcmeCrit: { kind: driver, start: manual, file: acmecrit.sys, error_control: critical }
  software:
    acme-critical: { files: { acmecrit.sys: '1.0' }, services: [AcmeCrit] }
)";
  CHECK(failures(know, R"(
  - install_software: { software: acme-critical }
  - restart
  - replace_file: { file: acmecrit.sys }
  - set_start_type: { service: AcmeCrit, start: automatic }
  - restart
  - expect:
      - node: { state: running }
      - event: { source: Service Control Manager, id: 7000, text: AcmeCrit }
  - set_start_type: { service: AcmeCrit, start: manual }
  - start_service: { service: AcmeCrit }
)") == std::vector<std::string>());
}

TEST_CASE("conditions that ask each other again and again are bounded") {
  std::string know = "  conditions:\n    c0: { if: { member: true } }\n";
  for (int i = 1; i < 40; ++i) {
    const std::string before = "{ cause: c" + std::to_string(i - 1) + " }";
    know += "    c" + std::to_string(i) + ": { if: { any: [ " + before + ", " + before + " ] } }\n";
  }
  CHECK_THAT(problem(know), Contains("that asks more than 1000 questions"));
}

TEST_CASE("the file of a driver that is disabled is in no memory, until it is started") {
  CHECK(failures(agent,
                 "  - install_software: { software: acme }\n"
                 "  - set_start_type: { service: AcmeFlt, start: disabled }\n"
                 "  - restart\n"
                 "  - expect: [ { no_file: { file: acmeflt.sys, where: memory } } ]\n"
                 "  - set_start_type: { service: AcmeFlt, start: manual }\n"
                 "  - start_service: { service: AcmeFlt }\n"
                 "  - expect: [ { file: { file: acmeflt.sys, where: memory, level: '2.0' } } ]\n")
            .empty());
}

TEST_CASE("a service among the applications of a world is one of the SCM's") {
  const auto plans = load_text(R"(title: A service of somebody's
use: one-node
world: { applications: { AcmeSvc: { kind: service, display: Acme, depends_on: [LanmanServer] } } }
steps:
  - install_application: { application: AcmeSvc }
  - set_start_type: { service: AcmeSvc, start: automatic }
  - set_start_type: { service: LanmanServer, start: disabled }
  - restart
  - expect:
      - event: { source: Service Control Manager, id: 7001, text: The Acme service depends on }
      - service: { service: AcmeSvc, state: failed }
      - application: { application: AcmeSvc, state: stopped }
  - console: { run: sc query AcmeSvc, prints: [SERVICE_NAME, '!1060'] }
  - set_start_type: { service: LanmanServer, start: automatic }
  - console: net start AcmeSvc
  - pause_application: { application: AcmeSvc }
  - expect: [ { service: { service: AcmeSvc, state: paused } } ]
)",
                               "scenarios/kb/test.yaml", whole_vocabulary(), {});
  if (!plans.ok()) { FAIL(plans.problems().front().what); }
  for (const StepOutcome& outcome : run(plans.value().front(), {}).outcomes) {
    CHECK(outcome.refused.empty());
    for (const Verdict& verdict : outcome.verdicts) { CHECK(verdict.held); }
  }
}

TEST_CASE("a word that is declared nowhere says where it could be") {
  const auto unknown =
      load_text("title: T\nuse: one-node\nsteps:\n  - start_service: { service: ArcserveAgent }\n",
                "scenarios/kb/test.yaml", whole_vocabulary(), {});
  REQUIRE_FALSE(unknown.ok());
  CHECK_THAT(unknown.problems().front().instead,
             Contains("`know: { services: ... }`") && Contains("mscsim catalogue services"));
  CHECK_THAT(problem("  services: { X: { group: Zzzzzzzzzzzzzz } }\n"),
             Contains("load-order group"));
  CHECK(failures("  services: { X: { kind: driver, group: SCSI class } }\n", "  - restart\n")
            .empty());
}

TEST_CASE("a set-up of a service pack and a shutdown are moments") {
  const std::string know =
      "  facts: { video: { one_of: [plain, oem] } }\n"
      "  messages: { no-room: There is not enough room. }\n"
      "  behaviours:\n"
      "    - { at: { pack: SP5 }, if: { fact: { video: oem } }, then: { refused: true, shows: "
      "no-room } }\n"
      "    - { at: shutdown, if: { fact: { video: oem } }, then: { stop: 0x0000001E } }\n";
  CHECK(failures(know,
                 "  - set_fact: { fact: video, to: oem }\n"
                 "  - apply_service_pack: { level: SP5 }\n"
                 "  - expect: [ { message: no-room } ]\n"
                 "  - shut_down\n"
                 "  - expect: [ { message: stop-0x0000001e }, { no_event: { id: 6006 } } ]\n"
                 "  - restart\n"
                 "  - set_fact: { fact: video, to: plain }\n"
                 "  - apply_service_pack: { level: SP5 }\n"
                 "  - restart\n"
                 "  - expect: [ { winver: { level: SP5 } }, { event: { id: 6006 } } ]\n")
            .empty());
}

TEST_CASE("services that depend on each other, groups that are none, and packs that are refused") {
  const auto circle = load_text(
      "title: T\nuse: one-node\n"
      "world: { applications: { X: { kind: service, depends_on: [Y] }, "
      "Y: { kind: service, depends_on: [X] } } }\nsteps: [ restart ]\n",
      "scenarios/kb/test.yaml", whole_vocabulary(), {});
  REQUIRE_FALSE(circle.ok());
  CHECK_THAT(circle.problems().front().what, Contains("depends on itself"));
  CHECK_THAT(problem("  services: { X: { depends_on_group: [Nope] } }\n"),
             Contains("unknown load-order group"));
  CHECK(failures("  services: { A: {}, B: { depends_on_group: [TDI] } }\n"
                 "  software: { s: { services: [B] } }\n",
                 "  - install_software: { software: s }\n"
                 "  - console: { run: sc qc B, prints: [+TDI] }\n"
                 "  - set_start_type: { service: B, start: disabled }\n"
                 "  - refused: { step: { start_service: { service: B } }, with: 1058 }\n")
            .empty());
  CHECK(failures("  behaviours: [ { at: { pack: SP4 }, then: { refused: true } } ]\n",
                 "  - expect: [ { winver: { level: SP4 } } ]\n"
                 "  - console: { run: update SP4 -u -z, prints: ['!has been installed'] }\n")
            .empty());
}
