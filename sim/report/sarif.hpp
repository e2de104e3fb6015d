#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "sim/scenario/problem.hpp"

namespace mscsim::report {

/// `none`: nothing was judged.
enum class SarifLevel : std::uint8_t { error, warning, note, none };

/// What results are of: something that is checked, or a person's rule.
struct SarifRule {
  std::string id;
  std::string title;
  std::string help = {};  ///< what would be right; may be empty
  SarifLevel level = SarifLevel::error;
  std::vector<std::string> tags = {};
};

struct SarifResult {
  std::string rule;  ///< the id of one of the rules
  SarifLevel level = SarifLevel::error;
  std::string message;
  scenario::Place place;  ///< without a file: it is of none
};

/// SARIF 2.1.0, as code scanners show it: a file below the working folder by its path from there,
/// any other by its whole. The same bytes in whatever folder that is.
[[nodiscard]] std::string sarif_log(const std::vector<SarifRule>& rules,
                                    const std::vector<SarifResult>& results);

}  // namespace mscsim::report
