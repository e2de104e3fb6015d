#include "sim/scenario/impossible.hpp"

#include <map>
#include <utility>

namespace mscsim::scenario {
namespace {

class Search {
 public:
  explicit Search(Reading& reading) : reading_(&reading) {}

  void look_at(const std::vector<PlannedStep>& steps) {
    for (const PlannedStep& step : steps) {
      if (const auto* const expect = std::get_if<Expect>(&step.does)) { look_at(*expect); }
    }
  }

  void look_at(const Expect& expect) {
    for (const PlannedExpectation& planned : expect.expectations) {
      if (const auto& found = of(planned)) {
        reading_->problems.add(planned.place, found->what, found->instead);
      }
    }
  }

 private:
  /// Asked once for the same arguments: a text is compared with every name of the run.
  const std::optional<Impossible>& of(const PlannedExpectation& planned) {
    static const std::optional<Impossible> possible;
    const Expectation& row = reading_->vocabulary.expectations[planned.row];
    if (row.impossible == nullptr) { return possible; }
    const auto list = planned.arguments.list();
    const auto [known, is_new] =
        known_.try_emplace({planned.row, std::vector<Argument>(list.begin(), list.end())});
    if (is_new) {
      if (names_.empty()) { names_ = reading_->names.in_evidence(); }
      known->second = row.impossible(reading_->site, names_, planned.arguments);
    }
    return known->second;
  }

  Reading* reading_;
  std::vector<std::string_view> names_;
  std::map<std::pair<std::uint16_t, std::vector<Argument>>, std::optional<Impossible>> known_;
};

}  // namespace

void report_impossible(const std::vector<PlannedStep>& steps,
                       const std::optional<PlannedExploration>& exploration, Reading& reading) {
  Search search(reading);
  search.look_at(steps);
  if (!exploration) { return; }
  for (const PlannedClaim& claim : exploration->claims) {
    search.look_at(claim.symptom);
    search.look_at(claim.conditions);
    search.look_at(claim.then);
  }
}

}  // namespace mscsim::scenario
