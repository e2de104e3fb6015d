#pragma once
#include <string>
#include <vector>

#include "sim/evidence/record.hpp"
#include "sim/rules/rule.hpp"

namespace mscsim::rules {

/// What of a rule's detection did not hold of a record, a line for each part that kept it from
/// holding, those within another indented. Empty where it holds.
[[nodiscard]] std::vector<std::string> why_not(const Rule& rule, const evidence::Record& record);

/// How many parts of the detection hold of the record: of two records, that with more comes nearer.
[[nodiscard]] std::size_t parts_that_hold(const Rule& rule, const evidence::Record& record);

}  // namespace mscsim::rules
