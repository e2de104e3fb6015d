#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>

#include "models/catalogue/letters.hpp"
#include "sim/evidence/possible_text.hpp"
#include "sim/scenario/expectations/since.hpp"
#include "sim/scenario/nearest_word.hpp"
#include "sim/scenario/problem_set.hpp"
#include "sim/scenario/shape.hpp"

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
              .kind = Kind::words,
              .required = false,
              .help = "words that its text must contain"},
    since_parameter,
};

/// The events that are meant; few share an id.
std::vector<Event> meant(const Site& site, const Arguments& arguments) {
  std::vector<Event> events;
  const auto wanted_id = arguments.get<std::uint16_t>(id);
  const auto wanted_source = arguments.find(source);
  for (const catalogue::EventRow& row : site.catalogue().events) {
    const bool is_meant =
        row.id == wanted_id &&
        (!wanted_source ||
         same_letters(row.provider, site.name(static_cast<NameId>(*wanted_source))));
    if (is_meant) { events.push_back(row.event); }
  }
  return events;
}

/// How often it was seen; with `any`, whether.
std::size_t count(const Evidence& evidence, const Arguments& arguments, bool any) {
  SightingsWanted wanted{.first_step = first_step(evidence, arguments.find(since)),
                         .node = {},
                         .text = {},
                         .most = any ? 1U : std::numeric_limits<std::size_t>::max()};
  if (const auto node = arguments.find(on)) { wanted.node = static_cast<NodeId>(*node); }
  if (const auto words = arguments.find(text)) { wanted.text = static_cast<NameId>(*words); }
  std::size_t found = 0;
  for (const Event event : meant(evidence.site, arguments)) {
    found += evidence.seen.count(evidence.site, event, wanted);
  }
  return found;
}

bool holds(const Evidence& evidence, const Arguments& arguments) {
  const auto wanted = arguments.find(times);
  const std::size_t found = count(evidence, arguments, !wanted);
  return wanted ? found == *wanted : found > 0;
}

std::string label(const catalogue::EventRow& row) {
  return std::string(row.provider) + " " + std::to_string(row.id);
}

/// How often it was seen, and which other events were in the same time.
std::string seen(const Evidence& evidence, const Arguments& arguments) {
  std::string others;
  for (const Event each : evidence.seen.events_since(first_step(evidence, arguments.find(since)))) {
    others += (others.empty() ? "" : ", ") + label(evidence.site.catalogue().events[each]);
  }
  const std::size_t found = count(evidence, arguments, false);
  return "it was logged " +
         (found == 0 ? std::string("not once")
                     : std::to_string(found) + (found == 1 ? " time" : " times")) +
         "; in that time the log has " + (others.empty() ? "nothing" : others);
}

/// The event that was most likely meant by an id that none of its source has: that of another
/// source, else the one of its source, or of any, with the nearest number.
const catalogue::EventRow& nearest(const Site& site, std::optional<std::string_view> provider,
                                   std::uint16_t number) {
  const auto& rows = site.catalogue().events;
  const auto same_id = std::ranges::find(rows, number, &catalogue::EventRow::id);
  if (same_id != rows.end()) { return *same_id; }
  std::vector<const catalogue::EventRow*> known;
  std::vector<std::string> ids;
  for (const catalogue::EventRow& row : rows) {
    if (provider && !same_letters(row.provider, *provider)) { continue; }
    known.push_back(&row);
    ids.push_back(std::to_string(row.id));
  }
  const std::vector<std::string_view> words(ids.begin(), ids.end());
  const auto near = std::ranges::find(words, nearest_word(std::to_string(number), words));
  if (near != words.end()) { return *known[static_cast<std::size_t>(near - words.begin())]; }
  return **std::ranges::min_element(known, {}, [number](const catalogue::EventRow* row) {
    return std::abs(int{row->id} - int{number});
  });
}

std::optional<Impossible> impossible(const Site& site, std::span<const std::string_view> names,
                                     const Arguments& arguments) {
  const std::vector<Event> events = meant(site, arguments);
  if (events.empty()) {
    const auto number = arguments.get<std::uint16_t>(id);
    std::optional<std::string_view> provider;
    if (const auto given = arguments.find(source)) {
      provider = site.name(static_cast<NameId>(*given));
    }
    return Impossible{.what = "nothing logs an event " + std::to_string(number) +
                              (provider ? " of " + std::string(*provider) : std::string()),
                      .instead = "did you mean `" + label(nearest(site, provider, number)) + "`?"};
  }
  const auto wanted = arguments.find(text);
  if (!wanted) { return std::nullopt; }
  const std::string_view words = site.name(static_cast<NameId>(*wanted));
  const bool possible_text = std::ranges::any_of(events, [&](Event event) {
    return evidence::can_contain(site.catalogue().events[event], words, names);
  });
  if (possible_text) { return std::nullopt; }
  const catalogue::EventRow& row = site.catalogue().events[events.front()];
  return Impossible{
      .what = "no event " + label(row) + " of this run can have the text " + quoted(words),
      .instead = "it reads `" + std::string(row.text) + "`"};
}

}  // namespace

Expectation event() {
  return {.name = "event",
          .help = "an event stands in the System log",
          .parameters = parameters,
          .shorthand = id,
          .holds = holds,
          .looks_at_world = false,
          .seen = seen,
          .impossible = impossible};
}

}  // namespace mscsim::scenario::expectations
