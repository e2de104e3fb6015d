#pragma once
#include <memory>
#include <string>

#include "sim/report/paper.hpp"
#include "sim/report/run_report.hpp"

namespace mscsim::report {

struct TextOptions {
  Paper paper = {};
  bool verbose = false;       ///< runs that passed in full too, where there are several
  bool fingerprints = false;  ///< and what they are
};

/// A timeline for people: a run that failed, or the only one, step by step, the others as one line
/// each; then a summary. Of a single scenario, what it is about comes first and what its runs
/// showed last: symptom, cause, what cured and what did not.
[[nodiscard]] std::unique_ptr<RunReport> text_report(TextOptions options);

/// One run step by step.
[[nodiscard]] std::string timeline(const Transcript& run, Paper paper);

}  // namespace mscsim::report
