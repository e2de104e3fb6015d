#pragma once
#include <optional>

#include "models/world/applications.hpp"

// Applications that are no part of Windows NT: what a Generic Service or Generic Application runs.
namespace mscsim::node {

/// Sets an application up, which registers one that is a service.
/// Requires: the machine does not have it.
void install_application(Transition& transition, NodeId id, ApplicationId application);
/// Ends an application, and takes it off the machine.
void uninstall_application(Transition& transition, NodeId id, ApplicationId application);

/// Starts an application, and first the service of Windows NT that it depends on.
/// Returns: success, or why not. One that ends at once has ended on return.
/// Shows: the abnormal termination of an MFC application on a desktop that is not its own.
/// Source: Q260527 (without PAUSE the batch file ends), Q181491
Win32Error start_application(Transition& transition, NodeId id, ApplicationId application,
                             bool interacts_with_desktop = false);
void stop_application(Transition& transition, NodeId id, ApplicationId application);
[[nodiscard]] bool runs_application(const View& view, NodeId id, ApplicationId application);

/// A registry key of somebody's; null: the machine has none of that name.
[[nodiscard]] const RegistryKey* find_key(const NodeDisk& node, NameId name);
/// The key of that name, made if there is none. Null: there is no room for one more.
[[nodiscard]] RegistryKey* key_for(NodeDisk& node, NameId name);

}  // namespace mscsim::node
