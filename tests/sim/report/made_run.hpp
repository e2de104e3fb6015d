#pragma once
#include <memory>
#include <string>

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

}  // namespace mscsim::report
