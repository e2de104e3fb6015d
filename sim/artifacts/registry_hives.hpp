#pragma once
#include <vector>

#include "models/world/view.hpp"
#include "sim/console/registry.hpp"

namespace mscsim::artifacts {

/// The registry of a machine as its hives hold it, each under its own name: SYSTEM (with Select,
/// and the current control set as ControlSet001), SOFTWARE, and Cluster where the machine is a
/// member.
/// Source: Q102974 (SYSTEM, SOFTWARE), Q217147 (the Cluster hive is Clusdb)
[[nodiscard]] std::vector<console::RegistryKey> registry_hives(const View& view, NodeId node);

}  // namespace mscsim::artifacts
