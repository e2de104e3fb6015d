#include <algorithm>
#include <array>

#include "sim/evidence/text.hpp"
#include "sim/scenario/expectations/since.hpp"

namespace mscsim::scenario::expectations {
namespace {

enum : std::uint8_t { on, source, id, times, text, since };
constexpr std::array parameters{
    Parameter{.name = "on", .kind = Kind::node, .required = false, .help = "in whose System log"},
    Parameter{.name = "source",
              .kind = Kind::event_source,
              .required = false,
              .help = "as Event Viewer's Source column has it: `ClusSvc`"},
    Parameter{.name = "id", .kind = Kind::event_id, .help = "its number"},
    Parameter{.name = "times",
              .kind = Kind::count,
              .required = false,
              .help = "how often, exactly; left out: at least once"},
    Parameter{.name = "text",
              .kind = Kind::text,
              .required = false,
              .help = "words that its text must contain"},
    since_parameter,
};

bool matches(const Evidence& evidence, const Arguments& arguments, const EventRecord& record) {
  const catalogue::EventRow& row = catalogue::event(record.event);
  if (row.id != arguments.get<std::uint16_t>(id)) { return false; }  // nearly all end here
  const auto wanted_node = arguments.find(on);
  const auto wanted_source = arguments.find(source);
  const auto wanted_text = arguments.find(text);
  return (!wanted_node || record.node == static_cast<NodeId>(*wanted_node)) &&
         (!wanted_source ||
          row.provider == evidence.site.name(static_cast<NameId>(*wanted_source))) &&
         (!wanted_text || evidence::text(evidence.site, record)
                                  .find(evidence.site.name(static_cast<NameId>(*wanted_text))) !=
                              std::string::npos);
}

std::size_t count(const Evidence& evidence, const Arguments& arguments) {
  const std::uint32_t first = first_step(evidence, arguments.find(since));
  const auto begin = std::ranges::lower_bound(evidence.sightings, first, {}, &Sighting::step);
  return static_cast<std::size_t>(
      std::count_if(begin, evidence.sightings.end(), [&](const Sighting& sighting) {
        const auto* record = std::get_if<EventRecord>(&sighting.what);
        return record != nullptr && matches(evidence, arguments, *record);
      }));
}

bool holds(const Evidence& evidence, const Arguments& arguments) {
  const std::size_t found = count(evidence, arguments);
  const auto wanted = arguments.find(times);
  return wanted ? found == *wanted : found > 0;
}

/// How often it was seen, and which other events were in the same time.
std::string seen(const Evidence& evidence, const Arguments& arguments) {
  const std::uint32_t first = first_step(evidence, arguments.find(since));
  std::string others;
  for (const Sighting& sighting : evidence.sightings) {
    const auto* record = std::get_if<EventRecord>(&sighting.what);
    if (record == nullptr || sighting.step < first) { continue; }
    const catalogue::EventRow& row = catalogue::event(record->event);
    const std::string label = std::string(row.provider) + " " + std::to_string(row.id);
    if (others.find(label) != std::string::npos) { continue; }
    others += (others.empty() ? "" : ", ") + label;
  }
  const std::size_t found = count(evidence, arguments);
  return "it was logged " +
         (found == 0 ? std::string("not once")
                     : std::to_string(found) + (found == 1 ? " time" : " times")) +
         "; in that time the log has " + (others.empty() ? "nothing" : others);
}

}  // namespace

Expectation event() {
  return {.name = "event",
          .help = "an event stands in the System log",
          .parameters = parameters,
          .shorthand = id,
          .holds = holds,
          .looks_at_world = false,
          .seen = seen};
}

}  // namespace mscsim::scenario::expectations
