#include "sim/harness/diagnosis_case.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <string>

#include "models/tables.hpp"
#include "models/world/encode.hpp"
#include "sim/evidence/event_record.hpp"
#include "sim/evidence/inventory.hpp"
#include "sim/evidence/json_lines.hpp"

namespace mscsim::harness {
namespace {

using scenario::Run;

/// The events of one step, which stand together among the sightings.
std::vector<evidence::Record> events_of(const Run& run, std::size_t step,
                                        std::vector<scenario::Sighting>::const_iterator& at) {
  std::vector<evidence::Record> events;
  for (; at != run.sightings.end() && at->step <= step; ++at) {
    const auto* const event = std::get_if<EventRecord>(&at->what);
    if (event == nullptr || at->step < step) { continue; }
    events.push_back(evidence::event_record(*run.plan->site, at->time_ms, *event));
  }
  return events;
}

}  // namespace

const Condition* find_condition(const DiagnosisCase& at, std::string_view name) {
  const auto conditions = conditions_of(*at.plan->site);
  const auto found = std::ranges::find(conditions, name, &Condition::name);
  return found == conditions.end() ? nullptr : &*found;
}

bool holds(const DiagnosisCase& at, std::string_view condition, NodeId node) {
  const Condition* const row = find_condition(at, condition);
  return row != nullptr && row->holds(View(*at.plan->site, at.world), node);
}

std::vector<evidence::Record> records_of(const DiagnosisCase& at) {
  std::vector<evidence::Record> records = at.events;
  const View view(*at.plan->site, at.world);
  for (std::size_t i = 0; i < at.plan->site->nodes().size(); ++i) {
    for (auto& record : evidence::inventory(view, static_cast<NodeId>(i), at.time_ms)) {
      records.push_back(std::move(record));
    }
  }
  return records;
}

std::vector<scenario::PlannedStep> steps_to(const DiagnosisCase& at) {
  const scenario::Plan& plan = *at.plan;
  if (at.trace.empty()) {
    return {plan.steps.begin(), plan.steps.begin() + static_cast<std::ptrdiff_t>(at.steps)};
  }
  return plan.exploration->steps_along(at.trace);
}

CaseCollection::Identity CaseCollection::identity(const DiagnosisCase& each) {
  const Site& site = *each.plan->site;
  std::string text;  // what the ids of the world stand for, and the log
  for (const std::string& name : site.names()) { text += name + '|'; }
  for (const SiteNode& node : site.nodes()) { text += site.name(node.name); }
  for (const DriverPackage& package : site.packages()) {
    const auto file = package.driver_file ? index(*package.driver_file) + 1 : 0;
    text += std::to_string(file) + ':';
    for (const File copied : site.catalogue().files.ids()) {
      text += package.copies_from_media.contains(copied) ? '1' : '0';
    }
  }
  for (const evidence::Record& event : each.events) {
    text += event.text("Computer").value_or("") + event.text("Message").value_or("");
  }
  return {fingerprint(each.world), std::hash<std::string>{}(text)};
}

void CaseCollection::add(const Run& run) {
  auto at = run.sightings.cbegin();
  for (std::size_t step = 0; step + 1 < run.worlds.size(); ++step) {
    auto events = events_of(run, step, at);
    // An expectation changes nothing, and is nothing that happened.
    if (std::holds_alternative<scenario::Expect>(run.plan->steps[step].does)) { continue; }
    const bool last = step + 1 == run.outcomes.size();
    const std::uint64_t time_ms =
        last ? run.outcomes[step].time_ms : run.outcomes[step + 1].time_ms;
    DiagnosisCase found{.plan = run.plan,
                        .steps = step + 1,
                        .time_ms = time_ms,
                        .world = run.worlds[step + 1],
                        .events = std::move(events)};
    const auto [row, is_new] = rows_.emplace(identity(found), cases_.size());
    if (is_new) {
      cases_.push_back(std::move(found));
      met_.push_back(number_);
    } else if (found.steps < cases_[row->second].steps) {
      cases_[row->second] = std::move(found);
      met_[row->second] = number_;
    }
    ++number_;
  }
}

std::vector<DiagnosisCase> CaseCollection::take() && {
  std::vector<std::size_t> order(cases_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {},
                    [&](std::size_t row) { return std::pair(cases_[row].steps, met_[row]); });
  std::vector<DiagnosisCase> sorted;
  sorted.reserve(order.size());
  for (const std::size_t row : order) { sorted.push_back(std::move(cases_[row])); }
  return sorted;
}

std::vector<DiagnosisCase> cases_of(const std::vector<Run>& runs) {
  CaseCollection cases;
  for (const Run& run : runs) { cases.add(run); }
  return std::move(cases).take();
}

}  // namespace mscsim::harness
