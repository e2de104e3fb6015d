#include "sim/cli/rule_meaning.hpp"

#include <fmt/format.h>

#include <ostream>

#include "sim/report/paragraph.hpp"
#include "sim/rules/readings.hpp"

namespace mscsim::cli {
namespace {

void print(std::ostream& out, std::size_t width, std::string_view heading,
           std::span<const rules::Reading> rows) {
  if (rows.empty()) { return; }
  const report::Margins margins{.width = width, .indent = 4, .column = 4};
  out << '\n' << heading << '\n';
  for (const rules::Reading& row : rows) {
    out << fmt::format("  {}\n    {}\n    {}\n", row.about, report::paragraph(row.meaning, margins),
                       report::paragraph(fmt::format("({})", row.reason), margins));
  }
}

}  // namespace

void print_rule_meaning(std::ostream& out, std::size_t width) {
  out << report::prose(
      "How rules are read: by the Sigma specification 2.1.0, and where it leaves something open "
      "as below, each reading with where it comes from.",
      width);
  print(out, width, "Detections, on one record", rules::readings_of_detections());
  print(out, width, "Records and log sources", rules::readings_of_records());
  print(out, width, "Correlations and filters", rules::readings_of_correlations());
}

}  // namespace mscsim::cli
