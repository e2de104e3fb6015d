#pragma once
#include <string>

#include "sim/claims/slice.hpp"
#include "sim/report/paper.hpp"

namespace mscsim::report {

/// The chain that leads to an event, for people: each step that it needs, what the step changed,
/// which named conditions began to hold then, each with its source, and at last the event.
/// Requires: `sliced` is what `slice` made for `wanted`.
[[nodiscard]] std::string why_report(const scenario::Plan& sliced,
                                     const claims::WantedEvent& wanted, Paper paper);

}  // namespace mscsim::report
