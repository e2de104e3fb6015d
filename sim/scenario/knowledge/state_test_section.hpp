#pragma once
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "sim/scenario/knowledge/row_reader.hpp"

namespace mscsim::scenario {

/// The tests under an `if:`, each of which must hold. `where`: of whose files they are, where a
/// test does not say. `has_target`: something is pointed at another machine then. Errors: reported.
[[nodiscard]] std::vector<catalogue::StateTest> read_state_tests(const Yaml& section,
                                                                 catalogue::StateTest::Where where,
                                                                 const RowReader& row,
                                                                 bool has_target = false);

/// The words that a test can begin with.
[[nodiscard]] std::span<const std::string_view> state_test_words();

/// How many questions `tests` come to, with those of the conditions that they ask.
/// Requires: each of these is within cost_max.
[[nodiscard]] std::size_t cost(std::span<const catalogue::StateTest> tests,
                               const Catalogue& catalogue);
inline constexpr std::size_t cost_max = 1'000;

}  // namespace mscsim::scenario
