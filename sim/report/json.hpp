#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/report/transcript.hpp"

namespace mscsim::report {

/// One JSON document: `mscsim` (version), `seed` (null where none was given), `summary`
/// (scenarios, runs, passed, failed) and `runs`, each with all that its transcript has.
[[nodiscard]] std::string json_report(const std::vector<Transcript>& runs,
                                      std::optional<std::uint64_t> seed);

}  // namespace mscsim::report
