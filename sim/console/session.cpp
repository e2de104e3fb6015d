#include "sim/console/session.hpp"

#include <algorithm>
#include <optional>

#include "models/check.hpp"
#include "models/tables.hpp"
#include "sim/console/words.hpp"
#include "sim/evidence/text.hpp"

namespace mscsim::console {
namespace {

/// Its row in verbs_table().
std::optional<std::size_t> find_verb(std::string_view name) {
  const auto verbs = verbs_table();
  const auto found = std::ranges::find(verbs, name, &Verb::name);
  if (found == verbs.end()) { return std::nullopt; }
  return static_cast<std::size_t>(found - verbs.begin());
}

}  // namespace

void History::record(const EventRecord& event) {
  if (log_.size() >= 2 * records_kept) { log_.erase(log_.begin(), log_.begin() + records_kept); }
  log_.push_back({.time_ms = time_ms_, .record = event});
}

void History::show(const Shown& shown) {
  if (site_->catalogue().messages[shown.message].stop_screen) {
    stop_screens_.at(index(shown.node)) = shown;
  }
}

std::optional<std::string> ask(Session& session, std::string& out, std::string_view question) {
  out += question;
  if (session.answers.empty()) {
    session.wish = Wish::answer;
    return std::nullopt;
  }
  const std::string answer = session.answers.front();
  session.answers = session.answers.subspan(1);
  out += answer + "\n";
  return answer;
}

std::optional<std::uint64_t> find_choice(std::string_view verb, std::string_view parameter,
                                         std::string_view word) {
  const auto row = find_verb(verb);
  MSCSIM_CHECK(row.has_value());
  const auto parameters = verbs_table()[*row].parameters;
  const auto found = std::ranges::find(parameters, parameter, &Parameter::name);
  MSCSIM_CHECK(found != parameters.end());
  const auto choice = std::ranges::find_if(
      found->choices, [word](std::string_view each) { return same(each, word); });
  if (choice == found->choices.end()) { return std::nullopt; }
  return static_cast<std::uint64_t>(choice - found->choices.begin());
}

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
  const Refusal refusal = step_and_settle(session.site, session.world, action, session.journal);
  if (refusal.empty()) { ++session.steps_done; }
  return refusal;
}

std::optional<std::string> dead_screen(const Session& session) {
  switch (session.node().power) {
    case Power::off:
      return "The screen is dark: the machine is switched off.";
    case Power::booting:
      return "OS Loader V4.00";
    case Power::blue_screen: {
      const auto& shown = session.history.stop_screen(session.at);
      MSCSIM_CHECK(shown.has_value());  // no world begins at one
      return evidence::text(session.site, *shown);
    }
    case Power::running:
    case Power::count:
      break;
  }
  return std::nullopt;
}

}  // namespace mscsim::console
