#pragma once
#include <span>
#include <string>
#include <string_view>

#include "sim/report/transcript.hpp"

namespace mscsim::report {

// A scenario X.yaml may have X.recorded beside it: how its runs behaved when someone last looked at
// them and agreed. One line a run: its fingerprint, two spaces, its label.

/// The longest that is read: 10,000 runs with labels of 2,000 bytes.
inline constexpr std::size_t recorded_bytes_max = 20'000'000;

/// The file that records the runs of `scenario_file`.
[[nodiscard]] std::string recorded_path(std::string_view scenario_file);

/// What that file is to hold for `runs`.
[[nodiscard]] std::string recorded_text(std::span<const Transcript> runs);

/// Gives a failure to every run that is not as `recorded`, the text of the file at `path`, has it;
/// a record of a run that is none of `runs`, to the first of them, where `all` runs of the scenario
/// are there.
void judge_by_record(std::span<Transcript> runs, std::string_view recorded, const std::string& path,
                     bool all);

}  // namespace mscsim::report
