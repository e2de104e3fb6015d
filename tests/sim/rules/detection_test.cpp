// What the Sigma specification says of detections, sentence by sentence.
#include <catch2/catch.hpp>

#include "sim/rules/rule_set.hpp"
#include "tests/sim/rules/made_rules.hpp"

namespace mscsim::rules {
namespace {

/// A selection of one field.
bool field_matches(std::string_view field, std::string_view json) {
  return matches("s: { " + std::string(field) + " }\ncondition: s", json);
}

}  // namespace

TEST_CASE("values are compared as text, whatever their case") {
  CHECK(field_matches("Image: 'C:\\Windows\\CMD.exe'", R"({"Image":"c:\\windows\\cmd.EXE"})"));
  CHECK_FALSE(field_matches("Image: cmd.exe", R"({"Image":"cmd.exe "})"));
  CHECK(field_matches("EventID: 517", R"({"EventID":517})"));
  CHECK(field_matches("EventID: 517", R"({"EventID":"517"})"));
  CHECK_FALSE(field_matches("EventID: 517", R"({"EventID":5170})"));
  CHECK(field_matches("Signed: true", R"({"Signed":true})"));
  CHECK(field_matches("Signed: 'false'", R"({"Signed":false})"));
}

TEST_CASE("a star stands for any number of characters, a question mark for one") {
  CHECK(field_matches("Image: 'prog?.exe'", R"({"Image":"progA.exe"})"));
  CHECK(field_matches("Image: 'prog?.exe'", R"({"Image":"prog\u00e9.exe"})"));
  CHECK_FALSE(field_matches("Image: 'prog?.exe'", R"({"Image":"prog.exe"})"));
  CHECK(field_matches("Image: antivirus_V*.exe", R"({"Image":"antivirus_V21.2.1.exe"})"));
  CHECK(field_matches("Image: a*b", R"({"Image":"a line\nanother b"})"));
  CHECK_FALSE(field_matches("Image: a*b", R"({"Image":"a b\n"})"));
  CHECK(field_matches("Image: '*'", R"({"Image":""})"));
  CHECK_FALSE(field_matches("Image: '*'", R"({"Other":"x"})"));
}

TEST_CASE("a backslash escapes wildcards and itself") {
  CHECK(field_matches(R"(A: 'a\*b')", R"({"A":"a*b"})"));
  CHECK_FALSE(field_matches(R"(A: 'a\*b')", R"({"A":"axb"})"));
  CHECK(field_matches(R"(A: 'C:\x')", R"({"A":"C:\\x"})"));
  CHECK(field_matches(R"(A: 'C:\\x')", R"({"A":"C:\\x"})"));
  CHECK(field_matches(R"(A: 'a\\*')", R"({"A":"a\\bcd"})"));
  CHECK_FALSE(field_matches(R"(A: 'a\\*')", R"({"A":"a*"})"));
  CHECK(field_matches(R"(A: 'a\\\*')", R"({"A":"a\\*"})"));
  CHECK(field_matches(R"(A: 'a\\\\b')", R"({"A":"a\\\\b"})"));
}

TEST_CASE("the fields of a map are linked with and, the values of a list with or") {
  constexpr std::string_view rule = "s: { Channel: Security, EventID: [517, 1102] }\ncondition: s";
  CHECK(matches(rule, R"({"Channel":"Security","EventID":1102})"));
  CHECK_FALSE(matches(rule, R"({"Channel":"Security","EventID":1})"));
  CHECK_FALSE(matches(rule, R"({"EventID":517})"));
}

TEST_CASE("the maps of a list are linked with or") {
  constexpr std::string_view rule =
      "s:\n  - Image|endswith: '\\example.exe'\n  - Description|contains: Test executable\n"
      "condition: s";
  CHECK(matches(rule, R"({"Image":"C:\\EXAMPLE.exe"})"));
  CHECK(matches(rule, R"({"Description":"a test executable."})"));
  CHECK_FALSE(matches(rule, R"({"Image":"example.exe"})"));
}

TEST_CASE("keywords are looked for in every field") {
  constexpr std::string_view any =
      "keywords: [EVILSERVICE, 'svchost.exe -n evil']\ncondition: keywords";
  CHECK(matches(any, R"({"A":"x","B":"the evilservice here"})"));
  CHECK_FALSE(matches(any, R"({"A":"evil","B":"service"})"));
  constexpr std::string_view all =
      "keywords: { '|all': [OabVirtualDirectory, ' -ExternalUrl '] }\ncondition: keywords";
  CHECK(matches(all, R"({"A":"Set-OabVirtualDirectory","B":"x -ExternalUrl y"})"));
  CHECK_FALSE(matches(all, R"({"A":"Set-OabVirtualDirectory"})"));
  CHECK(matches("keywords: [ 1044 ]\ncondition: keywords", R"({"EventID":1044})"));
}

TEST_CASE("null is a field that is not there, or null; an empty value is one that is empty") {
  CHECK(field_matches("A: null", R"({"B":"x"})"));
  CHECK(field_matches("A: null", R"({"A":null})"));
  CHECK_FALSE(field_matches("A: null", R"({"A":""})"));
  CHECK(field_matches("A: ''", R"({"A":""})"));
  CHECK_FALSE(field_matches("A: ''", R"({"B":"x"})"));
  CHECK_FALSE(field_matches("A: ''", R"({"A":null})"));
  CHECK(matches("s: { EventID: 4738 }\nf: { P: null }\ncondition: s and not f",
                R"({"EventID":4738,"P":"x"})"));
}

TEST_CASE("a field with several values matches if one does") {
  CHECK(field_matches("Data: three", R"({"Data":["one","three"]})"));
  CHECK_FALSE(matches("s: { Data: three }\ncondition: not s", R"({"Data":["one","three"]})"));
}

TEST_CASE("conditions bind or least, then and, then not") {
  const auto holds = [](std::string_view condition, std::string_view json) {
    return matches(
        "a: { A: 1 }\nb: { B: 1 }\nc: { C: 1 }\n_d: { D: 1 }\ncondition: " + std::string(condition),
        json);
  };
  CHECK(holds("a or b and c", R"({"A":1})"));
  CHECK_FALSE(holds("(a or b) and c", R"({"A":1})"));
  CHECK(holds("not a and b", R"({"B":1})"));
  CHECK_FALSE(holds("not (a or b)", R"({"B":1})"));
  CHECK(holds("not not a", R"({"A":1})"));
  CHECK(holds("1 of them", R"({"C":1})"));
  CHECK_FALSE(holds("1 of them", R"({"D":1})"));
  CHECK(holds("all of them", R"({"A":1,"B":1,"C":1})"));
  CHECK(holds("1 of _*", R"({"D":1})"));
  CHECK(holds("a AND NOT b", R"({"A":1})"));
  CHECK(
      matches("selection_a: { A: 1 }\nselection_b: { B: 1 }\nfilter_x: { X: 1 }\n"
              "condition: all of selection_* and not 1 of filter*",
              R"({"A":1,"B":1})"));
  CHECK(matches("a: { A: 1 }\nb: { B: 1 }\ncondition: [a, b]", R"({"B":1})"));
}

TEST_CASE("wrong detections are reported where they are wrong") {
  const auto problems = [](std::string_view detection) {
    return problems_of(rule_with(detection));
  };
  using Lines = std::vector<std::string>;
  CHECK(problems("selection: { A: 1 }\ncondition: selectoin") ==
        Lines{"5:14 condition: there is no search identifier `selectoin`; did you mean "
              "`selection`?"});
  CHECK(problems("s: { A: 1 }\ncondition: 1 of f*") ==
        Lines{"5:19 condition: no search identifier fits `f*`; it can be `s`"});
  CHECK(problems("s: { A: 1 }\ncondition: (s") ==
        Lines{"5:16 condition: a bracket that is not closed; `)`"});
  CHECK(problems("s: { A: 1 }\ncondition: s | count() > 5") ==
        Lines{"5:16 condition: an aggregation after `|`; the specification has correlation rules "
              "for that"});
  CHECK(problems("s: { A|contians: 1 }\ncondition: s") ==
        Lines{"4:8 unknown modifier `contians`; did you mean `contains`?"});
  CHECK(problems("s: { A: ['', null] }\ncondition: s") ==
        Lines{"4:8 `null` in a list of values; make it a selection of its own"});
  CHECK(problems("s: { A|contains|all: x }\ncondition: s") ==
        Lines{"4:8 `all` on a single value; the specification allows it on lists only"});
  CHECK(problems("s: { A: 1 }") == Lines{"4:3 `condition` is missing"});
  CHECK(problems_of("title: x\n") ==
        Lines{"1:1 a document without `detection`, `correlation` or `filter`"});
  CHECK(problems(std::string("s: { A: 1 }\ncondition: ") + std::string(500, '(') + "s").size() ==
        1);
}

TEST_CASE("a log source is asked of Windows events, and of nothing else") {
  const RuleSet set(
      made("title: x\nlogsource: { product: windows, service: system }\ndetection:\n"
           "  s: { EventID: 1044 }\n  condition: s\n"));
  Matcher matcher(set);
  const auto matched = [&](std::string channel) {
    evidence::Record record{{{"EventID", std::int64_t{1044}}}};
    if (!channel.empty()) { record.fields.push_back({"Channel", std::move(channel)}); }
    return !matcher.match(record).empty();
  };
  CHECK(matched("System"));
  CHECK_FALSE(matched("Security"));
  CHECK(matched(""));
}

}  // namespace mscsim::rules
