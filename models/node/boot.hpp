#pragma once
#include "models/world/view.hpp"

namespace mscsim::node {

/// Begins to start the machine; `finish_boot` is due boot_ms later.
void power_on(Transition& transition, NodeId id);

/// Shuts the machine down in order: services stop, the event log says so. Events: 6006
void shut_down(Transition& transition, NodeId id);

/// Cuts the power.
void power_off(Transition& transition, NodeId id);

/// What a boot brings about: images are loaded, the kernel writes its level to CSDVersion, drivers
/// and services start.
/// Events: 6005, 6008 and those of the services
/// Shows: a STOP screen where tcpip.sys and netbt.sys do not match
/// Source: Q222507 (CSDVersion), Q317252, Q162205 (STOP)
void finish_boot(Transition& transition, NodeId id);

[[nodiscard]] bool is_running(const Node& node);

}  // namespace mscsim::node
