#include "sim/console/session.hpp"

#include <algorithm>
#include <optional>

#include "models/check.hpp"
#include "models/tables.hpp"

namespace mscsim::console {
namespace {

/// Its row in verbs_table().
std::optional<std::size_t> find_verb(std::string_view name) {
  const auto verbs = verbs_table();
  const auto found = std::ranges::find(verbs, name, &Verb::name);
  if (found == verbs.end()) { return std::nullopt; }
  return static_cast<std::size_t>(found - verbs.begin());
}

/// Passes everything on, and keeps the session's own log and time.
class Timed : public Journal {
 public:
  explicit Timed(Session& session) : session_(&session) {}

  void record(const EventRecord& event) override {
    session_->log.push_back({.time_ms = session_->time_ms, .record = event});
    session_->journal.record(event);
  }
  void show(const Shown& shown) override { session_->journal.show(shown); }
  void elapse(std::uint32_t ms) override {
    session_->time_ms += ms;
    session_->journal.elapse(ms);
  }

 private:
  Session* session_;
};

}  // namespace

bool has_verb(std::string_view verb) { return find_verb(verb).has_value(); }

Refusal perform(Session& session, std::string_view verb, const std::vector<Given>& given) {
  const auto row = find_verb(verb);
  MSCSIM_CHECK(row.has_value());
  Action action{.verb = static_cast<std::uint16_t>(*row), .arguments = {}};
  const auto parameters = verbs_table()[*row].parameters;
  std::size_t placed = 0;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    for (const Given& each : given) {
      if (parameters[i].name != each.parameter) { continue; }
      action.arguments.add(
          {.parameter = static_cast<std::uint8_t>(i), .key = each.key, .value = each.value});
      ++placed;
    }
  }
  MSCSIM_CHECK(placed == given.size());
  Timed journal(session);
  const Refusal refusal = step(session.site, session.world, action, journal);
  if (!refusal.empty()) { return refusal; }
  static_cast<void>(settle(session.site, session.world, journal, {}));
  ++session.steps_done;
  return possible;
}

std::optional<std::string_view> dead_screen(const Node& node) {
  switch (node.power) {
    case Power::off:
      return "The screen is dark: the machine is switched off.";
    case Power::booting:
      return "OS Loader V4.00";
    case Power::blue_screen:
      return catalogue::message(Message::stop_mismatched_tcpip_netbt).text;
    case Power::running:
    case Power::count:
      break;
  }
  return std::nullopt;
}

}  // namespace mscsim::console
