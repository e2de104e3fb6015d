#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/catalogue/condition.hpp"
#include "sim/report/transcript.hpp"

namespace mscsim::report {

/// Something with the number of runs in which it was so.
template <class Thing>
struct InRuns {
  Thing thing;
  std::size_t runs = 0;
};

/// What the runs of one scenario showed between them.
struct Story {
  std::size_t runs = 0;
  std::size_t runs_without = 0;           ///< that never showed a symptom
  std::size_t controls_without = 0;       ///< of these, those marked as controls
  std::vector<InRuns<Symptom>> symptoms;  ///< in the order in which they were seen first
  /// The conditions that held whenever a symptom was seen, in any run, and never while all was
  /// well; where none is left so, those that held whenever one was seen. None: the runs have no
  /// condition in common.
  std::vector<const Condition*> causes;
  bool causes_told_apart = false;  ///< whether none of `causes` held while all was well, in any run
  /// Where they have none: the conditions of each run, sets of them.
  std::vector<InRuns<std::vector<const Condition*>>> causes_apart;
  std::vector<InRuns<std::string>> cures;     ///< steps after which a symptom was gone
  std::vector<InRuns<std::string>> no_cures;  ///< steps after which it was seen again
};

/// The story of the runs that passed. Requires: all are of one scenario.
[[nodiscard]] Story story(std::span<const Transcript> runs);

/// A line of a story in words. The heading is empty but in the first line below it.
struct StoryLine {
  std::string_view heading;
  std::string words;
};

/// The story in a few lines; none where no symptom was seen.
[[nodiscard]] std::vector<StoryLine> lines(const Story& story);

/// What the steps of `run`, told of `plan`, showed of a symptom: from what was seen, which
/// conditions held, and what was expected and held; never from what the scenario says in words.
[[nodiscard]] OwnStory own_story(const scenario::Plan& plan, const Transcript& run);

}  // namespace mscsim::report
