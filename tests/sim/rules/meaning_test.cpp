// What rules mean of one record, case by case: each modifier with each kind of value and field, by
// the Sigma specification, and where that is silent by `mscsim rules --help meaning`.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/sim/rules/made_rules.hpp"

namespace mscsim::rules {
namespace {

/// A selection of one field, and records that it matches and does not.
struct Meaning {
  std::string_view field;
  std::vector<std::string_view> matched;
  std::vector<std::string_view> missed;
};

void check(const std::vector<Meaning>& meanings) {
  for (const Meaning& each : meanings) {
    const std::string detection = "s: { " + std::string(each.field) + " }\ncondition: s";
    const auto judge = [&](std::string_view json, bool wanted) {
      INFO(each.field << " of " << json);
      CHECK(matches(detection, json) == wanted);
    };
    for (const std::string_view json : each.matched) { judge(json, true); }
    for (const std::string_view json : each.missed) { judge(json, false); }
  }
}

}  // namespace

TEST_CASE("a value without a modifier is the whole text, whatever kind of value has it") {
  check({
      {"a: x",
       {R"({"a":"x"})", R"({"a":"X"})", R"({"a":["y","x"]})"},
       {R"({"a":"xy"})", R"({"a":""})", R"({"a":null})", R"({"b":"x"})", R"({"a":{"b":"x"}})",
        R"({"a":[]})", R"({"a":{}})", R"({"A":"x"})", R"({"a":"x "})"}},
      {"a: 5",
       {R"({"a":5})", R"({"a":"5"})", R"({"a":5.0})", R"({"a":[4,5]})"},
       {R"({"a":55})", R"({"a":"05"})", R"({"a":5.5})", R"({"a":-5})", R"({"a":true})"}},
      {"a: '5'", {R"({"a":5})", R"({"a":"5"})"}, {R"({"a":50})"}},
      {"a: 5.0", {R"({"a":5})", R"({"a":5.0})", R"({"a":"5.0"})"}, {R"({"a":5.1})"}},
      {"a: 5.5", {R"({"a":5.5})", R"({"a":"5.5"})"}, {R"({"a":5})"}},
      {"a: 0x10", {R"({"a":16})", R"({"a":"0x10"})", R"({"a":"0X10"})"}, {R"({"a":10})"}},
      {"a: '0x10'", {R"({"a":"0x10"})"}, {R"({"a":16})"}},
      {"a: 1e3", {R"({"a":1000})"}, {R"({"a":100})"}},
      {"a: -1", {R"({"a":-1})", R"({"a":"-1"})"}, {R"({"a":1})"}},
      {"a: 0", {R"({"a":0})", R"({"a":"0"})"}, {R"({"a":false})", R"({"a":null})", R"({"a":""})"}},
      {"a: true",
       {R"({"a":true})", R"({"a":"true"})", R"({"a":"True"})"},
       {R"({"a":false})", R"({"a":1})", R"({"b":true})"}},
      {"a: false",
       {R"({"a":false})", R"({"a":"FALSE"})"},
       {R"({"a":true})", R"({"a":null})", R"({"a":0})", R"({"b":1})"}},
      {"a: ''",
       {R"({"a":""})", R"({"a":["x",""]})"},
       {R"({"a":" "})", R"({"a":null})", R"({"b":""})", R"({"a":[]})", R"({"a":{}})",
        R"({"a":0})"}},
      {"a: null",
       {R"({"a":null})", R"({"b":1})", R"({})", R"({"a":[null,1]})"},
       {R"({"a":""})", R"({"a":"null"})", R"({"a":0})", R"({"a":false})", R"({"a":[]})",
        R"({"a":{}})", R"({"a":{"b":1}})"}},
      {"a: ~", {R"({"b":1})"}, {R"({"a":"~"})"}},
      {"a:", {R"({"b":1})"}, {R"({"a":""})"}},
      {"a: 'null'", {R"({"a":"null"})"}, {R"({"a":null})", R"({"b":1})"}},
      {"a: [x, 5, true, '']",
       {R"({"a":"X"})", R"({"a":5})", R"({"a":true})", R"({"a":""})"},
       {R"({"a":"y"})", R"({"a":null})", R"({"b":1})"}},
      {"a.b: x",
       {R"({"a":{"b":"x"}})", R"({"a.b":"x"})", R"({"a":[{"b":"y"},{"b":"x"}]})",
        R"({"a":{"b":["y","x"]}})"},
       {R"({"a":"x"})", R"({"b":"x"})", R"({"a":{"b":{"c":"x"}}})"}},
  });
}

TEST_CASE("wildcards stand for characters, and a backslash makes them plain") {
  check({
      {"a: '*'",
       {R"({"a":"x"})", R"({"a":""})", R"({"a":5})", R"({"a":false})"},
       {R"({"a":null})", R"({"b":1})", R"({"a":{"b":1}})", R"({"a":[]})"}},
      {"a: '?'",
       {R"({"a":"x"})", R"({"a":"ä"})", R"({"a":"€"})", R"({"a":"😀"})", R"({"a":"\n"})",
        R"({"a":7})"},
       {R"({"a":""})", R"({"a":"xy"})", R"({"a":"äö"})"}},
      {R"(a: '?\?')", {R"({"a":"x?"})"}, {R"({"a":"xy"})"}},
      {"a: '?"
       "?'",
       {R"({"a":"xy"})", R"({"a":"äö"})"},
       {R"({"a":"ä"})", R"({"a":"€"})"}},
      {"a: 'x?y'", {R"({"a":"XäY"})"}, {R"({"a":"xy"})", R"({"a":"xääy"})"}},
      {"a: 'x?"
       "?y'",
       {R"({"a":"xääy"})"},
       {R"({"a":"xäy"})"}},
      {"a: 'x*y'", {R"({"a":"xy"})", R"({"a":"x1\n2y"})", R"({"a":"XÄY"})"}, {R"({"a":"xyz"})"}},
      {"a: '*x'", {R"({"a":"yX"})"}, {R"({"a":"xy"})"}},
      {"a: 'x*'", {R"({"a":"Xy"})"}, {R"({"a":"yx"})"}},
      {"a: '*x*'", {R"({"a":"yxy"})"}, {R"({"a":"y"})"}},
      {R"(a: '\*')", {R"({"a":"*"})"}, {R"({"a":"x"})", R"({"a":"\\*"})"}},
      {R"(a: '\?')", {R"({"a":"?"})"}, {R"({"a":"x"})"}},
      {R"(a: '\\*')", {R"({"a":"\\"})", R"({"a":"\\x"})"}, {R"({"a":"*"})", R"({"a":"x"})"}},
      {R"(a: '\\\*')", {R"({"a":"\\*"})"}, {R"({"a":"\\x"})"}},
      {R"(a: 'x\y')", {R"({"a":"x\\y"})"}, {R"({"a":"xy"})"}},
      {R"(a: 'x\\y')", {R"({"a":"x\\y"})"}, {R"({"a":"x\\\\y"})"}},
      {R"(a: 'x\\\y')", {R"({"a":"x\\\\y"})"}, {R"({"a":"x\\y"})"}},
      {R"(a: 'x\\\\y')", {R"({"a":"x\\\\y"})"}, {R"({"a":"x\\y"})"}},
      {R"(a: 'x\')", {R"({"a":"x\\"})"}, {R"({"a":"x"})"}},
      {"a: 'x%y.z+(w-'", {R"({"a":"X%y.z+(w-"})"}, {R"({"a":"x%yaz+(w-"})"}},
  });
}

TEST_CASE("contains, startswith and endswith look for a part of the text") {
  check({
      {"a|contains: x",
       {R"({"a":"x"})", R"({"a":"yXy"})", R"({"a":["y","zx"]})"},
       {R"({"a":"y"})", R"({"a":null})", R"({"b":"x"})", R"({"a":{"b":"x"}})", R"({"a":""})"}},
      {"a|contains: 5", {R"({"a":151})", R"({"a":"x5"})", R"({"a":0.5})"}, {R"({"a":14})"}},
      {"a|contains: ru", {R"({"a":true})"}, {R"({"a":false})"}},
      {"a|contains: ''", {R"({"a":"x"})", R"({"a":""})"}, {R"({"a":null})", R"({"b":1})"}},
      {"a|contains: ['x', 'y']", {R"({"a":"--y--"})"}, {R"({"a":"z"})"}},
      {"a|contains|all: ['x', 'y']", {R"({"a":"y x"})"}, {R"({"a":"y"})"}},
      {"a|all|contains: ['x', 'y']", {R"({"a":"y x"})"}, {R"({"a":"x"})"}},
      {"a|contains|all: [x, y]", {R"({"a":"xy"})"}, {R"({"a":["x","z"]})"}},
      {R"(a|contains: '\*')", {R"({"a":"x*y"})"}, {R"({"a":"xy"})"}},
      {"a|contains: 'x?z'", {R"({"a":"-xyz-"})"}, {R"({"a":"xz"})"}},
      {"a|startswith: x", {R"({"a":"Xy"})", R"({"a":"x"})"}, {R"({"a":"yx"})", R"({"a":""})"}},
      {"a|startswith: 1", {R"({"a":123})"}, {R"({"a":213})"}},
      {"a|startswith: ''", {R"({"a":""})", R"({"a":"x"})"}, {R"({"b":1})"}},
      {"a|startswith|all: [x, xy]", {R"({"a":"xyz"})"}, {R"({"a":"xz"})"}},
      {"a|endswith: x", {R"({"a":"yX"})", R"({"a":"x"})"}, {R"({"a":"xy"})", R"({"a":"x\n"})"}},
      {"a|endswith: 3", {R"({"a":123})"}, {R"({"a":132})"}},
      {R"(a|endswith: '\x.exe')", {R"({"a":"C:\\X.EXE"})"}, {R"({"a":"C:\\yx.exe"})"}},
      {"a|startswith|endswith: x", {R"({"a":"yxy"})"}, {R"({"a":"y"})"}},
      {"a|contains: null_", {R"({"a":"x null_ y"})"}, {R"({"a":null})"}},
  });
}

TEST_CASE("letters are the same whatever their case, in every script") {
  check({
      {"a: 'ÄÖ'", {R"({"a":"äö"})", R"({"a":"ÄÖ"})", R"({"a":"Äö"})"}, {R"({"a":"ao"})"}},
      {"a: 'äö'", {R"({"a":"ÄÖ"})"}, {R"({"a":"Ä"})"}},
      {"a: 'ПРИВЕТ'", {R"({"a":"привет"})"}, {R"({"a":"привед"})"}},
      {"a: 'ΣΊΣΥΦΟΣ'", {R"({"a":"σίσυφος"})", R"({"a":"σίσυφοσ"})"}, {}},
      {"a: 'straße'", {R"({"a":"STRAßE"})", R"({"a":"STRAẞE"})"}, {R"({"a":"STRASSE"})"}},
      {"a: 'k'", {R"({"a":"\u212a"})"}, {R"({"a":"\u0138"})"}},
      {"a: 's'", {R"({"a":"\u017f"})"}, {}},
      {"a: '\u212a'", {R"({"a":"K"})"}, {}},
      {"a: 'i'", {R"({"a":"I"})"}, {R"({"a":"ı"})", R"({"a":"İ"})"}},
      {"a: '𐐀'", {R"({"a":"𐐨"})"}, {}},
      {"a|contains: 'ÖL'", {R"({"a":"Erdöl x"})"}, {R"({"a":"Erdol"})"}},
      {"a|contains: 'l'", {R"({"a":"ERDÖL"})"}, {}},
      {"a|startswith: 'über'", {R"({"a":"ÜBERSICHT"})"}, {R"({"a":"uber"})"}},
      {"a|endswith: 'ção'", {R"({"a":"APLICAÇÃO"})"}, {R"({"a":"APLICACAO"})"}},
      {"a: 'ä*ö'", {R"({"a":"Äx€yÖ"})"}, {R"({"a":"Äx"})"}},
      {"a: 'stra?e'", {R"({"a":"straße"})", R"({"a":"STRAßE"})"}, {R"({"a":"strasse"})"}},
      {"a|contains|all: ['Ä', 'x']", {R"({"a":"xä"})"}, {R"({"a":"xa"})"}},
      {"a|windash|contains: '-Ä'", {R"({"a":"x /ä"})", R"({"a":"x –ä"})"}, {R"({"a":"ä"})"}},
      {"a|neq: 'Ä'", {R"({"a":"ö"})"}, {R"({"a":"ä"})"}},
      {"a|fieldref: b", {R"({"a":"ÄÖ","b":"äö"})"}, {R"({"a":"ÄÖ","b":"äa"})"}},
      {"a|cased: 'Ä'", {R"({"a":"Ä"})"}, {R"({"a":"ä"})"}},
      {"a|cased|contains: 'Ä'", {R"({"a":"xÄx"})"}, {R"({"a":"xäx"})"}},
      {"a|cased: '?Ä*'", {R"({"a":"öÄ"})"}, {R"({"a":"öä"})", R"({"a":"öoÄ"})"}},
      {"a|cased: x", {R"({"a":"x"})"}, {R"({"a":"X"})"}},
      {"a|contains|cased: x", {R"({"a":"yxy"})"}, {R"({"a":"yXy"})"}},
      {"a|startswith|cased: Ab", {R"({"a":"Abc"})"}, {R"({"a":"abc"})"}},
      {"a|endswith|cased: Bc", {R"({"a":"aBc"})"}, {R"({"a":"abc"})"}},
      {"a|fieldref|cased: b", {R"({"a":"x","b":"x"})"}, {R"({"a":"x","b":"X"})"}},
      {"'|cased': [Ab]", {R"({"a":"xAbx"})"}, {R"({"a":"xabx"})"}},
  });
  CHECK(matches("k: ['ПРИВЕТ']\ncondition: k", R"({"a":"-привет-"})"));
  CHECK(matches("k: ['?Ö']\ncondition: k", R"({"a":"xäö"})"));
}

TEST_CASE("an expression is of characters, and minds their case but with i") {
  check({
      {"a|re: 'ä'", {R"({"a":"xäx"})"}, {R"({"a":"Ä"})"}},
      {"a|re|i: 'ä'", {R"({"a":"xÄx"})", R"({"a":"ä"})"}, {R"({"a":"a"})"}},
      {"a|re|i: 'привет'", {R"({"a":"ПРИВЕТ"})"}, {R"({"a":"ПРИВЕ"})"}},
      {"a|re: '^.$'", {R"({"a":"ä"})", R"({"a":"€"})", R"({"a":"x"})"}, {R"({"a":"äö"})"}},
      {"a|re: '^[äö]x$'", {R"({"a":"äx"})", R"({"a":"öx"})"}, {R"({"a":"üx"})"}},
      {"a|re|i: '^[äö]x$'", {R"({"a":"ÄX"})"}, {R"({"a":"ÜX"})"}},
      {"a|re: '^ä{2}$'", {R"({"a":"ää"})"}, {R"({"a":"ä"})"}},
      {"a|re: 'x'",
       {R"({"a":"yxy"})", R"({"a":["y","x"]})"},
       {R"({"a":"X"})", R"({"a":null})", R"({"b":"x"})", R"({"a":{"b":"x"}})"}},
      {"a|re: '^1'", {R"({"a":12})"}, {R"({"a":21})"}},
      {"a|re: '.*'", {R"({"a":""})", R"({"a":5})"}, {R"({"a":null})", R"({"a":{}})"}},
      {"a|re: 'x*'", {R"({"a":""})", R"({"a":"y"})"}, {R"({"b":1})"}},
      {"a|re: ['^x', 'y$']", {R"({"a":"xa"})", R"({"a":"ay"})"}, {R"({"a":"a"})"}},
      {"a|re|all: ['^x', 'y$']", {R"({"a":"xay"})"}, {R"({"a":"xa"})"}},
      {"a|re|neq: '^x'", {R"({"a":"y"})", R"({"b":"x"})"}, {R"({"a":"xy"})"}},
      {"a|re|contains: 'x.z'", {R"({"a":"-xyz-"})"}, {R"({"a":"xz"})"}},
      {R"(a|re: 'x\\y')", {R"({"a":"x\\y"})"}, {R"({"a":"xy"})"}},
      {R"(a|re: 'x\.y')", {R"({"a":"x.y"})"}, {R"({"a":"xzy"})"}},
      {R"(a|re: '^\w$')", {R"({"a":"x"})"}, {R"({"a":"-"})"}},
      {"a|re|i|s: 'x.y'", {R"({"a":"X\nY"})"}, {R"({"a":"XY"})"}},
      {"a|re|i|m: '^y'", {R"({"a":"x\nY"})"}, {R"({"a":"xY"})"}},
      {"a|re|ignorecase: x", {R"({"a":"X"})"}, {R"({"a":"Y"})"}},
      {"a|re: 'x|y'", {R"({"a":"y"})"}, {R"({"a":"z"})"}},
  });
}

TEST_CASE("exists asks for the field, not for what it holds") {
  check({
      {"a|exists: true",
       {R"({"a":1})", R"({"a":""})", R"({"a":null})", R"({"a":{"b":1}})", R"({"a":{}})",
        R"({"a":[]})", R"({"a":[1]})", R"({"a":[{}]})", R"({"a":[[]]})", R"({"a":false})"},
       {R"({"b":1})", R"({})", R"({"A":1})", R"({"b":{"a":1}})", R"({"a.b":1})"}},
      {"a|exists: false",
       {R"({"b":1})", R"({})"},
       {R"({"a":1})", R"({"a":null})", R"({"a":{}})", R"({"a":[]})", R"({"a":{"b":1}})"}},
      {"a.b|exists: true",
       {R"({"a":{"b":{}}})", R"({"a":{"b":null}})", R"({"a":[{"b":1}]})"},
       {R"({"a":{"c":1}})", R"({"a":1})"}},
      {"a|exists: 'true'", {R"({"a":1})"}, {R"({"b":1})"}},
      {"a|exists: True", {R"({"a":1})"}, {R"({"b":1})"}},
      {"a|exists|neq: true", {R"({"b":1})"}, {R"({"a":null})"}},
      {"a|neq|exists: false", {R"({"a":{}})"}, {R"({"b":1})"}},
      {"New Value|exists: true", {R"({"NewValue":1})", R"({"New Value":null})"}, {R"({"New":1})"}},
  });
}

TEST_CASE("neq holds where none of the values does") {
  check({
      {"a|neq: x",
       {R"({"a":"y"})", R"({"a":null})", R"({"b":"x"})", R"({"a":{"b":"x"}})", R"({"a":[]})",
        R"({"a":""})"},
       {R"({"a":"x"})", R"({"a":"X"})", R"({"a":["y","x"]})"}},
      {"a|neq: [x, y]", {R"({"a":"z"})"}, {R"({"a":"x"})", R"({"a":"Y"})"}},
      {"a|neq: 5", {R"({"a":6})", R"({"a":"x"})"}, {R"({"a":5})", R"({"a":"5"})"}},
      {"a|neq: ''", {R"({"a":"x"})", R"({"a":null})"}, {R"({"a":""})"}},
      {"a|neq: null",
       {R"({"a":"x"})", R"({"a":""})", R"({"a":{}})", R"({"a":[]})"},
       {R"({"a":null})", R"({"b":1})"}},
      {"a|neq: true", {R"({"a":false})"}, {R"({"a":true})"}},
      {"a|contains|neq: x", {R"({"a":"y"})"}, {R"({"a":"yxy"})"}},
      {"a|neq|contains: x", {R"({"a":"y"})"}, {R"({"a":"yxy"})"}},
      {"a|contains|all|neq: [x, y]", {R"({"a":"x"})"}, {R"({"a":"xy"})"}},
      {"a|neq|cased: x", {R"({"a":"X"})"}, {R"({"a":"x"})"}},
      {"a|lt|neq: 5", {R"({"a":5})", R"({"a":"x"})"}, {R"({"a":4})"}},
      {"a|cidr|neq: 10.0.0.0/8", {R"({"a":"11.0.0.1"})"}, {R"({"a":"10.0.0.1"})"}},
  });
}

TEST_CASE("fieldref compares two fields of the record, as the modifiers beside it say") {
  check({
      {"a|fieldref: b",
       {R"({"a":"x","b":"X"})", R"({"a":1,"b":1})", R"({"a":1,"b":"1"})", R"({"a":"","b":""})",
        R"({"a":["y","x"],"b":["x","z"]})", R"({"a":true,"b":"True"})"},
       {R"({"a":"x","b":"xy"})", R"({"a":"x"})", R"({"b":"x"})", R"({})", R"({"a":null,"b":null})",
        R"({"a":{},"b":{}})", R"({"a":"b"})"}},
      {"a|fieldref|contains: b",
       {R"({"a":"xyz","b":"Y"})", R"({"a":"x","b":"x"})", R"({"a":"x","b":""})",
        R"({"a":151,"b":5})"},
       {R"({"a":"y","b":"xyz"})", R"({"a":"xyz"})", R"({"a":"xyz","b":null})"}},
      {"a|contains|fieldref: b", {R"({"a":"xyz","b":"y"})"}, {R"({"a":"xz","b":"y"})"}},
      {"a|fieldref|startswith: b", {R"({"a":"xyz","b":"XY"})"}, {R"({"a":"xyz","b":"yz"})"}},
      {"a|startswith|fieldref: b", {R"({"a":"xyz","b":"xy"})"}, {R"({"a":"xyz","b":"z"})"}},
      {"a|fieldref|endswith: b", {R"({"a":"xyz","b":"YZ"})"}, {R"({"a":"xyz","b":"xy"})"}},
      {"a|endswith|fieldref: b", {R"({"a":"xyz","b":"yz"})"}, {R"({"a":"xyz","b":"x"})"}},
      {"a|fieldref|startswith|endswith: b", {R"({"a":"xyz","b":"y"})"}, {}},
      {"a|fieldref|contains|neq: b",
       {R"({"a":"xz","b":"y"})", R"({"a":"x"})"},
       {R"({"a":"xyz","b":"y"})"}},
      {"a|fieldref|contains|cased: b", {R"({"a":"xYz","b":"Y"})"}, {R"({"a":"xyz","b":"Y"})"}},
      {"a|neq|fieldref|endswith: b", {R"({"a":"xyz","b":"x"})"}, {R"({"a":"xyz","b":"z"})"}},
      {"a|fieldref: [b, c]",
       {R"({"a":"x","b":"y","c":"x"})", R"({"a":"x","c":"x"})"},
       {R"({"a":"x","b":"y","c":"z"})"}},
      {"a|fieldref|all: [b, c]",
       {R"({"a":"x","b":"x","c":"x"})"},
       {R"({"a":"x","b":"y","c":"x"})", R"({"a":"x","c":"x"})"}},
      {"a|fieldref|contains|all: [b, c]",
       {R"({"a":"xy","b":"x","c":"y"})"},
       {R"({"a":"xy","b":"x","c":"z"})"}},
      {"a|fieldref|neq: [b, c]",
       {R"({"a":"x","b":"y","c":"z"})"},
       {R"({"a":"x","b":"y","c":"x"})"}},
      {"a|fieldref|lt: b", {R"({"a":4,"b":"5"})"}, {R"({"a":5,"b":5})", R"({"a":"x","b":5})"}},
      {"a|gte|fieldref: b", {R"({"a":5,"b":5})", R"({"a":10,"b":9})"}, {R"({"a":4,"b":5})"}},
      {"a|fieldref: New Value", {R"({"a":"x","New Value":"x"})"}, {R"({"a":"x","New":"x"})"}},
      {"a.b|fieldref: c.d", {R"({"a":{"b":1},"c":{"d":1}})"}, {R"({"a":{"b":1},"c":1})"}},
      {"a|fieldref|contains: b", {R"({"a":"x.*y","b":".*"})"}, {R"({"a":"xzy","b":".*"})"}},
  });
}

TEST_CASE("numbers are compared where the field is one") {
  check({
      {"a|lt: 5",
       {R"({"a":4})", R"({"a":"4"})", R"({"a":4.9})", R"({"a":-9})", R"({"a":[9,4]})"},
       {R"({"a":5})", R"({"a":"x"})", R"({"a":""})", R"({"a":null})", R"({"b":1})",
        R"({"a":{"b":1}})", R"({"a":false})", R"({"a":"4x"})"}},
      {"a|lte: 5", {R"({"a":5})", R"({"a":"5.0"})"}, {R"({"a":5.01})"}},
      {"a|gt: 5", {R"({"a":6})", R"({"a":"10"})"}, {R"({"a":5})", R"({"a":true})"}},
      {"a|gte: 5", {R"({"a":5})", R"({"a":1e3})"}, {R"({"a":4})"}},
      {"a|gt: -1.5", {R"({"a":-1})"}, {R"({"a":-2})"}},
      {"a|gt: '5'", {R"({"a":6})"}, {R"({"a":5})"}},
      {"a|lt: [1, 5]", {R"({"a":4})"}, {R"({"a":5})"}},
      {"a|lt|all: [1, 5]", {R"({"a":0})"}, {R"({"a":4})"}},
      {"a|hour: 9",
       {R"({"a":"2024-01-02T09:30:00Z"})", R"({"a":1704187800})"},
       {R"({"a":"2024-01-02T10:30:00Z"})", R"({"a":"x"})", R"({"a":9})", R"({"b":1})"}},
      {"a|hour|gte: 22", {R"({"a":"2024-01-02T23:00:00Z"})"}, {R"({"a":"2024-01-02T21:59:00Z"})"}},
      {"a|minute: [0, 30]", {R"({"a":"2024-01-02 09:30:00"})"}, {R"({"a":"2024-01-02 09:31:00"})"}},
      {"a|day: 31", {R"({"a":"2024-01-31"})"}, {R"({"a":"2024-01-30"})"}},
      {"a|month|neq: 1", {R"({"a":"2024-02-01"})"}, {R"({"a":"2024-01-31"})"}},
      {"a|week: 1", {R"({"a":"2024-01-01"})"}, {R"({"a":"2024-01-08"})"}},
      {"a|year: 2024", {R"({"a":"2024-12-31T23:59:59.999Z"})"}, {R"({"a":"2023-12-31"})"}},
  });
}

TEST_CASE("addresses are in a network or not") {
  check({
      {"a|cidr: 10.0.0.0/8",
       {R"({"a":"10.255.0.1"})", R"({"a":["x","10.0.0.1"]})"},
       {R"({"a":"11.0.0.1"})", R"({"a":"10.0.0"})", R"({"a":"10.0.0.1:80"})", R"({"a":""})",
        R"({"a":null})", R"({"b":1})", R"({"a":10})"}},
      {"a|cidr: 10.0.0.1", {R"({"a":"10.0.0.1"})"}, {R"({"a":"10.0.0.2"})"}},
      {"a|cidr: 0.0.0.0/0", {R"({"a":"1.2.3.4"})"}, {R"({"a":"fe80::1"})"}},
      {"a|cidr: 192.168.4.0/23", {R"({"a":"192.168.5.255"})"}, {R"({"a":"192.168.6.0"})"}},
      {"a|cidr: 'fe80::/10'", {R"({"a":"FE80::1"})", R"({"a":"febf::1"})"}, {R"({"a":"fec0::1"})"}},
      {"a|cidr: '2001:db8::/32'", {R"({"a":"2001:0DB8:0:0::1"})"}, {R"({"a":"2001:db9::1"})"}},
      {"a|cidr: [10.0.0.0/8, 'fe80::/10']", {R"({"a":"fe80::1"})"}, {R"({"a":"9.0.0.1"})"}},
      {"a|cidr|all: [10.0.0.0/8, 10.1.0.0/16]", {R"({"a":"10.1.0.1"})"}, {R"({"a":"10.2.0.1"})"}},
  });
}

TEST_CASE("encodings change the value before it is compared") {
  check({
      {"a|base64: foobar", {R"({"a":"Zm9vYmFy"})"}, {R"({"a":"foobar"})", R"({"a":"xZm9vYmFy"})"}},
      {"a|base64|contains: foo", {R"({"a":"xxZm9vYmFy"})"}, {R"({"a":"foo"})"}},
      {"a|base64|startswith: foo", {R"({"a":"Zm9vYmFy"})"}, {R"({"a":"xZm9v"})"}},
      {"a|base64: ä", {R"({"a":"w6Q="})"}, {R"({"a":"5A=="})"}},
      {R"(a|base64: '\*')", {R"({"a":"Kg=="})"}, {R"({"a":"XCo="})"}},
      {"a|base64offset|contains: foobar",
       {R"({"a":"Zm9vYmFy"})", R"({"a":"IGZvb2Jhcg=="})", R"({"a":"eHhmb29iYXI="})"},
       {R"({"a":"foobar"})"}},
      {"a|wide|base64offset|contains: ping", {R"({"a":"xcABpAG4AZwAx"})"}, {R"({"a":"ping"})"}},
      {"a|utf16le|base64: ab", {R"({"a":"YQBiAA=="})"}, {R"({"a":"AGEAYg=="})"}},
      {"a|utf16be|base64: ab", {R"({"a":"AGEAYg=="})"}, {R"({"a":"YQBiAA=="})"}},
      {"a|utf16|base64: ab", {R"({"a":"//5hAGIA"})"}, {R"({"a":"YQBiAA=="})"}},
      {"a|utf16le|base64: €", {R"({"a":"rCA="})"}, {}},
      {"a|wide: ab", {R"({"a":"a\u0000b\u0000"})"}, {R"({"a":"ab"})"}},
      {"a|windash: -x",
       {R"({"a":"-x"})", R"({"a":"/X"})", R"({"a":"–x"})", R"({"a":"—x"})", R"({"a":"―x"})"},
       {R"({"a":"x"})", R"({"a":"--x"})", R"({"a":"+x"})"}},
      {"a|windash|contains|all: [' -x', ' /y']", {R"({"a":"c /x -y"})"}, {R"({"a":"c /x"})"}},
      {"a|contains|windash: ' -x'", {R"({"a":"c /x"})"}, {R"({"a":"c x"})"}},
      {"a|windash: x", {R"({"a":"x"})"}, {R"({"a":"-x"})"}},
  });
}

TEST_CASE("keywords stand anywhere in the values of a record") {
  struct Found {
    std::string_view keywords;
    std::string_view json;
    bool found;
  };
  const std::vector<Found> cases{
      {"[abc]", R"({"a":"xABCx"})", true},
      {"abc", R"({"a":"xABCx"})", true},
      {"[abc]", R"({"a":{"b":[1,"abc"]}})", true},
      {"[15]", R"({"a":8152})", true},
      {"[true]", R"({"a":true})", true},
      {"['a*c']", R"({"x":"--aBBc--"})", true},
      {"['a?c']", R"({"x":"--ac--"})", false},
      {R"(['a\*c'])", R"({"x":"a*c"})", true},
      {"[abc]", R"({"abc":"x"})", false},
      {"[abc]", R"({"x":null})", false},
      {"[abc]", R"({"x":["ab","c"]})", false},
      {"[abc]", R"({})", false},
      {"{ '|all': [ab, cd] }", R"({"x":"-ab-","y":"-CD-"})", true},
      {"{ '|all': [ab, cd] }", R"({"x":"-ab-"})", false},
      {"{ '|contains': [ab, cd] }", R"({"x":"-ab-"})", true},
      {"{ '|contains|all': [ab, cd] }", R"({"x":"-abcd-"})", true},
      {"{ '|cased|all': [Ab, Cd] }", R"({"x":"-Ab Cd-"})", true},
      {"{ '|cased|all': [Ab, Cd] }", R"({"x":"-ab Cd-"})", false},
      {"{ '|re': 'a.c' }", R"({"x":"-abc-"})", true},
      {"{ '|re': 'a.c' }", R"({"x":"-ABC-"})", false},
      {"{ '|startswith': ab }", R"({"x":"abc"})", true},
      {"{ '|startswith': ab }", R"({"x":"xab"})", false},
      {"{ '|neq': ab }", R"({"x":"y"})", true},
      {"{ '|neq': ab }", R"({"x":"-ab-"})", false},
      {"{ '|base64offset': foobar }", R"({"x":"eHhmb29iYXI="})", true},
      {"[abc, { a: x }]", R"({"a":"x"})", true},
  };
  for (const Found& each : cases) {
    INFO(each.keywords << " in " << each.json);
    const std::string detection = "k: " + std::string(each.keywords) + "\ncondition: k";
    CHECK(matches(detection, each.json) == each.found);
  }
}

TEST_CASE("blanks in the names of fields do not count") {
  check({
      {"NewValue: x",
       {R"({"New Value":"x"})", R"({"NewValue":"x"})", R"({"New  Value":"x"})"},
       {R"({"New_Value":"x"})", R"({"Newvalue":"x"})"}},
      {"New Value: x", {R"({"NewValue":"x"})", R"({"New Value":"x"})"}, {R"({"New":"x"})"}},
      {"SAMUserAccount|contains: x", {R"({"SAM User Account":"yxy"})"}, {}},
      {"a.NewValue: x", {R"({"a":{"New Value":"x"}})"}, {}},
      {"NewValue: null", {R"({"Other":"x"})"}, {R"({"New Value":"x"})"}},
      {"Details: x",
       {R"({"Event":{"System":{"EventID":13},"EventData":{"De tails":"x"}}})",
        R"({"Event":{"System":{"EventID":1},)"
        R"("EventData":{"Data":[{"@Name":"De tails","#text":"x"}]}}})"},
       {}},
  });
}

TEST_CASE("placeholders keep the modifiers that stand before and behind them") {
  const Placeholders some{{"p", {"x", "y*"}}};
  const auto judge = [&](std::string_view field, std::string_view json) {
    return matches("s: { " + std::string(field) + " }\ncondition: s", json, some);
  };
  CHECK(judge("a|contains|expand: '%p%'", R"({"a":"-x-"})"));
  CHECK(judge("a|expand|contains: '%p%'", R"({"a":"-yz-"})"));
  CHECK_FALSE(judge("a|expand: '%p%'", R"({"a":"-x-"})"));
  CHECK(judge("a|startswith|expand: 'c-%p%'", R"({"a":"c-xz"})"));
  CHECK(judge("a|re|expand: '^%p%$'", R"({"a":"x"})"));
  CHECK(judge("a|expand|cased: '%p%'", R"({"a":"X"})") == false);
}

}  // namespace mscsim::rules
