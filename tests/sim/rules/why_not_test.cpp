#include "sim/rules/why_not.hpp"

#include <catch2/catch.hpp>

#include "tests/sim/rules/made_rules.hpp"

namespace mscsim::rules {
namespace {

using Lines = std::vector<std::string>;
using evidence::Record;

const Record other{{{"EventID", std::int64_t{1069}}, {"Computer", std::string("TEST1")}}};

}  // namespace

TEST_CASE("why a rule did not match is told part by part") {
  Explanation explanation(made(rule_with("selection: { EventID: [1044, 1045], Level: 2 }\n"
                                         "filter: { Computer|startswith: TEST }\n"
                                         "condition: selection and not filter"))
                              .front());
  CHECK(explanation.why_not(other) ==
        Lines{"selection does not hold", "  EventID: [1044, 1045] does not hold: EventID is 1069",
              "  Level: 2 does not hold: there is no Level", "filter holds, and must not",
              "  Computer|startswith: TEST holds, and must not: Computer is TEST1"});
  const Record nearer{{{"EventID", std::int64_t{1044}}, {"Computer", std::string("TEST1")}}};
  CHECK(explanation.parts_that_hold(nearer) > explanation.parts_that_hold(other));
  const Record exact{{{"EventID", std::int64_t{1044}}, {"Level", std::int64_t{2}}}};
  CHECK(explanation.why_not(exact).empty());
}

}  // namespace mscsim::rules
