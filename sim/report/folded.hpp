#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "sim/report/transcript.hpp"

// What came again and again is told once, with a count.
namespace mscsim::report {

/// What was seen in one step, so many times alike.
struct SeenAlike {
  const Seen* first = nullptr;
  std::size_t times = 1;
  std::uint64_t last_ms = 0;  ///< when it was seen for the last time
};

/// In the order in which each was seen first. What came no more than `apart_max` times stays apart.
[[nodiscard]] std::vector<SeenAlike> folded(std::span<const Seen> seen, std::size_t apart_max);

/// Steps that did the same to one thing after another, rows [first, last) of Transcript::steps.
struct StepsAlike {
  std::size_t first = 0;
  std::size_t last = 0;
};

/// All steps, those folded that are of one verb, stand next to each other, are many, and showed,
/// began, ended, expected and printed nothing. The others stand alone.
[[nodiscard]] std::vector<StepsAlike> folded(std::span<const StepTranscript> steps);

}  // namespace mscsim::report
