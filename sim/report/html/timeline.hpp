#pragma once
#include <string>

#include "sim/report/html/pictures.hpp"
#include "sim/report/transcript.hpp"
#include "sim/scenario/run.hpp"

namespace mscsim::report::html {

/// A run step by step as a table: what was done and what it changed, a lane a machine with what was
/// seen there and which conditions began or ended, what was expected; below a step that changed
/// them, the machine's network stack and resources before and after. `told` is the run's.
[[nodiscard]] std::string timeline(const scenario::Run& run, const Transcript& told,
                                   Pictures& pictures);

}  // namespace mscsim::report::html
