#pragma once
#include <string>
#include <vector>

#include "models/site.hpp"
#include "models/world/world.hpp"

namespace mscsim::report {

/// Appends what changed in the cluster's database and in the running cluster, one line each.
void add_changes_of_cluster(const Site& site, const World& earlier, const World& after,
                            std::vector<std::string>& lines);

}  // namespace mscsim::report
