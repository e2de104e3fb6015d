#pragma once
#include <string>

#include "sim/report/html/sketches.hpp"
#include "sim/report/transcript.hpp"

namespace mscsim::report::html {

/// A table for each machine with files that were behind its service pack at some moment of the run:
/// these files, on disk and in memory, at the start and after each step that changed one of them.
/// Nothing where none ever was.
[[nodiscard]] std::string file_levels(const Sketches& sketches, const Transcript& told);

}  // namespace mscsim::report::html
