#include "sim/report/diagnosis_case.hpp"

#include <fmt/format.h>

#include "sim/report/transcript.hpp"
#include "sim/scenario/words.hpp"

namespace mscsim::report {

std::string words(const harness::DiagnosisCase& at) {
  const std::string of_run = label(*at.plan);
  return fmt::format("{}{}{}, after step {}", at.plan->file, of_run.empty() ? "" : ", ", of_run,
                     at.steps);
}

std::string scenario_to(const harness::DiagnosisCase& at, std::string_view title) {
  std::string text = fmt::format("title: {}\n", scenario::scalar_words(title));
  if (at.plan->know) { text += fmt::format("know: {}\n", scenario::words(*at.plan->know)); }
  if (at.plan->world) { text += fmt::format("world: {}\n", scenario::words(*at.plan->world)); }
  text += "steps:\n";
  for (const scenario::PlannedStep& step : harness::steps_to(at)) {
    if (std::holds_alternative<scenario::Expect>(step.does)) { continue; }
    text += fmt::format("  - {}\n", step.words);
  }
  return text;
}

}  // namespace mscsim::report
