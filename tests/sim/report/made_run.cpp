#include "tests/sim/report/made_run.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "models/tables.hpp"

namespace mscsim::report {
namespace {

std::uint16_t verb_row(std::string_view name) {
  const auto verbs = verbs_table();
  const auto found = std::ranges::find(verbs, name, &Verb::name);
  MSCSIM_CHECK(found != verbs.end());
  return static_cast<std::uint16_t>(found - verbs.begin());
}

}  // namespace

MadeRun::MadeRun() {
  auto site = std::make_shared<Site>();
  const NodeId node = site->add_node("NODE1", Edition::enterprise);
  const NameId address = site->intern("Cluster IP Address");
  plan.file = "scenarios/a&b.yaml";
  plan.title = "Names with <odd> \"characters\" & # signs";
  plan.case_name = "case \\ #1";
  plan.variables = {{"level", "SP4"}};
  plan.cites = {"Q232910"};
  plan.site = site;
  const auto place = [&](int line) { return scenario::Place{plan.file, line, 5}; };
  plan.steps.push_back(
      {place(3), "restart: { on: NODE1 }", Action{.verb = verb_row("restart"), .arguments = {}}});
  plan.steps.push_back(
      {place(4), "expect: ...",
       scenario::Expect{{{place(5), "event: { id: 1044 }", 0, false, {}},
                         {place(6), "cause: \x1b[31mred\x1b[0m \xFF", 0, false, {}}}}});
  plan.steps.push_back({place(7), "wait: 1s", scenario::Wait{1000}});

  run.plan = &plan;
  run.passed = false;
  run.outcomes = {{.time_ms = 120'000, .refused = {}, .verdicts = {}},
                  {.time_ms = 120'000,
                   .refused = {},
                   .verdicts = {{true, {}}, {false, "none of the causes ]]> holds"}},
                   .printed = {}}};
  run.sightings = {
      {.time_ms = 60'500,
       .step = 0,
       .what = EventRecord{.node = node,
                           .event = Event::netbios_interface_not_created,
                           .inserts = {Insert::name(address)}}},
      {.time_ms = 120'000,
       .step = 0,
       .what = Shown{.node = node, .message = Message::startup_failure_popup, .inserts = {}}}};
  run.worlds = {plan.start, plan.start, plan.start};
  run.worlds[1].nodes.front().on_disk[File::netbt] = {.level = Level::sp1,
                                                      .origin = Origin::microsoft};
  run.worlds[2] = run.worlds[1];
  run.fingerprint = 0x0123456789ABCDEF;
}

std::string text_of(std::unique_ptr<RunReport> report, const std::vector<Transcript>& runs) {
  report->add(runs);
  std::string text;
  CHECK(report->finish([&text](std::string_view piece) { text += piece; }).empty());
  return text;
}

}  // namespace mscsim::report
