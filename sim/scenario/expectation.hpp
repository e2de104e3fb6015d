#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "sim/scenario/run.hpp"

namespace mscsim::scenario {

/// What an expectation is judged by: what was seen so far, and the world as it is now.
struct Evidence {
  const Site& site;
  const World& world;
  Seen seen;
  std::uint32_t last_step = 0;     ///< the last verb or wait before the `expect`
  std::uint32_t since_expect = 0;  ///< the first step after the `expect` before this one
};

/// Why nothing that a run can do could meet an expectation, and what could.
struct Impossible {
  std::string what;
  std::string instead;
};

/// A kind of expectation.
struct Expectation {
  std::string_view name;  ///< its word in scenarios
  std::string_view help;  ///< one line
  std::span<const Parameter> parameters;
  /// The parameter that a lone scalar stands for: `cause: netbios-table-full`. -1: none.
  int shorthand = -1;
  bool (*holds)(const Evidence&, const Arguments&);
  bool looks_at_world = true;  ///< false: the sightings are enough to judge by
  /// What there was, for the person whose expectation failed: one line, no full stop.
  std::string (*seen)(const Evidence&, const Arguments&);
  /// Null: what can be written can be met. `names` are those that the run's evidence can hold.
  std::optional<Impossible> (*impossible)(const Site&, std::span<const std::string_view> names,
                                          const Arguments&) = nullptr;
};

/// One row a file of sim/scenario/expectations, in file-name order; generated.
[[nodiscard]] std::span<const Expectation> expectations_table();

}  // namespace mscsim::scenario
