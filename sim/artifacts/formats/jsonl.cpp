#include "sim/artifacts/artifact.hpp"
#include "sim/evidence/event_record.hpp"
#include "sim/evidence/inventory.hpp"
#include "sim/evidence/json_lines.hpp"

namespace mscsim::artifacts::formats {
namespace {

std::variant<std::vector<Artifact>, NotMade> records(const Moment& moment) {
  std::string lines;
  for (const scenario::Sighting& sighting : moment.sightings()) {
    const auto* const event = std::get_if<EventRecord>(&sighting.what);
    if (event == nullptr || event->node != moment.node) { continue; }
    lines += json_line(evidence::event_record(moment.site(), sighting.time_ms, *event));
  }
  for (const evidence::Record& record :
       evidence::inventory(moment.view(), moment.node, moment.time_ms())) {
    lines += json_line(record);
  }
  return std::vector{Artifact{"evidence.jsonl", std::move(lines)}};
}

}  // namespace

/// What rules are matched against: the System log, then what the machine was found to have.
Format jsonl() {
  return {
      .name = "jsonl", .help = "evidence.jsonl, records for `mscsim rules match`", .make = records};
}

}  // namespace mscsim::artifacts::formats
