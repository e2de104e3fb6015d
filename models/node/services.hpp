#pragma once
#include "models/world/view.hpp"

namespace mscsim::node {

/// Starts a service, and first what it depends on, as the SCM does. Writes the SCM's events.
/// Returns: success (also where it runs already) or why not.
/// Events: 7000, 7001, 7002, 7003, 7023, 7024; 4198, 4315, 4319, 5728 of those who fail
/// Source: Q250262, Q157815, Q166184
Win32Error start_service(Transition& transition, NodeId id, Service service);

/// Stops a service, and first everything running that depends on it.
void stop_service(Transition& transition, NodeId id, Service service);

/// Whether a service takes the control PAUSE.
/// ASSUMPTION: those that NET HELP PAUSE of NT 4.0 names, and what is declared.
[[nodiscard]] bool can_pause(Service service);
/// It goes on running and does nothing. Requires: it runs and can pause.
void pause_service(Transition& transition, NodeId id, Service service);
/// Requires: it is paused.
void continue_service(Transition& transition, NodeId id, Service service);
/// Whether a service or driver that runs can be stopped. Error 2191 tells that it cannot.
/// ASSUMPTION: all but the Cluster Disk driver, of which a source tells, and the event log.
/// Source: Q243195
[[nodiscard]] bool accepts_stop(Service service);

/// The process of a service ends, and nothing that the service would have done at its end is done.
/// Requires: it runs, in a process of its own, and nothing depends on it. Source: Q257901
void lose_process(Transition& transition, NodeId id, Service service);

/// What the SCM does at boot, in start order: system-start drivers, then automatic services.
/// Events: those of start_service; 7026 for boot-start and system-start drivers
/// Shows: the start-up pop-up if anything failed. Source: Q157815
void start_services_at_boot(Transition& transition, NodeId id);

/// A running service ends by itself with an error. Events: 7023. Source: Q262832
void terminate_service(Transition& transition, NodeId id, Service service, Win32Error error);

[[nodiscard]] bool is_running(const NodeServices& node, Service service);

/// Whether any service of a load-order group runs, which is all that DependOnGroup asks for.
[[nodiscard]] bool group_has_started(const Catalogue& catalogue, const NodeServices& node,
                                     LoadOrderGroup group);

}  // namespace mscsim::node
