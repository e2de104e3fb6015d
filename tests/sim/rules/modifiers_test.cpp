// The modifiers of the Sigma specification, each with what it matches and what it does not.
#include "sim/rules/modifiers.hpp"

#include <catch2/catch.hpp>

#include "sim/rules/encoding.hpp"
#include "tests/sim/rules/made_rules.hpp"

namespace mscsim::rules {
namespace {

struct Case {
  std::string_view field;  ///< with its value
  std::string_view json;
  bool matches;
};

// NOLINTNEXTLINE(cert-err58-cpp): a table
const std::vector<Case> cases{
    {"A|contains: bc", R"({"A":"aBCd"})", true},
    {"A|contains: bc", R"({"A":"b c"})", false},
    {"A|startswith: ab", R"({"A":"ABc"})", true},
    {"A|startswith: bc", R"({"A":"abc"})", false},
    {"A|endswith: bc", R"({"A":"aBC"})", true},
    {"A|endswith: bc", R"({"A":"abcd"})", false},
    {"A|contains|all: [a, b]", R"({"A":"b and a"})", true},
    {"A|contains|all: [a, c]", R"({"A":"b and a"})", false},
    {"A|contains: 'x*y'", R"({"A":"--x 1 y--"})", true},
    {"A|exists: true", R"({"A":null})", true},
    {"A|exists: true", R"({"B":1})", false},
    {"A|exists: false", R"({"B":1})", true},
    {"A|cased: Abc", R"({"A":"Abc"})", true},
    {"A|cased: Abc", R"({"A":"abc"})", false},
    {"A|contains|cased: B", R"({"A":"abc"})", false},
    {"A|contains|cased: B", R"({"A":"aBc"})", true},
    {"A|neq: x", R"({"A":"y"})", true},
    {"A|neq: x", R"({"A":"X"})", false},
    {"A|neq: [x, y]", R"({"A":"y"})", false},
    {"A|windash|contains: ' -f '", R"({"A":"cmd /f x"})", true},
    {"A|windash|contains: ' -f '",
     "{\"A\":\"cmd \xE2\x80\x93"
     "f x\"}",
     true},
    {"A|windash|contains: ' -f '", R"({"A":"cmd +f x"})", false},
    {"A|re: 'a.c$'", R"({"A":"xxabc"})", true},
    {"A|re: 'a.c$'", R"({"A":"ABC"})", false},
    {"A|re|i: 'a.c$'", R"({"A":"xxABC"})", true},
    {"A|re: 'a.c'", R"({"A":"a\nc"})", false},
    {"A|re|s: 'a.c'", R"({"A":"a\nc"})", true},
    {"A|re: '^b'", R"({"A":"a\nb"})", false},
    {"A|re|m: '^b'", R"({"A":"a\nb"})", true},
    {"A|re: '^$'", R"({"A":""})", true},
    {"A|re: 'x{2,3}|(?:yy)+'", R"({"A":"ayyb"})", true},
    {"A|base64: foobar", R"({"A":"Zm9vYmFy"})", true},
    {"A|base64offset|contains: foobar", R"({"A":"IGZvb2Jhcg=="})", true},
    {"A|base64offset|contains: foobar", R"({"A":"eHhmb29iYXI="})", true},
    {"A|base64offset|contains: foobar", R"({"A":"Zm9vYmF6"})", false},
    {"A|wide|base64offset|contains: ping", R"({"A":"xcABpAG4AZwAx"})", true},
    {"A|utf16|base64: ab", R"({"A":"//5hAGIA"})", true},
    {"A|utf16be|base64: ab", R"({"A":"AGEAYg=="})", true},
    {"A|lt: 5", R"({"A":4})", true},
    {"A|lt: 5", R"({"A":5})", false},
    {"A|lte: 5", R"({"A":"5"})", true},
    {"A|gt: 5", R"({"A":5.5})", true},
    {"A|gte: 5", R"({"A":"abc"})", false},
    {"A|gte: -1", R"({"A":0})", true},
    {"A|cidr: 10.0.0.0/8", R"({"A":"10.1.0.20"})", true},
    {"A|cidr: 10.0.0.0/8", R"({"A":"11.1.0.20"})", false},
    {"A|cidr: 10.0.0.0/8", R"({"A":"no address"})", false},
    {"A|cidr: [192.168.0.0/23, 'fe80::/10']", R"({"A":"192.168.1.7"})", true},
    {"A|cidr: [192.168.0.0/23, 'fe80::/10']", R"({"A":"fe80::1"})", true},
    {"A|cidr: '::/0'", R"({"A":"fe80::1"})", true},
    {"A|fieldref: B", R"({"A":"x","B":"X"})", true},
    {"A|fieldref: B", R"({"A":"x","B":"y"})", false},
    {"A|fieldref: B", R"({"A":"x"})", false},
    {"A|fieldref|neq: B", R"({"A":"x","B":"y"})", true},
    {"A|minute: 30", R"({"A":"1999-10-14T09:30:00Z"})", true},
    {"A|hour: 9", R"({"A":"1999-10-14 09:30:00"})", true},
    {"A|day: 14", R"({"A":"1999-10-14T09:30:00Z"})", true},
    {"A|week: 41", R"({"A":"1999-10-14T09:30:00Z"})", true},
    {"A|week: 53", R"({"A":"1999-01-01"})", true},
    {"A|month: 10", R"({"A":"1999-10-14"})", true},
    {"A|year: 1999", R"({"A":"1999-10-14"})", true},
    {"A|year: 1999", R"({"A":"14 October"})", false},
};

}  // namespace

TEST_CASE("each modifier matches what the specification says") {
  for (const Case& each : cases) {
    INFO(each.field << " of " << each.json);
    CHECK(matches("s: { " + std::string(each.field) + " }\ncondition: s", each.json) ==
          each.matches);
  }
}

TEST_CASE("placeholders are what they are said to stand for, and refused where that is unknown") {
  const Placeholders servers{{"Servers", {"srv*", "db1"}}};
  constexpr std::string_view rule = "s: { A|expand: '%Servers%' }\ncondition: s";
  CHECK(matches(rule, R"({"A":"srv77"})", servers));
  CHECK(matches(rule, R"({"A":"DB1"})", servers));
  CHECK_FALSE(matches(rule, R"({"A":"%Servers%"})", servers));
  CHECK(matches("s: { A: '%Servers%' }\ncondition: s", R"({"A":"%servers%"})"));
  CHECK(matches("s: { A|expand: 'x\\%y\\%' }\ncondition: s", R"({"A":"x%y%"})"));
  CHECK(problems_of(rule_with(rule)) ==
        std::vector<std::string>{"4:8 no value for the placeholder `%Servers%`; give one with "
                                 "`--placeholders FILE`"});
}

TEST_CASE("an expression that would need backtracking, or is none, is refused") {
  const auto refused = [](std::string_view expression) {
    return problems_of(rule_with("s: { A|re: '" + std::string(expression) + "' }\ncondition: s"))
               .size() == 1;
  };
  CHECK(refused("(a"));
  CHECK(refused("a(?=b)"));
  CHECK(refused("(a)\\1"));
  CHECK(refused("x{1,100000}"));
  CHECK_FALSE(refused("(a+)+$"));
  // And what makes others hang is searched in no time.
  CHECK_FALSE(matches("s: { A|re: '^(a+)+$' }\ncondition: s",
                      "{\"A\":\"" + std::string(100'000, 'a') + "b\"}"));
}

TEST_CASE("what a modifier cannot take is refused") {
  const auto problem = [](std::string_view field) {
    const auto lines = problems_of(rule_with("s: { " + std::string(field) + " }\ncondition: s"));
    return lines.empty() ? std::string() : lines.front();
  };
  CHECK(problem("A|cidr: 10.0.0.0/33") ==
        "4:8 `10.0.0.0/33` is no network; as in `10.0.0.0/8` or `fe80::/10`");
  CHECK(problem("A|lt: many") == "4:8 `many` is no number");
  CHECK(problem("A|exists: maybe") == "4:8 `exists` takes true or false, not `maybe`");
  CHECK(problem("A|i: x") == "4:8 `i` without `re` before it; as in `field|re|i`");
  CHECK(problem("A|base64: 'a*'") == "4:8 a wildcard with `base64`; escape it as `\\*` or `\\?`");
  CHECK(problem("A: []") == "4:8 an empty list; leave the field out, or name a value");
}

TEST_CASE("Base64 wherever it begins has the same middle") {
  CHECK(base64("").empty());
  CHECK(base64("f") == "Zg==");
  CHECK(base64("fo") == "Zm8=");
  CHECK(base64("foo") == "Zm9v");
  const std::string text = "http://";
  const auto offsets = base64_offsets(text);
  for (std::size_t shift = 0; shift < 12; ++shift) {
    const std::string whole = base64(std::string(shift, 'x') + text + "yy");
    CHECK(whole.find(offsets.at(shift % 3)) != std::string::npos);
  }
  CHECK(utf16("a\xE2\x82\xAC", false) == std::string("a\0\xAC\x20", 4));
  CHECK(utf16("\xF0\x9F\x98\x80", true) == std::string("\xD8\x3D\xDE\x00", 4));
}

}  // namespace mscsim::rules
