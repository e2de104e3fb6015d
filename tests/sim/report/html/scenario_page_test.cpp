#include "sim/report/html/scenario_page.hpp"

#include <catch2/catch.hpp>
#include <sstream>

#include "sim/cli/loading.hpp"
#include "sim/report/html/timeline.hpp"
#include "sim/scenario/load.hpp"
#include "tests/sim/report/made_run.hpp"

namespace mscsim::report::html {
namespace {

using Catch::Contains;

/// The page of the plans that `wanted` says.
std::string page_of(const std::vector<scenario::Plan>& plans, auto wanted) {
  ScenarioPage page;
  std::vector<Transcript> runs;
  for (const scenario::Plan& plan : plans) {
    if (!plan.steps.empty() && wanted(plan)) { runs.push_back(page.told(plan)); }
  }
  REQUIRE(!runs.empty());
  return page.html(runs);
}

std::vector<scenario::Plan> plans_of(const std::string& file) {
  std::ostringstream out;
  std::ostringstream err;
  auto plans =
      cli::load_all({std::string(MSCSIM_ROOT) + "/scenarios/" + file}, {.out = out, .err = err});
  REQUIRE(plans);
  return std::move(*plans);
}

std::vector<scenario::Plan> plans_of_text(const std::string& text) {
  auto loaded = scenario::load_text(text, "a&b.yaml", scenario::whole_vocabulary(), {});
  if (!loaded.ok()) { FAIL(loaded.problems().front().what); }
  return std::move(loaded).value();
}

constexpr std::string_view machine = R"(
world:
  networks: [Corporate]
  nodes:
    NODE1:
      service_pack: SP4
      adapters: { Public: { driver: dc21x4, network: Corporate, address: 10.1.0.11/16 } }
)";

const auto all = [](const scenario::Plan&) { return true; };

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t times = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++times;
  }
  return times;
}

}  // namespace

TEST_CASE("the page of Q232910 shows what it is about, cause, symptom and cure") {
  const std::string page = page_of(plans_of("kb/Q232910.yaml"), [](const scenario::Plan& plan) {
    return plan.case_name == "drivers added before MSCS is installed";
  });
  CHECK_THAT(page, Contains("Setting up a network adapter copies system files"));
  CHECK_THAT(page, Contains("What was shown") && Contains("cured by"));
  CHECK_THAT(page, Contains("begins: ") && Contains("ends: ") &&
                       Contains("<code>network-files-behind-service-pack</code>"));
  CHECK_THAT(page, Contains("ClusSvc 1044 Error: "));
  CHECK_THAT(page, Contains("(4 times, until"));
  CHECK_THAT(page, Contains("NODE1, network stack, before"));
  CHECK_THAT(page, Contains("netbt.sys SP1, behind"));
  CHECK_THAT(page, Contains("Online, NetBIOS interface"));
  CHECK_THAT(page, Contains("href=\"#run-1-error\"") && Contains("id=\"run-1-error\""));
}

TEST_CASE("the table of files has those that were behind, and no file that no pack brings") {
  const std::string page = page_of(plans_of("kb/Q232910.yaml"), [](const scenario::Plan& plan) {
    return plan.case_name == "drivers added before MSCS is installed" &&
           plan.variables.front().second == "SP3" && plan.variables.back().second == "one driver";
  });
  const std::string table = page.substr(page.find("<h3>Files of NODE1"));
  CHECK_THAT(table, Contains("were behind its service pack") && Contains("netbt.sys") &&
                        Contains("tcpip.sys") && Contains("SP1 behind</td>"));
  CHECK(count(table, "<th scope=\"row\">") == 3);  // netbt.sys, tcpip.sys, ndis.sys
}

TEST_CASE("a page needs nothing else and holds any text") {
  const std::string page =
      page_of(plans_of_text("title: \"A <driver> & its \\\"files\\\"\"" + std::string(machine) +
                            "steps:\n  - restart\n  - expect: [ { event: 1044 } ]\n"),
              all);
  CHECK(page.find("src=") == std::string::npos);
  CHECK(page.find("http") == page.find("http://www.w3.org/2000/svg"));
  CHECK_THAT(page, Contains("A &lt;driver&gt; &amp; its") && !Contains("<driver>"));
  CHECK_THAT(page, Contains("a&amp;b.yaml") && !Contains("a&b.yaml"));
  CHECK_THAT(page, Contains("not as expected: "));
  const MadeRun made;
  Pictures pictures;
  const std::string bytes = timeline(transcript(made.run), Sketches(*made.plan.site, 0), pictures);
  CHECK_THAT(bytes, Contains("\xEF\xBF\xBD") && !Contains("\x1b"));
}

TEST_CASE("hundreds of steps alike are one row, and the page of a large cluster is small") {
  const std::string page = page_of(plans_of("kb/Q185212.yaml"), all);
  CHECK(page.size() < 5'000'000);
  CHECK_THAT(page, Contains("and 895 more like it, up to"));
  CHECK_THAT(page, Contains("more resources"));
}

TEST_CASE("a page with more runs than it has room for says which are missing and how to see them") {
  std::string values;
  for (int i = 1; i <= 3000; ++i) { values += (i == 1 ? "" : ", ") + std::to_string(i); }
  const auto plans = plans_of_text(
      "title: T\nmatrix: { n: [" + values + "] }" + std::string(machine) +
      "steps:\n  - repeat: { for: i, from: 1, to: 4, steps: [ { wait: '${n}ms' }, restart ] }\n");
  const std::string page = page_of(plans, all);
  CHECK(page.size() < 5'000'000);
  CHECK_THAT(page, Contains("of them are not on this page") && Contains("--case 'n="));
}

TEST_CASE("a long run says how many of its steps are left out") {
  std::string steps = "steps:\n";
  for (int i = 0; i < 400; ++i) {
    steps += "  - pull_cable: { name: Public }\n  - plug_cable: { name: Public }\n";
  }
  const std::string page = page_of(plans_of_text("title: T" + std::string(machine) + steps), all);
  CHECK_THAT(page, Contains("more steps are left out here; report.txt has them."));
  CHECK_THAT(page, Contains("Pictures of "));
  CHECK(page.size() < 5'000'000);
}

TEST_CASE("the index leads to every page") {
  const std::string page = index_page({{.page = "001-a.html",
                                        .file = "a.yaml",
                                        .title = "A & B",
                                        .cites = {"Q232910"},
                                        .runs = 3,
                                        .failed = 1}});
  CHECK_THAT(page, Contains("<a href=\"001-a.html\">A &amp; B</a>"));
  CHECK_THAT(page, Contains("3 runs, 1 failed"));
}

}  // namespace mscsim::report::html
