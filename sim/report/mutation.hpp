#pragma once
#include <string>
#include <vector>

#include "sim/harness/mutants.hpp"
#include "sim/report/paper.hpp"

namespace mscsim::report {

/// How many mutants of each rule were killed, which survived, and what case is missing for those.
[[nodiscard]] std::string text_report(const std::vector<harness::MutationScore>& scores,
                                      const std::vector<rules::Rule>& rules, Paper paper);

/// The same in the format that viewers of mutation tests read, schema 1 of
/// mutation-testing-elements. It holds the rule files, which are read again.
[[nodiscard]] std::string mutation_elements(const std::vector<harness::MutationScore>& scores,
                                            const std::vector<rules::Rule>& rules);

}  // namespace mscsim::report
