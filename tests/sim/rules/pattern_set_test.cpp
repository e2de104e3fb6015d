#include "sim/rules/pattern_set.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "sim/rules/case_folding.hpp"

namespace mscsim::rules {
namespace {

using Entries = std::vector<PatternSet::Entry>;

PatternSet::Entry wildcards(const std::string& pattern, bool cased = false) {
  return {.pattern = read_pattern(pattern), .cased = cased};
}
PatternSet::Entry expression(const std::string& text) {
  return {.pattern = {}, .cased = true, .is_expression = true, .expression = text};
}

/// The rows of the entries that are in a text, in order.
std::vector<std::size_t> found(const PatternSet& set, const std::string& text) {
  const auto scratch = PatternSet::make_scratch();
  set.fit(*scratch);
  std::vector<std::size_t> rows;
  set.search(text, folded(text), *scratch, [&](std::size_t row) { rows.push_back(row); });
  std::ranges::sort(rows);
  return rows;
}

using Rows = std::vector<std::size_t>;

}  // namespace

TEST_CASE("patterns and expressions of one set are told apart by their rows") {
  const PatternSet set(
      {wildcards("*one*"), expression("tw."), wildcards("*ONE", true), wildcards("o*")});
  CHECK(found(set, "a one and two") == Rows{0, 1});
  CHECK(found(set, "ONE") == Rows{0, 2, 3});
  CHECK(found(set, "three").empty());
  CHECK(found(set, "").empty());
}

TEST_CASE("patterns with the same piece, and those without one, are all found") {
  const PatternSet set(
      {wildcards("a*"), wildcards("*a"), wildcards("*"), wildcards("??"), wildcards("*A*", true)});
  CHECK(found(set, "ab") == Rows{0, 2, 3});
  CHECK(found(set, "BA") == Rows{1, 2, 3, 4});
}

TEST_CASE("an expression without a letter is found in every text") {
  const PatternSet set({expression(""), expression("a*")});
  CHECK(found(set, "b") == Rows{0, 1});
  CHECK(found(set, "") == Rows{0, 1});
}

TEST_CASE("no pattern is too long for a set, or has too many wildcards") {
  const std::string letters(16'001, 'x');
  std::string pairs;
  for (int i = 0; i < 400; ++i) { pairs += "*?"; }
  const PatternSet set({wildcards("*" + letters + "*"), wildcards(std::string(1'000, '?') + "y"),
                        wildcards(pairs + "z")});
  CHECK(found(set, "-" + letters + "-") == Rows{0});
  CHECK(found(set, std::string(1'000, '-') + "y") == Rows{1});
  CHECK(found(set, std::string(400, '-') + "z") == Rows{2});
}

TEST_CASE("many patterns and expressions go into databases of a bounded number") {
  Entries entries;
  for (int i = 0; i < 20'000; ++i) {
    entries.push_back(wildcards("*<" + std::to_string(i) + ">*"));
  }
  for (int i = 0; i < 40; ++i) {
    entries.push_back(expression("[" + std::to_string(i) + "]{3}\\."));
  }
  const PatternSet set(std::move(entries));
  CHECK(set.databases() == 5 + 3);
  CHECK(found(set, "<19999><4095><4096><0>") == Rows{0, 4095, 4096, 19999});
}

TEST_CASE("an expression that is refused says what is wrong with it") {
  CHECK(PatternSet::refused("a+b?").empty());
  CHECK(PatternSet::refused(std::string(2'001, 'a')) == "it has 2001 bytes, and 2000 are the most");
  CHECK(PatternSet::refused("(a").find("paren") != std::string::npos);
  CHECK(PatternSet::refused("((a{1,500}b){1,500}c){1,500}") ==
        "its repeats come to more than 5000 characters when they are written out");
}

}  // namespace mscsim::rules
