#include "sim/cli/rule_meaning.hpp"

#include <fmt/format.h>

#include <ostream>

#include "sim/report/paragraph.hpp"
#include "sim/rules/readings.hpp"

namespace mscsim::cli {
namespace {

void print(std::ostream& out, std::string_view heading, std::span<const rules::Reading> rows) {
  if (rows.empty()) { return; }
  constexpr std::size_t indent = 4;
  out << '\n' << heading << '\n';
  for (const rules::Reading& row : rows) {
    out << fmt::format("  {}\n    {}\n    {}\n", row.about, report::paragraph(row.meaning, indent),
                       report::paragraph(fmt::format("({})", row.reason), indent));
  }
}

}  // namespace

void print_rule_meaning(std::ostream& out) {
  out << "How rules are read: by the Sigma specification 2.1.0, and where it leaves something "
         "open\n"
         "as below, each reading with where it comes from.\n";
  print(out, "Detections, on one record", rules::readings_of_detections());
  print(out, "Records and log sources", rules::readings_of_records());
  print(out, "Correlations and filters", rules::readings_of_correlations());
}

}  // namespace mscsim::cli
