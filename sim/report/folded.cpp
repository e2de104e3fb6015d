#include "sim/report/folded.hpp"

#include <map>
#include <string_view>
#include <tuple>

namespace mscsim::report {
namespace {

using Key = std::tuple<std::string_view, bool, std::string_view, int, std::string_view>;

Key key(const Seen& seen) {
  return {seen.node, seen.event, seen.event ? seen.source : seen.word, seen.id, seen.text};
}

/// Steps alike are folded from this many on: two are shown anyway, the first and the last.
constexpr std::size_t steps_folded_from = 5;

std::string_view verb(const StepTranscript& step) {
  return std::string_view(step.words).substr(0, step.words.find(':'));
}

bool is_quiet(const StepTranscript& step) {
  return step.seen.empty() && step.turns.empty() && step.expectations.empty() &&
         step.refused.empty() && step.printed.empty();
}

bool alike(const StepTranscript& one, const StepTranscript& other) {
  return is_quiet(other) && verb(one) == verb(other) && one.changes.size() == other.changes.size();
}

}  // namespace

std::vector<SeenAlike> folded(std::span<const Seen> seen, std::size_t apart_max) {
  std::map<Key, SeenAlike> kinds;
  for (const Seen& each : seen) {
    SeenAlike& kind = kinds[key(each)];
    if (kind.first == nullptr) {
      kind.first = &each;
    } else {
      ++kind.times;
    }
    kind.last_ms = each.time_ms;
  }
  std::vector<SeenAlike> list;
  for (const Seen& each : seen) {
    const SeenAlike& kind = kinds.at(key(each));
    if (kind.times <= apart_max) {
      list.push_back({.first = &each, .times = 1, .last_ms = each.time_ms});
    } else if (kind.first == &each) {
      list.push_back(kind);
    }
  }
  return list;
}

std::vector<StepsAlike> folded(std::span<const StepTranscript> steps) {
  std::vector<StepsAlike> list;
  for (std::size_t first = 0; first < steps.size();) {
    std::size_t last = first + 1;
    if (is_quiet(steps[first])) {
      while (last < steps.size() && alike(steps[first], steps[last])) { ++last; }
    }
    if (last - first < steps_folded_from) { last = first + 1; }
    list.push_back({.first = first, .last = last});
    first = last;
  }
  return list;
}

}  // namespace mscsim::report
