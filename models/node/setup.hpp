#pragma once
#include "models/node/files.hpp"
#include "models/world/view.hpp"

namespace mscsim::node {

/// Adds a network component as the Network control panel does: files from `source`, services as
/// Setup registers them, bindings. TCP/IP brings the WINS Client with it.
/// Source: Q196269, Q257920
void add_component(Transition& transition, NodeId id, Component component, MediaSource source);

/// Removes a network component: its services and bindings go, its files stay on disk.
/// TCP/IP takes the WINS Client with it.
void remove_component(Transition& transition, NodeId id, Component component);

/// Registers a service as Setup does; one that is there already keeps its settings.
void register_service(const Catalogue& catalogue, NodeServices& node, Service service);
void unregister_service(NodeServices& node, Service service);

/// Copies the files of MSCS from its CD and registers its services.
/// ASSUMPTION: the Cluster service starts automatically only once the machine is a member of a
/// cluster; Setup of MSCS does both at once.
/// Source: Q217147, Q257928
void install_cluster_files(Transition& transition, NodeId id);
void remove_cluster_files(Transition& transition, NodeId id);

/// Whether MSCS is installed on the machine.
[[nodiscard]] bool has_cluster_service(const NodeServices& node);

/// Whether ClusDisk, a system-start driver, was loaded: at the first restart after its set-up.
/// Source: Q217147, Q232910 (install, then restart)
[[nodiscard]] bool disk_driver_runs(const NodeServices& node);

}  // namespace mscsim::node
