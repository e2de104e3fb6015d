#include "sim/scenario/steps_section.hpp"

#include <algorithm>
#include <array>

#include "sim/scenario/console_section.hpp"
#include "sim/scenario/duration.hpp"
#include "sim/scenario/nearest_word.hpp"
#include "sim/scenario/shape.hpp"
#include "sim/scenario/words.hpp"

namespace mscsim::scenario {
namespace {

/// Procedures within procedures.
constexpr std::size_t do_depth_max = 32;
constexpr std::uint32_t repeat_number_max = 1'000'000;

constexpr std::string_view negation = "no_";

/// A step, or an expectation, as its word and what stands after it.
struct Call {
  const std::string& word;
  const Place& place;
  const Yaml& given;  ///< null where the word stands alone
};

class StepsReader {
 public:
  StepsReader(Variables variables, Procedures& procedures, StepsLeft& left, Reading& reading)
      : variables_(std::move(variables)),
        procedures_(&procedures),
        left_(&left),
        reading_(&reading) {}

  // Recurses: YAML nesting times do_depth_max bounds it
  void read(const Yaml& list, std::string_view what) {
    if (!is_list(list, what, problems())) { return; }
    for (const Yaml& step : list.items) {
      if (stopped_ || problems().full()) { return; }
      const bool is_call = step.kind == Yaml::Kind::mapping && step.entries.size() == 1;
      if (is_call && step.entries.front().key == "repeat") {
        read_repeat(step.entries.front().value);  // its steps vary with each turn
      } else if (is_call && step.entries.front().key == "scene") {
        read_marked(sets_scene_, step.entries.front().value, "`scene`");
      } else if (is_call && step.entries.front().key == "attempt") {
        read_marked(may_be_refused_, step.entries.front().value, "`attempt`");
      } else if (is_call && step.entries.front().key == "at_once") {
        read_at_once(step.entries.front().value);
      } else if (is_call && step.entries.front().key == "refused") {
        read_refused(step.entries.front().value);
      } else {
        read_step(step);
      }
    }
  }

  std::vector<PlannedStep> take() { return std::move(planned_); }

 private:
  [[nodiscard]] ProblemSet& problems() const { return reading_->problems; }

  void stop(const Place& place, const std::string& bound) {
    problems().add(place, "more than " + bound);
    stopped_ = true;
  }

  /// Whether the bounds leave room for one more; reports it where they do not.
  bool count(const Place& place, std::size_t bytes) {
    return take_one(left_->of_run, place, "steps and expectations", bytes);
  }

  /// The same of a turn of `repeat` or a procedure done, which may have no step in it.
  bool count_turn(const Place& place) {
    return take_one(left_->turns_of_run, place, "turns of `repeat` and procedures done", 1);
  }

  bool take_one(std::size_t& left, const Place& place, const std::string& what, std::size_t bytes) {
    if (left == 0) {
      stop(place,
           std::to_string(left_->bounds.steps_max) + ' ' + what + " in one run, written out");
      return false;
    }
    if (left_->bytes_of_all < bytes) {
      stop(place, std::to_string(left_->bounds.expanded_bytes_max) +
                      " bytes of steps in all runs, written out");
      return false;
    }
    --left;
    left_->bytes_of_all -= bytes;
    return true;
  }

  void read_step(const Yaml& written) {
    if (!written.varies) {
      read_plain_step(written);
    } else if (const auto step = substitute(written, variables_, problems())) {
      read_plain_step(*step);
    }
  }

  void read_plain_step(const Yaml& step) {
    static const Yaml nothing;
    if (step.kind == Yaml::Kind::mapping && step.entries.size() == 1) {
      const YamlEntry& only = step.entries.front();
      read_call({.word = only.key, .place = step.place, .given = only.value}, step);
    } else if (step.kind == Yaml::Kind::scalar) {
      read_call({.word = step.text, .place = step.place, .given = nothing}, step);
    } else {
      problems().add(step.place, "a step is one word and its arguments", "as in `- restart: {}`");
    }
  }

  void read_call(const Call& call, const Yaml& step) {
    if (call.word == "do") { return read_do(call); }
    // The lines of an `expect` have their own words.
    const std::string text = call.word == "expect" ? "expect" : words(step);
    if (!count(call.place, sizeof(PlannedStep) + text.size())) { return; }
    if (call.word == "wait") { return read_wait(call, text); }
    if (call.word == "expect") { return read_expect(call, text); }
    if (call.word == "console") { return read_console_line(call, text); }
    read_verb(call, text);
  }

  void read_console_line(const Call& call, const std::string& text) {
    auto line = read_console(call.place, call.given, *reading_);
    if (!line) { return; }
    for (const PlannedPrint& print : line->prints) {
      if (!count(print.place, sizeof(PlannedPrint))) { return; }
    }
    planned_.push_back(
        {.place = call.place, .words = text, .does = std::move(*line), .sets_scene = sets_scene_});
  }

  void read_verb(const Call& call, const std::string& text) {
    const auto verbs = reading_->vocabulary.verbs;
    const auto verb = std::ranges::find(verbs, call.word, &Verb::name);
    if (verb == verbs.end()) {
      std::vector<std::string_view> known{"at_once", "attempt", "console", "do",  "expect",
                                          "refused", "repeat",  "scene",   "wait"};
      for (const Verb& each : verbs) { known.push_back(each.name); }
      problems().add(call.place, "unknown verb " + quoted(call.word), suggestion(call.word, known));
      return;
    }
    auto arguments = read_arguments({.name = verb->name, .parameters = verb->parameters},
                                    call.place, call.given, *reading_);
    if (!arguments) { return; }
    planned_.push_back({.place = call.place,
                        .words = text,
                        .does = Action{.verb = static_cast<std::uint16_t>(verb - verbs.begin()),
                                       .arguments = std::move(*arguments)},
                        .sets_scene = sets_scene_,
                        .may_be_refused = may_be_refused_});
  }

  void read_wait(const Call& call, const std::string& text) {
    if (!is_line(call.given, "`wait`", problems())) { return; }
    if (const auto ms = parse_duration(call.given.text)) {
      planned_.push_back(
          {.place = call.place, .words = text, .does = Wait{.ms = *ms}, .sets_scene = sets_scene_});
    } else {
      problems().add(call.given.place, quoted(call.given.text) + " is not a time to wait",
                     "as in `500ms`, `90s`, `10m`, `2h`; 30 days at most");
    }
  }

  void read_expect(const Call& call, const std::string& text) {
    if (!is_list(call.given, "`expect`", problems())) { return; }
    Expect expect;
    for (const Yaml& line : call.given.items) {
      if (!count(line.place, sizeof(PlannedExpectation))) { return; }
      if (auto expectation = read_expectation(line)) {
        expect.expectations.push_back(std::move(*expectation));
      }
    }
    planned_.push_back(
        {.place = call.place, .words = text, .does = std::move(expect), .sets_scene = sets_scene_});
  }

  std::optional<PlannedExpectation> read_expectation(const Yaml& line) {
    static const Yaml nothing;
    const bool is_call = line.kind == Yaml::Kind::mapping && line.entries.size() == 1;
    if (!is_call && line.kind != Yaml::Kind::scalar) {
      problems().add(line.place, "an expectation is one word and its arguments",
                     "as in `- event: { id: 1044 }`");
      return std::nullopt;
    }
    std::string_view word = is_call ? line.entries.front().key : line.text;
    const auto table = reading_->vocabulary.expectations;
    auto row = std::ranges::find(table, word, &Expectation::name);
    const bool negated = row == table.end() && word.starts_with(negation);
    if (negated) {
      word.remove_prefix(negation.size());
      row = std::ranges::find(table, word, &Expectation::name);
    }
    if (row == table.end()) {
      report_unknown_expectation(word, line.place);
      return std::nullopt;
    }
    const Callee callee{
        .name = row->name, .parameters = row->parameters, .shorthand = row->shorthand};
    auto arguments = read_arguments(callee, line.place,
                                    is_call ? line.entries.front().value : nothing, *reading_);
    if (!arguments) { return std::nullopt; }
    return PlannedExpectation{.place = line.place,
                              .words = words(line),
                              .row = static_cast<std::uint16_t>(row - table.begin()),
                              .negated = negated,
                              .arguments = std::move(*arguments)};
  }

  void report_unknown_expectation(std::string_view word, const Place& place) {
    std::vector<std::string_view> known;
    for (const Expectation& each : reading_->vocabulary.expectations) {
      known.push_back(each.name);
    }
    problems().add(place, "unknown expectation " + quoted(word), suggestion(word, known));
  }

  void read_do(const Call& call) {
    if (!is_line(call.given, "`do`", problems()) || !count_turn(call.place)) { return; }
    const auto found = procedures_->lists.find(call.given.text);
    if (found == procedures_->lists.end()) {
      std::vector<std::string_view> known;
      for (const auto& procedure : procedures_->lists) { known.push_back(procedure.first); }
      problems().add(call.given.place, "there is no procedure " + quoted(call.given.text),
                     suggestion(call.given.text, known));
      return;
    }
    const bool again = std::ranges::find(doing_, found->first) != doing_.end();
    if (again || doing_.size() >= do_depth_max) {
      problems().add(call.given.place, again ? quoted(found->first) + " does itself, without end"
                                             : "too many procedures within procedures");
      return;
    }
    procedures_->done.insert(found->first);
    doing_.push_back(found->first);
    read(*found->second, "a procedure");
    doing_.pop_back();
  }

  /// A list whose steps bear a mark besides.
  void read_marked(bool& mark, const Yaml& steps, std::string_view what) {
    const bool outer = mark;
    mark = true;
    read(steps, what);
    mark = outer;
  }

  /// The last one is where all comes about.
  void read_at_once(const Yaml& steps) {
    const std::size_t first = planned_.size();
    read(steps, "`at_once`");
    for (std::size_t row = first; row < planned_.size(); ++row) {
      PlannedStep& step = planned_[row];
      if (!std::holds_alternative<Action>(step.does)) {
        problems().add(step.place, "`at_once` takes verbs only",
                       "a wait or an `expect` comes before or after it");
        return;
      }
      step.at_once = row + 1 < planned_.size();
    }
  }

  /// `refused: { step: ..., with: 5020 }`
  void read_refused(const Yaml& written) {
    constexpr std::array<std::string_view, 2> keys{"step", "with"};
    const auto section = substitute(written, variables_, problems());
    if (!section || !is_mapping(*section, "`refused`", problems())) { return; }
    check_keys(*section, keys, problems());
    const Yaml* const step = required(*section, "step", problems());
    if (step == nullptr) { return; }
    PlannedRefusal refusal{.place = written.place, .with = {}};
    if (const Yaml* const with = section->find("with")) {
      constexpr std::uint32_t error_max = 0xFFFF;
      const auto number = read_number(*with, "the error", 1, error_max, problems());
      if (!number) { return; }
      refusal.with = static_cast<Win32Error>(*number);
      if (reading_->site.catalogue().find_error(*refusal.with) == nullptr) {
        problems().add(with->place, "nothing answers with error " + with->text,
                       "`mscsim catalogue errors` lists what can");
        return;
      }
    }
    const std::size_t first = planned_.size();
    read_plain_step(*step);
    if (planned_.size() != first + 1 || !std::holds_alternative<Action>(planned_.back().does)) {
      problems().add(step->place, "`refused` takes one verb", "as in `step: { restart: {} }`");
      return;
    }
    planned_.back().refusal = refusal;
  }

  void read_repeat(const Yaml& section) {
    constexpr std::array<std::string_view, 4> keys{"for", "from", "to", "steps"};
    if (!is_mapping(section, "`repeat`", problems())) { return; }
    check_keys(section, keys, problems());
    const Yaml* const name = required(section, "for", problems());
    const auto from = read_limit(section, "from");
    const auto to = read_limit(section, "to");
    const Yaml* const steps = required(section, "steps", problems());
    if (name == nullptr || !from || !to || steps == nullptr || !is_new_variable(*name)) { return; }
    if (*from > *to) {
      problems().add(section.find("to")->place, "`to` comes before `from`");
      return;
    }
    variables_.emplace_back(name->text, std::string());
    for (std::uint32_t number = *from; number <= *to && !stopped_; ++number) {
      if (problems().full() || !count_turn(section.place)) { break; }
      variables_.back().second = std::to_string(number);
      read(*steps, "`steps`");
    }
    variables_.pop_back();
  }

  std::optional<std::uint32_t> read_limit(const Yaml& section, std::string_view key) {
    const Yaml* const written = required(section, key, problems());
    if (written == nullptr) { return std::nullopt; }
    const auto value = substitute(*written, variables_, problems());
    if (!value) { return std::nullopt; }
    return read_number(*value, quoted(key), 0, repeat_number_max, problems());
  }

  bool is_new_variable(const Yaml& name) {
    if (!is_line(name, "`for`", problems())) { return false; }
    const bool taken = std::ranges::any_of(
        variables_, [&](const auto& variable) { return variable.first == name.text; });
    if (taken || !is_variable_name(name.text)) {
      problems().add(name.place,
                     quoted(name.text) +
                         (taken ? " is a variable already" : " cannot be the name of a variable"),
                     taken ? "another name" : "letters, digits, `_` and `-`");
    }
    return !taken && is_variable_name(name.text);
  }

  Variables variables_;
  Procedures* procedures_;
  StepsLeft* left_;
  Reading* reading_;
  std::vector<std::string_view> doing_;  ///< procedures under way
  std::vector<PlannedStep> planned_;
  bool sets_scene_ = false;
  bool may_be_refused_ = false;
  bool stopped_ = false;
};

}  // namespace

std::vector<PlannedStep> read_steps(const Yaml& list, const Variables& variables,
                                    Procedures& procedures, StepsLeft& left, Reading& reading) {
  StepsReader reader(variables, procedures, left, reading);
  reader.read(list, "`steps`");
  return reader.take();
}

}  // namespace mscsim::scenario
