#pragma once
#include <cstdint>
#include <string>

#include "models/world/view.hpp"

namespace mscsim::shell {

/// What there is in a world, for who is about to do something to it: machines, adapters, networks,
/// disks, driver packages, other machines, the cluster. Nothing of what is wrong with it.
[[nodiscard]] std::string summary(const View& view, std::uint64_t time_ms);

}  // namespace mscsim::shell
