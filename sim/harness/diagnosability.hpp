#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "sim/harness/diagnosis_case.hpp"

namespace mscsim::harness {

/// What it takes to tell two causes apart.
enum class ToldBy : std::uint8_t {
  event_log,  ///< no machine with the one alone has the log of a machine with the other alone
  inventory,  ///< some have; but none has its inventory too
  nothing     ///< some machines have all evidence in common
};

/// Two conditions, rows of conditions_table(), and what tells a machine that has only the first
/// from one that has only the second.
struct Pair {
  std::size_t one = 0;
  std::size_t other = 0;
  ToldBy by{};
  /// Two cases with the same evidence, where that is so of the event log.
  const DiagnosisCase* one_at = nullptr;
  const DiagnosisCase* other_at = nullptr;
};

/// Every pair of conditions of which each holds without the other on some running machine that
/// logged a warning or an error in the step. Times, names of machines and names of clusters do not
/// count as evidence.
[[nodiscard]] std::vector<Pair> diagnosability(const std::vector<DiagnosisCase>& cases);

}  // namespace mscsim::harness
