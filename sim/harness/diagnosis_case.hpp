#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "models/world/world.hpp"
#include "sim/evidence/record.hpp"
#include "sim/scenario/run.hpp"

namespace mscsim::harness {

/// A moment at which rules are asked what is wrong: the end of a step of some run. What is true of
/// it is known.
struct DiagnosisCase {
  const scenario::Plan* plan = nullptr;
  std::size_t steps = 0;  ///< of the plan that led here
  std::uint64_t time_ms = 0;
  World world;
  std::vector<evidence::Record> events;  ///< that the last step logged, in order of time
  /// Of a world that was explored: the actions that led to it after the exploration's `start`, rows
  /// of its actions. Empty: `steps` of the plan did.
  std::vector<std::size_t> trace = {};
};

/// The evidence of a case: what its step logged, then what each running machine is found to have.
[[nodiscard]] std::vector<evidence::Record> records_of(const DiagnosisCase& at);

/// The steps that lead to a case, as a scenario has them.
[[nodiscard]] std::vector<scenario::PlannedStep> steps_to(const DiagnosisCase& at);

/// Collects the cases of runs: the end of each step, those that are the same in world and log once,
/// with the fewest steps that lead there first.
class CaseCollection {
 public:
  /// Requires: the run kept its worlds; its plan outlives the cases.
  void add(const scenario::Run& run);
  [[nodiscard]] std::vector<DiagnosisCase> take() &&;

 private:
  /// Digests of world and of the rest: what makes two cases the same.
  using Identity = std::pair<std::uint64_t, std::uint64_t>;
  [[nodiscard]] static Identity identity(const DiagnosisCase& each);

  std::vector<DiagnosisCase> cases_;  ///< each the first met of the fewest steps
  std::vector<std::size_t> met_;      ///< when each was, counted through
  std::map<Identity, std::size_t> rows_;
  std::size_t number_ = 0;
};

/// The cases of all runs.
[[nodiscard]] std::vector<DiagnosisCase> cases_of(const std::vector<scenario::Run>& runs);

/// The condition of that name that a case knows, one that its scenario declares too; null: none.
[[nodiscard]] const Condition* find_condition(const DiagnosisCase& at, std::string_view name);
/// Whether a condition of that name is there and holds on a machine of a case.
[[nodiscard]] bool holds(const DiagnosisCase& at, std::string_view condition, NodeId node);

}  // namespace mscsim::harness
