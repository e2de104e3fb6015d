#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "models/world/view.hpp"
#include "sim/evidence/record.hpp"

namespace mscsim::evidence {

/// A record of an inventory: of a thing of that category, found on a machine at `time`, which
/// time_stamp() made: once for the thousands of records of one.
[[nodiscard]] Record inventory_record(const View& view, NodeId node, const std::string& time,
                                      std::string_view category, std::vector<Field> fields);

/// The private properties of a resource, as the cluster's database has them.
[[nodiscard]] std::vector<Field> property_fields(const View& view, const Resource& resource);

}  // namespace mscsim::evidence
