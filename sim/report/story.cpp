#include "sim/report/story.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "sim/scenario/expectation.hpp"

namespace mscsim::report {
namespace {

using scenario::Expect;
using scenario::PlannedExpectation;
using Conditions = std::vector<const Condition*>;

std::string_view kind(const PlannedExpectation& line) {
  return scenario::expectations_table()[line.row].name;
}

/// The value of the first argument of a kind.
std::optional<std::uint64_t> value(const PlannedExpectation& line, Kind wanted) {
  const auto parameters = scenario::expectations_table()[line.row].parameters;
  for (const Argument& argument : line.arguments.list()) {
    if (parameters[argument.parameter].kind == wanted) { return argument.value; }
  }
  return std::nullopt;
}

/// Whether `seen` is what a line about an event is about: a sign that something is wrong.
bool is_trouble(const Site& site, const PlannedExpectation& line, const Seen& seen) {
  const auto id = value(line, Kind::event_id);
  if (kind(line) != "event" || !id || !seen.event || seen.type == "Information") { return false; }
  const auto source = value(line, Kind::event_source);
  return static_cast<std::uint64_t>(seen.id) == *id &&
         (!source || seen.source == site.name(static_cast<NameId>(*source)));
}

/// Whether `seen` is what a line about a message is about.
bool is_message(const Site& site, const PlannedExpectation& line, const Seen& seen) {
  const auto message = value(line, Kind::message);
  return kind(line) == "message" && message && !seen.event &&
         seen.word == site.catalogue().messages[static_cast<Message>(*message)].word;
}

std::string name(const Seen& seen) {
  return seen.event ? fmt::format("{} {} {}", seen.source, seen.id, seen.type)
                    : std::string("a message");
}

/// What an expectation is about, without what it expects of that: `resource: { name: Web`. Two
/// lines that are about the same and are not the same are each other's contrary.
std::string_view subject(const Judged& line) {
  std::string_view words = line.words;
  if (words.starts_with("no_")) { words.remove_prefix(3); }
  return words.substr(0, words.find_last_of(':'));
}

/// What is in both; each is sorted by name.
Conditions shared(const Conditions& one, const Conditions& other) {
  Conditions both;
  std::ranges::set_intersection(one, other, std::back_inserter(both), {}, &Condition::name,
                                &Condition::name);
  return both;
}

/// Lines about what was seen in the time since another `expect`.
bool is_shown(const PlannedExpectation& line) {
  return kind(line) == "event" || kind(line) == "message";
}

/// Lines about how something is now, as an administrator sees it.
bool is_state(std::string_view kind) {
  return kind != "cause" && kind != "winver" && kind != "file" && kind != "event" &&
         kind != "message";
}

/// Whether two lines are about events of the same number, or about the same message.
bool is_about_same(const PlannedExpectation& one, const PlannedExpectation& other) {
  return one.row == other.row && value(one, Kind::event_id) == value(other, Kind::event_id) &&
         value(one, Kind::message) == value(other, Kind::message);
}

// What is kept of one run.
constexpr std::size_t sequences_max = 50;  ///< of steps that cured, or did not
constexpr std::size_t steps_told_max = 6;  ///< of one of them

/// One run looked at.
class Reader {
 public:
  Reader(const scenario::Plan& plan, const Transcript& run) : plan_(&plan), run_(&run) {}

  OwnStory read() && {
    for (const Turn& turn : run_->at_start) { follow(turn); }
    for (const StepTranscript& step : run_->steps) {
      for (const Turn& turn : step.turns) { follow(turn); }
      held_after_.push_back(held_now());
    }
    find_lines();
    for (std::size_t step = 0; step < run_->steps.size(); ++step) { look_at(step); }
    if (story_.symptoms.empty()) { is_well(); }
    return std::move(story_);
  }

 private:
  /// Calls visit(planned, judged) for every line of a step that held.
  void for_each_line(std::size_t step, auto visit) const {
    const auto* const expect = std::get_if<Expect>(&plan_->steps[step].does);
    if (expect == nullptr) { return; }
    const std::vector<Judged>& judged = run_->steps[step].expectations;
    for (std::size_t i = 0; i < expect->expectations.size() && i < judged.size(); ++i) {
      if (judged[i].held) { visit(expect->expectations[i], judged[i]); }
    }
  }

  /// Finds the events and messages that the run was expected to show, and did; and the lines that
  /// held only under a condition under which their contrary never did.
  void find_lines() {
    std::map<std::string_view, std::map<std::string_view, std::set<const Condition*>>> said;
    for (std::size_t step = 0; step < run_->steps.size(); ++step) {
      for_each_line(step, [&](const PlannedExpectation& planned, const Judged& judged) {
        if (is_shown(planned) && !planned.negated) { add_shown(planned); }
        if (!is_state(kind(planned))) { return; }
        auto& conditions = said[subject(judged)][judged.words];
        conditions.insert(held_after_[step].begin(), held_after_[step].end());
      });
    }
    for (const auto& [subject, lines] : said) { find_wrong(lines); }
  }

  /// Once for each event and message, however often it is expected.
  void add_shown(const PlannedExpectation& line) {
    const bool known = std::ranges::any_of(shown_, [&](const PlannedExpectation* other) {
      return is_about_same(*other, line) &&
             value(*other, Kind::event_source) == value(line, Kind::event_source);
    });
    if (!known) { shown_.push_back(&line); }
  }

  void find_wrong(const std::map<std::string_view, std::set<const Condition*>>& lines) {
    std::vector<std::string_view> wrong;
    for (const auto& [words, conditions] : lines) {
      const bool only_here =
          std::ranges::any_of(conditions, [&, &own = words](const Condition* condition) {
            return std::ranges::none_of(lines, [&](const auto& other) {
              return other.first != own && other.second.contains(condition);
            });
          });
      if (only_here) { wrong.push_back(words); }
    }
    // Where every one of them is under a condition of its own, who can say which is in order?
    if (lines.size() < 2 || wrong.size() == lines.size()) { return; }
    wrong_.insert(wrong.begin(), wrong.end());
    for (const auto& line : lines) {
      if (std::ranges::find(wrong, line.first) == wrong.end()) { right_.insert(line.first); }
    }
  }

  void follow(const Turn& turn) {
    const std::pair<std::string_view, const Condition*> key{turn.node, turn.condition};
    if (turn.begins) {
      held_.insert(key);
    } else {
      held_.erase(key);
    }
  }

  [[nodiscard]] Conditions held_now() const {
    Conditions conditions;
    for (const auto& [node, condition] : held_) { conditions.push_back(condition); }
    std::ranges::sort(conditions, {}, &Condition::name);
    conditions.erase(std::unique(conditions.begin(), conditions.end()), conditions.end());
    return conditions;
  }

  void look_at(std::size_t step) {
    const StepTranscript& here = run_->steps[step];
    const bool is_expect = std::holds_alternative<Expect>(plan_->steps[step].does);
    if (!is_expect && here.refused.empty()) { done_.push_back(step); }
    if (is_expect) {
      judge(step);
    } else {
      for (const Seen& seen : here.seen) {
        if (is_symptom(seen)) { show({.what = name(seen), .text = seen.text}); }
      }
      if (shown_here_) { see(step); }
    }
    shown_here_ = false;
  }

  [[nodiscard]] bool is_symptom(const Seen& seen) const {
    return std::ranges::any_of(shown_, [&](const PlannedExpectation* line) {
      return is_trouble(*plan_->site, *line, seen) || is_message(*plan_->site, *line, seen);
    });
  }

  void show(Symptom symptom) {
    shown_here_ = true;
    if (std::ranges::find(story_.symptoms, symptom.what, &Symptom::what) != story_.symptoms.end()) {
      return;
    }
    story_.symptoms.push_back(std::move(symptom));
  }

  /// A symptom was seen, after the steps that were done since.
  void see(std::size_t step) {
    const Conditions& now = held_after_[step];
    if (times_seen_++ == 0) {
      story_.causes = now;
    } else {
      story_.causes = shared(story_.causes, now);
      if (ill_ && run_->control) { add(story_.no_cures); }
    }
    held_when_seen_ = now;
    ill_ = true;
    done_.clear();
  }

  /// What an `expect` says of the symptom: that it is gone, or, where no event shows it, that it is
  /// there.
  void judge(std::size_t step) {
    bool gone = false;
    for_each_line(step, [&](const PlannedExpectation& planned, const Judged& judged) {
      gone = gone || ends_shown(planned) || right_.contains(judged.words);
      if (shown_.empty() && wrong_.contains(judged.words)) {
        show({.what = judged.words, .text = {}});
      }
    });
    if (shown_here_) {
      see(step);
    } else if (gone && ill_ && something_ended(step)) {
      add(story_.cures);
      is_well(step);
      ill_ = false;
      done_.clear();
    }
  }

  /// All is well after a step; without one, after the last.
  void is_well(std::optional<std::size_t> step = std::nullopt) {
    if (held_after_.empty()) { return; }
    const Conditions& now = step ? held_after_[*step] : held_after_.back();
    Conditions all;
    std::ranges::set_union(story_.while_well, now, std::back_inserter(all), {}, &Condition::name,
                           &Condition::name);
    story_.while_well = std::move(all);
  }

  /// Whether a line says that what was a symptom is no longer seen.
  [[nodiscard]] bool ends_shown(const PlannedExpectation& line) const {
    return line.negated && is_shown(line) &&
           std::ranges::any_of(shown_, [&](const PlannedExpectation* symptom) {
             return is_about_same(*symptom, line);
           });
  }

  /// Whether one of the conditions that held when the symptom was seen last has ended; where none
  /// held, none needs to.
  [[nodiscard]] bool something_ended(std::size_t step) const {
    return held_when_seen_.empty() || !std::ranges::includes(held_after_[step], held_when_seen_, {},
                                                             &Condition::name, &Condition::name);
  }

  /// The steps done since the symptom was seen, unless they only waited.
  void add(std::vector<std::string>& list) const {
    const bool only_waits = std::ranges::all_of(done_, [&](std::size_t step) {
      return std::holds_alternative<scenario::Wait>(plan_->steps[step].does);
    });
    if (only_waits || list.size() >= sequences_max) { return; }
    std::string steps;
    for (std::size_t i = 0; i < done_.size(); ++i) {
      const bool is_told = i < steps_told_max / 2 || i + steps_told_max / 2 >= done_.size();
      if (is_told) {
        steps += (steps.empty() ? "" : "; ") + run_->steps[done_[i]].words;
      } else if (i == steps_told_max / 2) {
        steps += fmt::format("; {} more steps", done_.size() - steps_told_max);
      }
    }
    if (std::ranges::find(list, steps) == list.end()) { list.push_back(std::move(steps)); }
  }

  const scenario::Plan* plan_;
  const Transcript* run_;
  OwnStory story_;
  std::vector<const PlannedExpectation*> shown_;  ///< events and messages that were expected
  std::set<std::string_view> wrong_;              ///< lines that held only under a condition
  std::set<std::string_view> right_;              ///< their contraries
  std::set<std::pair<std::string_view, const Condition*>> held_;
  std::vector<Conditions> held_after_;  ///< by step
  Conditions held_when_seen_;
  std::vector<std::size_t> done_;  ///< steps since the symptom was seen
  std::size_t times_seen_ = 0;
  bool shown_here_ = false;
  bool ill_ = false;
};

/// Counts the runs in which something was so, in the order in which each came first.
template <class Thing, class Key = Thing>
class Tallied {
 public:
  void add(const Key& key, const Thing& thing) {
    const auto [at, is_new] = rows_.emplace(key, list_.size());
    if (is_new) { list_.push_back({.thing = thing, .runs = 0}); }
    ++list_[at->second].runs;
  }
  std::vector<InRuns<Thing>> list() && { return std::move(list_); }

 private:
  std::map<Key, std::size_t> rows_;
  std::vector<InRuns<Thing>> list_;
};

void sort_by_runs(auto& list) {
  std::ranges::stable_sort(
      list, [](const auto& one, const auto& other) { return one.runs > other.runs; });
}

std::string words(const Condition& condition) {
  return fmt::format("{} ({})", condition.help, condition.name);
}

std::string words(const Conditions& conditions) {
  if (conditions.empty()) { return "no condition of the catalogue"; }
  std::string all;
  for (const Condition* const each : conditions) {
    all += (all.empty() ? "" : "; ") + words(*each);
  }
  return all;
}

std::string words(const Symptom& symptom) {
  return symptom.text.empty() ? symptom.what : fmt::format("{}: {}", symptom.what, symptom.text);
}

const std::string& words(const std::string& steps) { return steps; }

/// A story as it is put into lines.
class Telling {
 public:
  explicit Telling(std::size_t runs) : runs_(runs) {}

  template <class Thing>
  void add(std::string_view heading, const std::vector<InRuns<Thing>>& list) {
    constexpr std::size_t each_max = 4;
    for (std::size_t row = 0; row < std::min(list.size(), each_max); ++row) {
      add_line(row == 0 ? heading : "", words(list[row].thing) + in_runs(list[row].runs));
    }
    if (list.size() > each_max) {
      add_line("", fmt::format("and {} more", list.size() - each_max));
    }
  }
  void add_line(std::string_view heading, std::string words) {
    lines_.push_back({.heading = heading, .words = std::move(words)});
  }
  std::vector<StoryLine> lines() && { return std::move(lines_); }

 private:
  [[nodiscard]] std::string in_runs(std::size_t runs) const {
    return runs_ == 1 ? std::string() : fmt::format(" (in {} of {} runs)", runs, runs_);
  }

  std::size_t runs_;
  std::vector<StoryLine> lines_;
};

}  // namespace

std::vector<StoryLine> lines(const Story& story) {
  if (story.symptoms.empty()) { return {}; }
  Telling telling(story.runs);
  telling.add("symptom", story.symptoms);
  if (story.causes.empty()) {
    telling.add("held then", story.causes_apart);
  } else {
    for (const Condition* const each : story.causes) {
      const std::string_view heading = story.causes_told_apart ? "cause" : "held then";
      telling.add_line(each == story.causes.front() ? heading : "", words(*each));
    }
  }
  telling.add("cured by", story.cures);
  telling.add("not cured by", story.no_cures);
  if (story.runs_without > 0) {
    telling.add_line("never seen",
                     fmt::format("in {} of {} runs, {} of them controls", story.runs_without,
                                 story.runs, story.controls_without));
  }
  return std::move(telling).lines();
}

OwnStory own_story(const scenario::Plan& plan, const Transcript& run) {
  return Reader(plan, run).read();
}

Story story(std::span<const Transcript> runs) {
  Story all;
  Tallied<Symptom, std::string> symptoms;
  Tallied<Conditions> causes;
  Tallied<std::string> cures;
  Tallied<std::string> no_cures;
  std::set<const Condition*> while_well;
  bool first = true;
  for (const Transcript& run : runs) {
    if (!run.passed()) { continue; }
    ++all.runs;
    const OwnStory& own = run.story;
    while_well.insert(own.while_well.begin(), own.while_well.end());
    if (own.symptoms.empty()) {
      ++all.runs_without;
      all.controls_without += run.control ? 1 : 0;
      continue;
    }
    for (const Symptom& symptom : own.symptoms) { symptoms.add(symptom.what, symptom); }
    causes.add(own.causes, own.causes);
    all.causes = first ? own.causes : shared(all.causes, own.causes);
    first = false;
    for (const std::string& steps : own.cures) { cures.add(steps, steps); }
    for (const std::string& steps : own.no_cures) { no_cures.add(steps, steps); }
  }
  all.symptoms = std::move(symptoms).list();
  all.cures = std::move(cures).list();
  all.no_cures = std::move(no_cures).list();
  Conditions told_apart = all.causes;
  std::erase_if(told_apart, [&](const Condition* each) { return while_well.contains(each); });
  all.causes_told_apart = !told_apart.empty() && !while_well.empty();
  if (!told_apart.empty()) { all.causes = std::move(told_apart); }
  if (all.causes.empty()) { all.causes_apart = std::move(causes).list(); }
  sort_by_runs(all.causes_apart);
  sort_by_runs(all.cures);
  sort_by_runs(all.no_cures);
  return all;
}

}  // namespace mscsim::report
