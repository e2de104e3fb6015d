#pragma once
#include <cstdint>
#include <memory>
#include <optional>

#include "sim/report/run_report.hpp"

namespace mscsim::report {

/// One JSON document: `mscsim` (version), `seed` (null where none was given), `summary`
/// (scenarios, runs, passed, failed) and `runs`, each with all that its transcript has.
[[nodiscard]] std::unique_ptr<RunReport> json_report(std::optional<std::uint64_t> seed);

}  // namespace mscsim::report
