#pragma once
#include <optional>

#include "models/world/ipv4.hpp"
#include "sim/scenario/problem_set.hpp"
#include "sim/scenario/yaml.hpp"

namespace mscsim::scenario {

/// `10.1.0.11`; nothing and reported where `value` is none.
[[nodiscard]] std::optional<Ipv4> read_address(const Yaml& value, ProblemSet& problems);

/// `10.1.0.11/16`, the prefix 1..30; nothing and reported where `value` is none.
[[nodiscard]] std::optional<Ipv4OnSubnet> read_address_with_mask(const Yaml& value,
                                                                 ProblemSet& problems);

/// The same for what an adapter can have: neither the subnet's own address nor its broadcast.
[[nodiscard]] std::optional<Ipv4OnSubnet> read_adapter_address(const Yaml& value,
                                                               ProblemSet& problems);

}  // namespace mscsim::scenario
