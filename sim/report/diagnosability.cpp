#include "sim/report/diagnosability.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "models/tables.hpp"
#include "sim/report/diagnosis_case.hpp"
#include "sim/report/escape.hpp"
#include "sim/report/page.hpp"

namespace mscsim::report {
namespace {

using harness::DiagnosisCase;
using harness::Pair;
using harness::ToldBy;

void put_pairs(Page& page, const std::vector<Pair>& pairs, ToldBy by, std::string_view heading) {
  const auto count = std::ranges::count(pairs, by, &Pair::by);
  page.put(Ink::strong, fmt::format("{} {}", count, heading));
  page.end_line();
  if (by == ToldBy::event_log) { return; }
  for (const Pair& pair : pairs) {
    if (pair.by != by) { continue; }
    page.put(fmt::format("  {} and {}", conditions_table()[pair.one].name,
                         conditions_table()[pair.other].name));
    page.end_line();
    for (const DiagnosisCase* const at : {pair.one_at, pair.other_at}) {
      page.pad(6);
      page.put(Ink::faint, printable(words(*at)));
      page.end_line();
    }
  }
}

}  // namespace

std::string text_report(const std::vector<Pair>& pairs, Paper paper) {
  Page page(paper);
  put_pairs(page, pairs, ToldBy::event_log, "pairs of causes that the event log tells apart");
  put_pairs(page, pairs, ToldBy::inventory, "pairs that it does not, and an inventory does");
  put_pairs(page, pairs, ToldBy::nothing, "pairs that nothing tells apart");
  return std::move(page).text();
}

}  // namespace mscsim::report
