#pragma once
#include "sim/console/command.hpp"

namespace mscsim::console::cluster_exe {

/// The nodes that a resource may run on.
[[nodiscard]] Output list_owners(const Session& session, ResourceId id);

/// Adds a node to them, or takes it from them. Source: TechNet cc723245
[[nodiscard]] Output change_owner(Session& session, ResourceId id, std::string_view node,
                                  bool adds);

}  // namespace mscsim::console::cluster_exe
