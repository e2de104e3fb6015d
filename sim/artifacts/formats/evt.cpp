#include "models/catalogue/event_categories.hpp"
#include "models/catalogue/events.hpp"
#include "sim/artifacts/artifact.hpp"
#include "sim/artifacts/event_log_file.hpp"
#include "sim/evidence/calendar.hpp"
#include "sim/evidence/text.hpp"

namespace mscsim::artifacts::formats {
namespace {

LogRecordType type_of(Severity severity) {
  switch (severity) {
    case Severity::information:
      return LogRecordType::information;
    case Severity::warning:
      return LogRecordType::warning;
    case Severity::error:
      return LogRecordType::error;
  }
  return LogRecordType::information;
}

/// Of the Event Log's own records, whatever their type, 0x80001775 for 6005 among them.
/// Source: netevent.dll message table (Windows 2000)
/// ASSUMPTION: of all others the upper half holds the severity alone, and no facility: 1044 is
/// 0xC0000414, as later cluster messages are numbered (and NetBT's: 4319 is 0xC00010DF).
std::uint32_t event_id(const catalogue::EventRow& row) {
  constexpr std::uint32_t information = 0x40000000;
  constexpr std::uint32_t warning = 0x80000000;
  constexpr std::uint32_t error = 0xC0000000;
  if (row.provider == "EventLog") { return warning | row.id; }
  switch (row.severity) {
    case Severity::information:
      return information | row.id;
    case Severity::warning:
      return warning | row.id;
    case Severity::error:
      return error | row.id;
  }
  return row.id;
}

/// An insertion string. The Service Control Manager leaves the text of an error to whoever shows
/// the record: `%%1068`. Source: libevt, Windows Event Log (EVT) format, Parameter expansion
std::string string_of(const Site& site, const catalogue::EventRow& row, const Insert& insert) {
  if (insert.kind() == Insert::Kind::error && row.provider == "Service Control Manager") {
    return "%%" + std::to_string(insert.value());
  }
  return evidence::text(site, insert);
}

LogRecord log_record(const Site& site, std::uint64_t time_ms, const EventRecord& event) {
  const catalogue::EventRow& row = site.catalogue().events[event.event];
  const auto time = evidence::moment(time_ms).time_since_epoch();
  std::vector<std::string> strings;
  for (const Insert& insert : event.inserts) {
    if (insert.kind() != Insert::Kind::none) { strings.push_back(string_of(site, row, insert)); }
  }
  return {.time_s = static_cast<std::uint32_t>(
              std::chrono::duration_cast<std::chrono::seconds>(time).count()),
          .event_id = event_id(row),
          .type = type_of(row.severity),
          .category = catalogue::event_category(row.provider, row.id),
          .source = std::string(row.provider),
          .computer = std::string(site.name(event.node)),
          .strings = std::move(strings)};
}

std::variant<std::vector<Artifact>, NotMade> system_log(const Moment& moment) {
  EventLogFile log(moment.log_size_max);
  for (const scenario::Sighting& sighting : moment.sightings()) {
    const auto* const event = std::get_if<EventRecord>(&sighting.what);
    if (event == nullptr || event->node != moment.node) { continue; }
    log.append(log_record(moment.site(), sighting.time_ms, *event));
  }
  return std::vector{Artifact{"SysEvent.Evt", log.bytes()}};
}

}  // namespace

Format evt() { return {.name = "evt", .help = "SysEvent.Evt, the System log", .make = system_log}; }

}  // namespace mscsim::artifacts::formats
