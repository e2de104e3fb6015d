#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/artifacts/artifact.hpp"

namespace mscsim::artifacts {

/// What to take, and when.
struct BundleOptions {
  std::vector<const Format*> formats;
  std::uint32_t log_size_max = 0;         ///< bytes; see EventLogFile
  std::vector<std::size_t> moments = {};  ///< after so many steps, each in a folder `step-03`;
                                          ///< none: at the end, in no folder of its own
};

/// Writes the artifacts of every machine of a run below `directory`, which must exist and be
/// empty: `NODE1/SysEvent.Evt` and so on, and `manifest.json` with the run's name, the SHA-256 of
/// each file, and the truth: which conditions held on which machine.
/// Returns why it could not; empty: it did. What was written until then is left there.
/// Requires: `run` kept its worlds; no moment is after its end.
[[nodiscard]] std::string write_bundle(const scenario::Run& run, const BundleOptions& options,
                                       const std::string& directory);

}  // namespace mscsim::artifacts
