#include "sim/report/sigma_sarif.hpp"

namespace mscsim::report {

SarifLevel sarif_level(std::string_view sigma_level) {
  if (sigma_level == "critical" || sigma_level == "high") { return SarifLevel::error; }
  if (sigma_level == "low" || sigma_level == "informational") { return SarifLevel::note; }
  return SarifLevel::warning;
}

SarifRule sarif_rule(const rules::Rule& rule) {
  return {.id = rules::called(rule),
          .title = rule.title,
          .level = sarif_level(rule.level),
          .tags = rule.tags};
}

}  // namespace mscsim::report
