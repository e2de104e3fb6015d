#include "sim/report/why.hpp"

#include <fmt/format.h>

#include "models/tables.hpp"
#include "sim/evidence/text.hpp"
#include "sim/report/page.hpp"
#include "sim/report/transcript.hpp"
#include "sim/report/world_diff.hpp"
#include "sim/scenario/run.hpp"
#include "sim/unicode/code_point.hpp"

namespace mscsim::report {
namespace {

constexpr std::size_t indent = 4;

/// Each condition that holds in `after` on some machine and not in `before`.
void put_new_conditions(Page& page, const Site& site, const World& before, const World& after) {
  for (const Condition& condition : conditions_of(site)) {
    for (std::size_t i = 0; i < site.nodes().size(); ++i) {
      const auto id = static_cast<NodeId>(i);
      if (condition.holds(View(site, before), id) || !condition.holds(View(site, after), id)) {
        continue;
      }
      page.pad(indent);
      page.put(Ink::bad, "=> ");
      page.put_paragraph(
          fmt::format("{}: {} ({})", site.name(id), condition.help, condition.source), indent + 3);
      page.pad(indent + 3);
      page.put(Ink::faint, fmt::format("condition {}", condition.name));
      page.end_line();
    }
  }
}

void put_event(Page& page, const Site& site, const EventRecord& record) {
  const auto& row = site.catalogue().events[record.event];
  page.pad(indent);
  const std::string head = fmt::format("{} {}", row.provider, row.id);
  const std::string where = fmt::format(" on {}: ", site.name(record.node));
  page.put(Ink::strong, head);
  page.put(where);
  page.put_paragraph(fmt::format("{} ({})", evidence::text(site, record), row.source.where),
                     indent + 2, indent + unicode::width(head + where));
}

}  // namespace

std::string why_report(const scenario::Plan& sliced, const claims::WantedEvent& wanted,
                       Paper paper) {
  const scenario::Run run = scenario::run(sliced, {.keep_worlds = true});
  const auto seen = claims::find_event(run, wanted);
  Page page(paper);
  page.put(Ink::strong, sliced.file);
  const std::string own = label(sliced);
  page.put(fmt::format(": {}", own.empty() ? sliced.title : own));
  page.end_line();
  if (!sliced.about.empty()) { page.put_prose(Ink::faint, sliced.about); }
  if (sliced.steps.empty()) {
    page.put("The starting world shows it by itself.");
    page.end_line();
  }
  for (std::size_t row = 0; row < sliced.steps.size(); ++row) {
    page.put(fmt::format("{}. ", row + 1));
    page.put(Ink::strong, sliced.steps[row].words);
    page.end_line();
    for (const std::string& change : changes(*sliced.site, run.worlds[row], run.worlds[row + 1])) {
      page.pad(indent);
      page.put("- ");
      page.put_paragraph(change, indent + 2);
    }
    put_new_conditions(page, *sliced.site, run.worlds[row], run.worlds[row + 1]);
  }
  put_event(page, *sliced.site, std::get<EventRecord>(run.sightings[*seen].what));
  page.put(Ink::faint, "Without any one of these steps it is not seen.");
  page.end_line();
  return std::move(page).text();
}

}  // namespace mscsim::report
