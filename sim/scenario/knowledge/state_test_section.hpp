#pragma once
#include <vector>

#include "sim/scenario/knowledge/row_reader.hpp"

namespace mscsim::scenario {

/// The tests under an `if:`, each of which must hold. `where`: of whose files they are, where a
/// test does not say. Errors: reported.
[[nodiscard]] std::vector<catalogue::StateTest> read_state_tests(const Yaml& section,
                                                                 catalogue::StateTest::Where where,
                                                                 const RowReader& row);

/// The words that a test can begin with.
[[nodiscard]] std::span<const std::string_view> state_test_words();

}  // namespace mscsim::scenario
