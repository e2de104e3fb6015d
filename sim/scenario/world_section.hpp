#pragma once
#include <vector>

#include "models/start.hpp"
#include "sim/scenario/knowledge/knowledge_section.hpp"
#include "sim/scenario/problem_set.hpp"
#include "sim/scenario/yaml.hpp"

namespace mscsim::scenario {

/// What a `world:` section says.
struct WorldSection {
  Site site;
  std::vector<NodeStart> nodes;  ///< one for each node of the site
  std::vector<Host> hosts;
  Domain domain = {};
  std::vector<catalogue::Change> changes;  ///< facts of the surroundings
  std::uint32_t time_of_day_ms = no_time_of_day;
  std::vector<NameId> declared;  ///< names that steps may use
};

/// Reads a `world:` section without variables. What is wrong is reported; its names are there all
/// the same, so that the steps that use them can be read.
/// `known`: what its machines can have and do.
[[nodiscard]] WorldSection read_world(const Yaml& section, Knowledge& known, ProblemSet& problems);

/// Values that one `world:` section can have.
inline constexpr std::size_t world_values_max = 2000;

/// The scalars, lists and mappings of `value`, itself among them.
[[nodiscard]] std::size_t count_values(const Yaml& value);

/// `over` laid upon `base`: mappings are merged, everything else is replaced.
[[nodiscard]] Yaml merged(const Yaml& base, const Yaml& over);

}  // namespace mscsim::scenario
