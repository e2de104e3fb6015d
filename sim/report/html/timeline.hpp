#pragma once
#include <cstddef>
#include <string>

#include "sim/report/html/pictures.hpp"
#include "sim/report/html/sketches.hpp"
#include "sim/report/transcript.hpp"
#include "sim/scenario/plan.hpp"

namespace mscsim::report::html {

/// Steps of one run that are drawn.
inline constexpr std::size_t sketched_steps_max = 60;

/// A run step by step as a table: what was done and what it changed, a lane a machine with what was
/// seen there and which conditions began or ended, what was expected; below a step that changed
/// them, the machine's network stack and resources before and after. What came again and again is
/// shown once, with a count; the size of the table is bounded, and what was left out is told.
[[nodiscard]] std::string timeline(const Transcript& told, const Sketches& sketches,
                                   Pictures& pictures);

/// The same of a run that is done for it.
[[nodiscard]] std::string timeline(const scenario::Plan& plan, Pictures& pictures);

}  // namespace mscsim::report::html
