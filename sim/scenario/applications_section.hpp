#pragma once
#include "models/site.hpp"
#include "sim/scenario/problem_set.hpp"
#include "sim/scenario/yaml.hpp"

namespace mscsim::scenario {

/// The services among the `applications:` of a world, as the `services:` of `know:`.
[[nodiscard]] Yaml services_among(const Yaml& applications);

/// Reads the `applications:` of a world: what a Generic Service or Generic Application can run.
/// Requires: the catalogue of `site` has the services among them.
void read_applications(const Yaml& section, Site& site, ProblemSet& problems);

/// Milliseconds since midnight of `time: '22:00'`; nothing, and a problem, if it is no time of day.
[[nodiscard]] std::optional<std::uint32_t> read_time_of_day(const Yaml& value,
                                                            ProblemSet& problems);

}  // namespace mscsim::scenario
