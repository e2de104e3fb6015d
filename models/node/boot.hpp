#pragma once
#include "models/node/event_log.hpp"
#include "models/world/view.hpp"

namespace mscsim::node {

/// Begins to start the machine; `finish_boot` is due boot_ms later.
void power_on(Transition& transition, NodeId id);

/// Shuts the machine down in order: services stop, the event log says so. Events: 6006
/// A machine may stop on its way down, and then shows its STOP screen.
void shut_down(Transition& transition, NodeId id, ShutdownBy by);

/// Cuts the power.
void power_off(Transition& transition, NodeId id);

/// What a boot brings about: images are loaded, the kernel writes its level to CSDVersion, drivers
/// and services start.
/// Events: those of the services
/// Shows: a STOP screen where files do not go together, or cannot read the security hives
/// Source: Q222507 (CSDVersion), Q317252, Q162205, Q146887 (STOP)
void finish_boot(Transition& transition, NodeId id);

/// Puts the start types of services back to those of the last boot that went well.
/// ASSUMPTION: the rest of the control set (bindings, addresses) stays as it is: no article needs
/// it.
/// Source: Q162205, Q172353
void use_last_known_good(const Catalogue& catalogue, Node& node);

/// The machine shows the STOP screen `screen`: what was in memory is lost.
void stop(Transition& transition, NodeId id, Message screen);

[[nodiscard]] bool is_running(const NodePower& node);

}  // namespace mscsim::node
