#pragma once
#include <string_view>

#include "sim/report/sarif.hpp"
#include "sim/rules/rule.hpp"

namespace mscsim::report {

/// Of a Sigma rule's `level`; of none, warning.
[[nodiscard]] SarifLevel sarif_level(std::string_view sigma_level);

/// What is told of a Sigma rule beside its results.
[[nodiscard]] SarifRule sarif_rule(const rules::Rule& rule);

}  // namespace mscsim::report
