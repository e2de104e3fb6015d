#pragma once
#include <memory>
#include <span>
#include <string>

#include "sim/files/write.hpp"
#include "sim/report/transcript.hpp"

namespace mscsim::report {

/// A report on the runs of any number of scenarios, made one scenario after the other: of those
/// before, memory holds next to nothing.
class RunReport {
 public:
  RunReport() = default;
  virtual ~RunReport() = default;
  RunReport(const RunReport&) = delete;
  RunReport& operator=(const RunReport&) = delete;
  RunReport(RunReport&&) = delete;
  RunReport& operator=(RunReport&&) = delete;

  /// Adds the runs of one scenario.
  virtual void add(std::span<const Transcript> runs) = 0;
  /// Gives the whole text to `put`, once there is nothing to add. Returns why it could not; empty:
  /// it did.
  [[nodiscard]] virtual std::string finish(const files::Put& put) = 0;
};

}  // namespace mscsim::report
