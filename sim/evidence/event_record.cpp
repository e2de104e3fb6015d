#include "sim/evidence/event_record.hpp"

#include <fmt/format.h>

#include "models/catalogue/events.hpp"
#include "sim/evidence/calendar.hpp"
#include "sim/evidence/text.hpp"

namespace mscsim::evidence {
namespace {

std::int64_t level_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return 2;
    case Severity::warning:
      return 3;
    case Severity::information:
      break;
  }
  return 4;
}

}  // namespace

std::string time_stamp(std::uint64_t time_ms) {
  const auto now = moment(time_ms);
  const auto midnight = std::chrono::floor<std::chrono::days>(now);
  const std::chrono::year_month_day date(midnight);
  const std::chrono::hh_mm_ss clock(now - midnight);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     clock.hours().count(), clock.minutes().count(), clock.seconds().count(),
                     clock.subseconds().count());
}

Record event_record(const Site& site, std::uint64_t time_ms, const EventRecord& event) {
  const catalogue::EventRow& row = site.catalogue().events[event.event];
  Record record{{{"TimeCreated", time_stamp(time_ms)},
                 {"Computer", std::string(site.name(event.node))},
                 {"Channel", std::string("System")},
                 {"Provider_Name", std::string(row.provider)},
                 {"EventID", static_cast<std::int64_t>(row.id)},
                 {"Level", level_of(row.severity)},
                 {"Message", text(site, event)}}};
  for (const Insert& insert : event.inserts) {
    if (insert.kind() != Insert::Kind::none) {
      record.fields.push_back({"Data", text(site, insert)});
    }
  }
  return record;
}

}  // namespace mscsim::evidence
