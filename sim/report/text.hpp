#pragma once
#include <string>
#include <vector>

#include "sim/report/transcript.hpp"

namespace mscsim::report {

struct TextOptions {
  bool colour = false;
  bool verbose = false;  ///< runs that passed in full too, where there are several
};

/// A timeline for people: a run that failed, or the only one, step by step, the others as one line
/// each; then a summary.
[[nodiscard]] std::string text_report(const std::vector<Transcript>& runs, TextOptions options);

/// One run step by step.
[[nodiscard]] std::string timeline(const Transcript& run, bool colour);

}  // namespace mscsim::report
