#pragma once
#include <string>

#include "sim/report/transcript.hpp"
#include "sim/scenario/run.hpp"

namespace mscsim::report::html {

/// A table for each machine: the files whose level changed in the run or was behind the kernel's,
/// on disk and in memory, at the start and after each step that changed one of them. What is behind
/// the kernel beside it is marked. Nothing where no file ever was other than at the start.
[[nodiscard]] std::string file_levels(const scenario::Run& run, const Transcript& told);

}  // namespace mscsim::report::html
