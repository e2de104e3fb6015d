#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/explore/search.hpp"
#include "sim/harness/diagnosis_case.hpp"

namespace mscsim::harness {

/// Every distinct world that a plan's exploration can reach, each by a shortest way. None where a
/// bound cut the search, or there are too many.
struct ExploredCases {
  std::vector<DiagnosisCase> cases;  ///< those with the shortest ways first
  bool complete = false;             ///< all are there
  std::uint64_t worlds = 0;          ///< that were found
};

/// `most`: more worlds are too many. Requires: the plan has an exploration and outlives the result.
[[nodiscard]] ExploredCases explored_cases(const scenario::Plan& plan,
                                           explore::SearchOptions search, std::size_t most);

}  // namespace mscsim::harness
