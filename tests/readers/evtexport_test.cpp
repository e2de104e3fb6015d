// libevt's evtexport reads the event logs that mscsim writes.
#include <catch2/catch.hpp>
#include <charconv>
#include <map>

#include "models/catalogue/events.hpp"
#include "sim/artifacts/artifact.hpp"
#include "sim/artifacts/event_log_file.hpp"
#include "sim/evidence/calendar.hpp"
#include "sim/evidence/text.hpp"
#include "tests/readers/reader.hpp"
#include "tests/readers/shipped_runs.hpp"

namespace mscsim::readers {
namespace {

using artifacts::EventLogFile;
using artifacts::LogRecord;
using artifacts::LogRecordType;
using Fields = std::map<std::string, std::string>;

/// One map of fields for each record that evtexport found.
std::vector<Fields> exported(const std::string& file) {
  std::vector<Fields> records;
  for (const std::string& line : lines_of(output_of("evtexport " + file))) {
    if (line.starts_with("Event number")) { records.emplace_back(); }
    const auto colon = line.find("\t: ");
    if (records.empty() || colon == std::string::npos) { continue; }
    const auto end = line.find_last_not_of('\t', colon);
    records.back()[line.substr(0, end + 1)] = line.substr(colon + 3);
  }
  return records;
}

std::string number_in(const std::string& text) { return text.substr(0, text.find(' ')); }

LogRecord numbered(std::uint32_t number) {
  return {.time_s = 946'890'000 + number,
          .event_id = 0xC0000414,
          .type = LogRecordType::error,
          .source = "ClusSvc",
          .computer = "NODE1",
          .strings = {"Resource " + std::to_string(number), std::string(number % 97, 'x')}};
}

/// Checks that the records of a log of `size_max` are the last of `count`, in order.
void check_numbered(const Folder& folder, std::uint32_t count, std::uint32_t size_max,
                    bool all_there) {
  EventLogFile log(size_max);
  for (std::uint32_t i = 1; i <= count; ++i) { log.append(numbered(i)); }
  const auto records = exported(folder.write("numbered.evt", log.bytes()));
  REQUIRE(records.size() == log.size());
  CHECK((log.size() == count) == all_there);
  const auto oldest = static_cast<std::uint32_t>(count - log.size() + 1);
  bool in_order = true;
  for (std::uint32_t i = 0; i < records.size(); ++i) {
    const LogRecord expected = numbered(oldest + i);
    const Fields& found = records[i];
    in_order = in_order && found.at("Event number") == std::to_string(oldest + i) &&
               found.at("String: 1") == expected.strings[0] &&
               (expected.strings[1].empty() || found.at("String: 2") == expected.strings[1]);
  }
  CHECK(in_order);
}

}  // namespace

TEST_CASE("evtexport reads 100,000 records") {
  if (!is_installed("evtexport")) { return; }
  const Folder folder;
  constexpr std::uint32_t megabytes_64 = 64U * 1024 * 1024;
  check_numbered(folder, 100'000, megabytes_64, true);
}

TEST_CASE("evtexport reads a log that wrapped, wherever its end came to lie") {
  if (!is_installed("evtexport")) { return; }
  const Folder folder;
  for (std::uint32_t count = 2'000; count < 2'040; ++count) {
    check_numbered(folder, count, EventLogFile::size_step, false);
  }
}

TEST_CASE("evtexport reads an empty log") {
  if (!is_installed("evtexport")) { return; }
  const Folder folder;
  CHECK(exported(folder.write("empty.evt", EventLogFile(EventLogFile::size_step).bytes())).empty());
}

TEST_CASE("evtexport finds each event of every shipped scenario in the System log of its machine") {
  if (!is_installed("evtexport")) { return; }
  const Folder folder;
  std::size_t compared = 0;
  for_each_shipped_run([&](const scenario::Run& run) {
    const Site& site = *run.plan->site;
    for (std::size_t i = 0; i < site.nodes().size(); ++i) {
      const artifacts::Moment moment{.run = run,
                                     .steps = run.outcomes.size(),
                                     .node = static_cast<NodeId>(i),
                                     .log_size_max = EventLogFile::usual_size_max};
      const std::string bytes = artifact(moment, "evt", "SysEvent.Evt");
      const auto records = exported(folder.write("SysEvent.Evt", bytes));
      std::size_t row = 0;
      for (const scenario::Sighting& sighting : run.sightings) {
        const auto* const event = std::get_if<EventRecord>(&sighting.what);
        if (event == nullptr || event->node != moment.node) { continue; }
        INFO(run.plan->file << " " << run.plan->case_name << " record " << row);
        REQUIRE(row < records.size());
        const Fields& found = records[row++];
        const catalogue::EventRow& expected = site.catalogue().events[event->event];
        CHECK(found.at("Source name") == expected.provider);
        CHECK(found.at("Computer name") == site.name(event->node));
        CHECK(found.at("Event type").starts_with(catalogue::word(expected.severity)));
        const auto id = std::stoul(number_in(found.at("Event identifier")), nullptr, 16);
        CHECK((id & 0xFFFFU) == expected.id);
        CHECK(found.at("Creation time").find(clock_words(sighting.time_ms)) != std::string::npos);
        std::size_t strings = 0;
        for (const Insert& insert : event->inserts) {
          if (insert.kind() == Insert::Kind::none) { continue; }
          ++strings;
          const auto text = found.find("String: " + std::to_string(strings));
          const bool by_number =
              text != found.end() && text->second == "%%" + std::to_string(insert.value());
          CHECK((by_number || evidence::text(site, insert).empty() ||
                 (text != found.end() && text->second == evidence::text(site, insert))));
        }
        CHECK(found.at("Number of strings") == std::to_string(strings));
        ++compared;
      }
      CHECK(row == records.size());
    }
  });
  CHECK(compared > 1'000);
}

}  // namespace mscsim::readers
