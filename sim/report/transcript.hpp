#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "models/catalogue/condition.hpp"
#include "sim/scenario/run.hpp"

namespace mscsim::report {

/// An event or a message, in words.
struct Seen {
  std::uint64_t time_ms = 0;
  std::string node;
  bool event = false;  ///< in the System log; otherwise shown to whoever sat at the machine
  std::string source;  ///< of an event: `ClusSvc`
  int id = 0;          ///< of an event
  std::string type;    ///< of an event: `Error`
  std::string word;    ///< of a message: its word in scenarios
  std::string text;
};

/// One line of an `expect` or of `prints`, judged.
struct Judged {
  scenario::Place place;
  std::string words;
  bool held = true;
  std::string instead;  ///< where it did not hold: what was seen
};

/// A condition that began or ended on a machine.
struct Turn {
  std::string node;
  const Condition* condition = nullptr;
  bool begins = true;
};

/// One step that was done, or refused.
struct StepTranscript {
  scenario::Place place;
  std::uint64_t time_ms = 0;
  std::string node;  ///< whom it was done to; may be empty
  std::string words;
  std::string refused;               ///< why it could not be done; empty: it was
  bool may_be_refused = false;       ///< then that is no failure
  std::vector<std::string> changes;  ///< only where somebody watched, as for `turns`
  std::vector<Turn> turns;
  std::vector<Seen> seen;
  std::vector<Judged> expectations;
  std::string printed = {};  ///< by the command of a `console`
};

/// Why a run did not pass. Every format prints these words.
struct Failure {
  scenario::Place place;
  std::string message;
  std::optional<std::size_t> step = {};  ///< row of Transcript::steps, where it is of one
};

/// What a run showed to be wrong.
struct Symptom {
  std::string what;  ///< `ClusSvc 1044 Error`, or the words of an expectation
  std::string text;  ///< of an event; of the first, where there were several
};

/// What one run tells of a symptom.
struct OwnStory {
  std::vector<Symptom> symptoms;         ///< in order
  std::vector<const Condition*> causes;  ///< that held each time one was seen
  /// That held when the symptom was gone; where it never was seen, that held at the end.
  std::vector<const Condition*> while_well;
  std::vector<std::string> cures;     ///< steps, one behind the other, after which it was gone
  std::vector<std::string> no_cures;  ///< steps after which it was seen again
};

/// A run in words: what every report is made of.
struct Transcript {
  std::string file;
  std::string title;
  std::string about;  ///< may be empty, as may `case_about`
  std::string case_name;
  std::string case_about;
  std::vector<std::pair<std::string, std::string>> variables;
  std::vector<std::string> cites;
  std::vector<std::string> omits;
  std::uint64_t fingerprint = 0;
  bool control = false;                        ///< as Plan::control
  OwnStory story;                              ///< only where somebody watched, as for `at_start`
  std::shared_ptr<const Catalogue> catalogue;  ///< keeps the declared conditions alive
  std::vector<Turn> at_start;                  ///< the conditions that held before the first step
  std::vector<StepTranscript> steps;
  std::size_t steps_not_done = 0;  ///< that stood after a refused one
  std::vector<Failure> failures;
  bool cut = false;  ///< a bound ended it; that is a failure too

  [[nodiscard]] bool passed() const { return failures.empty(); }
};

/// With what each step changed, where the run kept its worlds.
[[nodiscard]] Transcript transcript(const scenario::Run& run);

/// Does the steps of `plan` and tells them with what each changed; no world is kept. `besides`, if
/// there is one, watches too.
[[nodiscard]] Transcript told(const scenario::Plan& plan, const scenario::Watch& besides = {});

/// What tells the runs of one scenario apart: `a restart alone (level=SP4)`; may be empty.
[[nodiscard]] std::string label(const Transcript& run);
[[nodiscard]] std::string label(const scenario::Plan& plan);
/// The label, or, where there is none, the title.
[[nodiscard]] std::string name(const Transcript& run);

/// `scenarios/x.yaml:12:5`; without what is 0.
[[nodiscard]] std::string words(const scenario::Place& place);
/// `FILE:LINE:COLUMN: message`
[[nodiscard]] std::string words(const Failure& failure);
/// 16 hexadecimal digits.
[[nodiscard]] std::string fingerprint_words(std::uint64_t fingerprint);
/// `+0:02:00`, with milliseconds where there are any.
[[nodiscard]] std::string time_words(std::uint64_t time_ms);

/// How many runs there were, of how many scenarios, and how many of them failed.
struct Tally {
  std::size_t scenarios = 0;
  std::size_t runs = 0;
  std::size_t failed = 0;

  /// Adds a run to the last of the scenarios.
  void add(const Transcript& run) {
    ++runs;
    failed += run.passed() ? 0 : 1;
  }
};

}  // namespace mscsim::report
