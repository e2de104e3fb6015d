#pragma once
#include "sim/console/command.hpp"

namespace mscsim::console::cluster_exe {

/// Common properties; `only`, if not empty, names one of them.
[[nodiscard]] Output list_properties(const Session& session, ResourceId id, std::string_view only);

/// Common properties, each `Name=Value`, times in milliseconds.
[[nodiscard]] Output set_properties(Session& session, ResourceId id,
                                    const std::vector<std::string>& list);

[[nodiscard]] Output list_private_properties(const Session& session, ResourceId id);

/// Each of `list` is `Name=Value`, a network or a disk by its name.
/// Error 5024 where the resource is online: they count from its next start on. Source: Q186548
[[nodiscard]] Output set_private_properties(Session& session, ResourceId id,
                                            const std::vector<std::string>& list);

}  // namespace mscsim::console::cluster_exe
