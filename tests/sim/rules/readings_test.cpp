#include "sim/rules/readings.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/sim/rules/made_rules.hpp"

namespace mscsim::rules {

TEST_CASE("combinations of modifiers that mean nothing are refused") {
  const std::vector<std::string_view> refused{
      "a|re|startswith: x",
      "a|re|endswith: x",
      "a|re|cased: x",
      "a|re|base64: x",
      "a|re|windash: x",
      "a|re|cidr: x",
      "a|re|fieldref: x",
      "a|i|re: x",
      "a|contains|i: x",
      "a|s: x",
      "a|cidr|contains: 10.0.0.0/8",
      "a|cidr|cased: 10.0.0.0/8",
      "a|cidr|base64: 10.0.0.0/8",
      "a|exists|contains: true",
      "a|exists|all: [true, false]",
      "a|exists: [true, false]",
      "a|exists: yes",
      "a|exists: ''",
      "a|exists: null",
      "a|exists|cased: true",
      "a|fieldref|base64: b",
      "a|fieldref|windash: b",
      "a|fieldref|re: b",
      "a|fieldref|cidr: b",
      "a|fieldref|exists: b",
      "a|fieldref|hour: b",
      "a|fieldref|expand: b",
      "a|fieldref|lt|contains: b",
      "a|fieldref|lt|cased: b",
      "a|fieldref: ''",
      "a|fieldref: 'b*'",
      "a|fieldref: null",
      "a|lt|gt: 5",
      "a|lt|contains: 5",
      "a|lt|cased: 5",
      "a|lt|base64: 5",
      "a|lt: x",
      "a|lt: ''",
      "a|lt: true",
      "a|hour|day: 5",
      "a|hour|contains: 5",
      "a|hour: x",
      "a|contains|base64: x",
      "a|base64: 'x*'",
      "a|wide: 'x?'",
      "a|wide|utf16be: x",
      "a|base64|expand: '%x%'",
      "a|contains|contains: x",
      "a|neq|neq: x",
      "a|all: x",
      "a|all: [x]",
      "a|contains|all: x",
      "a|contains: null",
      "a|all: null",
      "a|cased: null",
      "a: [x, null]",
      "a: []",
      "a: { b: 1 }",
      "a: [[x]]",
      "a|: x",
      "a|Contains: x",
      "a|not: x",
      "'|exists': true",
      "'|fieldref': b",
      "'|contains': null",
      "'': ''",
  };
  for (const std::string_view field : refused) {
    INFO(field);
    const auto problems = problems_of(rule_with("s: { " + std::string(field) + " }\ncondition: s"));
    CHECK(problems.size() == 1);
  }
  CHECK(problems_of(rule_with("s: { a|contains|cidr: 10.0.0.0/8 }\ncondition: s")).front() ==
        "4:8 `contains` with `cidr`; the specification gives both together no meaning");
}

TEST_CASE("each reading says what it is about, and why") {
  for (const auto readings : {readings_of_detections(), readings_of_records()}) {
    CHECK_FALSE(readings.empty());
    for (const Reading& reading : readings) {
      CHECK_FALSE(reading.about.empty());
      CHECK(reading.meaning.ends_with('.'));
      CHECK(reading.reason.ends_with('.'));
    }
  }
}

}  // namespace mscsim::rules
