#include "sim/report/html/scenario_page.hpp"

#include <catch2/catch.hpp>
#include <sstream>

#include "sim/cli/loading.hpp"
#include "tests/sim/report/made_run.hpp"

namespace mscsim::report::html {
namespace {

using Catch::Contains;

/// The pages of shipped scenarios.
std::string page_of(const std::string& file, const std::string& case_name) {
  std::ostringstream out;
  std::ostringstream err;
  const auto plans =
      cli::load_all({std::string(MSCSIM_ROOT) + "/scenarios/" + file}, {.out = out, .err = err});
  REQUIRE(plans);
  std::vector<scenario::Run> runs;
  for (const scenario::Plan& plan : *plans) {
    if (plan.case_name == case_name && runs.empty()) {
      runs.push_back(scenario::run(plan, {.keep_worlds = true}));
    }
  }
  REQUIRE(runs.size() == 1);
  return scenario_page(runs);
}

}  // namespace

TEST_CASE("the page of Q232910 shows cause, symptom and cure") {
  const std::string page = page_of("kb/Q232910.yaml", "drivers added before MSCS is installed");
  CHECK_THAT(page, Contains("begins: network-files-behind-service-pack"));
  CHECK_THAT(page, Contains("ends: network-files-behind-service-pack"));
  CHECK_THAT(page, Contains("ClusSvc 1044 Error: "));
  CHECK_THAT(page, Contains("(4 times)"));
  CHECK_THAT(page, Contains("NODE1, network stack, before"));
  CHECK_THAT(page, Contains("netbt.sys SP1, behind"));
  CHECK_THAT(page, Contains("Online, NetBIOS interface"));
  CHECK_THAT(page, Contains("Files of NODE1") && Contains("SP1 behind</td>"));
}

TEST_CASE("a page needs nothing else and holds any bytes") {
  const MadeRun made;
  const std::string page = scenario_page({made.run});
  CHECK(page.find("src=") == std::string::npos);
  CHECK(page.find("http") == page.find("http://www.w3.org/2000/svg"));
  CHECK_THAT(page, Contains("a&amp;b.yaml") && !Contains("a&b.yaml"));
  CHECK_THAT(page, Contains("\xEF\xBF\xBD") && !Contains("\x1b"));
  CHECK_THAT(page, Contains("not as expected: "));
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
