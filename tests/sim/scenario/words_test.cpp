#include "sim/scenario/words.hpp"

#include <rapidcheck/catch.h>

#include <catch2/catch.hpp>

#include "sim/scenario/variables.hpp"
#include "sim/unicode/code_point.hpp"

using namespace mscsim::scenario;

namespace {

constexpr YamlBounds bounds{.bytes_max = 10'000, .values_max = 1000, .depth_max = 9};

Yaml parsed(const std::string& text) {
  ProblemSet problems;
  auto root = parse_yaml(text, "f", bounds, problems);
  REQUIRE(root);
  return *root;
}

}  // namespace

TEST_CASE("a step is written on one line as an author would write it") {
  CHECK(words(parsed("restart:\n  on: NODE1\n")) == "restart: { on: NODE1 }");
  CHECK(words(parsed("restart: {}")) == "restart: {}");
  CHECK(words(parsed("'restart'")) == "restart");
  CHECK(words(parsed("form: { disk: 'Q:', on: [A, B],\n text: 'it''s' }")) ==
        "form: { disk: 'Q:', on: [A, B], text: it's }");
}

TEST_CASE("a scalar is quoted only where YAML would read something else") {
  for (const char* const text :
       {"10.1.0.11/16", "Cluster IP Address", "a-b", "SP6a", "1044", "a:b", "a#b", "C:\\x"}) {
    CHECK(scalar_words(text) == text);
  }
  for (const char* const text : {"",     "~",    "null",     "- a",          "a: b",
                                 "a #b", "Q:",   "[",        "a,b",          "a}",
                                 "'",    "\"",   "*x",       "&x",           "!x",
                                 "%x",   " a",   "a ",       "a\nb",         "a\tb",
                                 "@",    "|",    "?",        "a?",           "a?b",
                                 "? a",  "\x7F", "\xC2\x9B", "\xE2\x80\xAE", "\xEF\xBB\xBF"}) {
    CAPTURE(text);
    const std::string line = scalar_words(text);
    CHECK(line.find('\n') == std::string::npos);
    const Yaml again = parsed("[ " + line + " ]");
    REQUIRE(again.items.size() == 1);
    CHECK(again.items.front().kind == Yaml::Kind::scalar);
    CHECK(again.items.front().text == text);
  }
}

namespace {

Yaml scalar(std::string text) {
  Yaml made;
  made.kind = Yaml::Kind::scalar;
  made.text = std::move(text);
  return made;
}

/// `{ outer: { <name>: [<name>, <name>], plain: <name> } }`
Yaml named(const std::string& name) {
  Yaml list;
  list.kind = Yaml::Kind::sequence;
  list.items = {scalar(name), scalar(name)};
  Yaml inner;
  inner.kind = Yaml::Kind::mapping;
  inner.entries = {{name, {}, std::move(list)}, {"plain", {}, scalar(name)}};
  Yaml outer;
  outer.kind = Yaml::Kind::mapping;
  outer.entries = {{"outer", {}, std::move(inner)}};
  return outer;
}

/// What a scenario that holds `line` takes it for.
Yaml read_again(const std::string& line) {
  ProblemSet problems;
  const auto root = parse_yaml(line, "f", bounds, problems);
  INFO(line);
  for (const Problem& problem : problems.list()) { UNSCOPED_INFO(problem.what); }
  REQUIRE(root);
  const auto filled = substitute(*root, {}, problems);
  REQUIRE(filled);
  return *filled;
}

std::string valid(const std::string& bytes) {
  std::string text;
  mscsim::unicode::for_each_code_point(
      bytes, [&](const mscsim::unicode::CodePoint& point, std::string_view part) {
        text += point.valid ? part : mscsim::unicode::replacement;
      });
  return text;
}

void check_again(const std::string& name) {
  const Yaml again = read_again(words(named(name)));
  REQUIRE(again.entries.size() == 1);
  const Yaml& inner = again.entries.front().value;
  REQUIRE(inner.entries.size() == 2);
  REQUIRE(inner.entries[0].key == valid(name));
  REQUIRE(inner.entries[0].value.items.size() == 2);
  REQUIRE(inner.entries[0].value.items[0].text == valid(name));
  REQUIRE(inner.entries[0].value.items[1].text == valid(name));
  REQUIRE(inner.entries[1].value.text == valid(name));
}

}  // namespace

TEST_CASE("whatever a thing is called, its words are read as that again") {
  for (const char* const name :
       {"WOL?", "?",    "${x}", "$${x}", "${",  "a${$}b", "${$}{x}", "$",
        "{}",   "a: b", "it's", "\"",    "\\",  " a ",    "-",       "~",
        "a\nb", "<<",   "---",  "# a",   "a,b", "0x1",    "\xFF",    "\x7F"}) {
    check_again(name);
  }
  rc::prop("any bytes", [] {
    const auto bytes = *rc::gen::nonEmpty<std::string>();
    check_again(bytes);
  });
  rc::prop("what means something to YAML or to a scenario", [] {
    const auto letter = rc::gen::elementOf(std::string("?:-,[]{}#&*!|>'\"%@` $a\\\n\t~=<."));
    check_again(*rc::gen::nonEmpty(rc::gen::container<std::string>(letter)));
  });
}

TEST_CASE("words that still have a variable in them show it") {
  const Yaml step = parsed("restart: { on: '${node}' }");
  CHECK(words(step) == "restart: { on: '${node}' }");
}
