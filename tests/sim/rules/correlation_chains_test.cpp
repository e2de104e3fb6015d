#include "sim/rules/correlation_chains.hpp"

#include <catch2/catch.hpp>

#include "tests/sim/rules/made_rules.hpp"

namespace mscsim::rules {
namespace {

using Rows = std::vector<std::size_t>;

/// A detection for each empty list, else a correlation of these rows.
std::vector<Rule> standing_on(const std::vector<Rows>& parts) {
  std::vector<Rule> rules(parts.size());
  for (std::size_t row = 0; row < parts.size(); ++row) {
    if (!parts[row].empty()) { rules[row].correlation.emplace().rules = parts[row]; }
  }
  return rules;
}

/// As many correlations, each about the next, the last about a detection, as a file.
std::string chain_of(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    text += "title: c\nname: c" + std::to_string(i) +
            "\ncorrelation: { type: event_count, rules: [c" + std::to_string(i + 1) +
            "], timespan: 1m, condition: { gte: 1 } }\n---\n";
  }
  return text + "title: c\nname: c" + std::to_string(count) +
         "\nlogsource: { product: windows }\ndetection: { s: { a: b }, condition: s }\n";
}

}  // namespace

TEST_CASE("correlations come behind those that they stand on") {
  const Chains chains = chains_of(standing_on({{1, 2}, {2, 3}, {3}, {}}));
  CHECK(chains.order == Rows{2, 1, 0});
  CHECK(chains.depth == Rows{3, 2, 1, 0});
  CHECK(chains.circles.empty());
}

TEST_CASE("circles are found, and what stands on one is in none") {
  const Chains chains = chains_of(standing_on({{1}, {2}, {1}, {3}, {5}, {}}));
  CHECK(chains.circles == std::vector<Rows>{{1, 2}, {3}});
  CHECK(chains.order == Rows{4});
}

TEST_CASE("a chain may be 64 correlations high, and a long one is no trouble") {
  CHECK(problems_of(chain_of(chain_max)).empty());
  CHECK(problems_of(chain_of(chain_max + 1)) ==
        std::vector<std::string>{"1:1 a chain of more than 64 correlations"});
  CHECK(problems_of(chain_of(10'000)).size() == 1);
}

}  // namespace mscsim::rules
