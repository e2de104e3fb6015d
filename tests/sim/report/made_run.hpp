#pragma once
#include <memory>
#include <string>
#include <vector>

#include "sim/report/run_report.hpp"
#include "sim/scenario/run.hpp"

namespace mscsim::report {

/// A run made by hand: one step that records an event, then an `expect` of two lines, the second of
/// which does not hold. Its words are awkward ones.
struct MadeRun {
  MadeRun();

  scenario::Plan plan;
  scenario::Run run;  ///< points at `plan`: not to be copied or moved
  MadeRun(const MadeRun&) = delete;
  MadeRun& operator=(const MadeRun&) = delete;
  MadeRun(MadeRun&&) = delete;
  MadeRun& operator=(MadeRun&&) = delete;
  ~MadeRun() = default;
};

/// The whole text of a report on runs of one scenario.
[[nodiscard]] std::string text_of(std::unique_ptr<RunReport> report,
                                  const std::vector<Transcript>& runs);

}  // namespace mscsim::report
