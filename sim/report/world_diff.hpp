#pragma once
#include <string>
#include <vector>

#include "models/site.hpp"
#include "models/world/world.hpp"

namespace mscsim::report {

/// What a person wants to know changed from one world to a later one of the same site, one line
/// each: node by node (`NODE1: netbt.sys, tcpip.sys: SP4 -> SP1 (on disk)`), then the cluster, then
/// what stands around them. Equal worlds: nothing.
[[nodiscard]] std::vector<std::string> changes(const Site& site, const World& before,
                                               const World& after);

}  // namespace mscsim::report
