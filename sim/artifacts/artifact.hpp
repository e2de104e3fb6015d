#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "models/world/view.hpp"
#include "sim/scenario/run.hpp"

namespace mscsim::artifacts {

/// A file that a machine leaves behind.
struct Artifact {
  std::string name;  ///< `SysEvent.Evt`
  std::string bytes;
};

/// Why one could not be made: the system refused.
struct NotMade {
  std::string why;
};

/// A machine at some moment of a run, to take artifacts from.
struct Moment {
  const scenario::Run& run;  ///< one that kept its worlds
  std::size_t steps = 0;     ///< done so far, of Run::outcomes
  NodeId node{};
  std::uint32_t log_size_max = 0;  ///< bytes that an event log may take; see EventLogFile

  [[nodiscard]] const Site& site() const { return *run.plan->site; }
  [[nodiscard]] View view() const { return {site(), run.worlds[steps]}; }
  /// What was seen until then, on all machines.
  [[nodiscard]] std::span<const scenario::Sighting> sightings() const;
  /// When that was, virtual: of the last thing seen or done.
  [[nodiscard]] std::uint64_t time_ms() const;
};

/// A form of evidence.
struct Format {
  std::string_view name;  ///< its option: `evt`
  std::string_view help;
  std::variant<std::vector<Artifact>, NotMade> (*make)(const Moment&);
};

/// One row a file of sim/artifacts/formats, in file-name order; generated.
[[nodiscard]] std::span<const Format> formats_table();

}  // namespace mscsim::artifacts
