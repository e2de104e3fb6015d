#pragma once
#include <string_view>

#include "models/cluster/groups.hpp"

namespace mscsim::cluster {

// States as cluster.exe and Cluster Administrator print them. Source: KB 286052
[[nodiscard]] std::string_view word(ResourceState state);
[[nodiscard]] std::string_view word(GroupState state);

}  // namespace mscsim::cluster
