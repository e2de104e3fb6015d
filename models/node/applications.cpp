#include "models/node/applications.hpp"

#include <algorithm>

#include "models/node/services.hpp"

namespace mscsim::node {

Win32Error start_application(Transition& transition, NodeId id, ApplicationId application,
                             bool interacts_with_desktop) {
  const SiteApplication& row = transition.site().application(application);
  if (!transition.services(id).applications.contains(application)) {
    return row.service ? Win32Error::service_does_not_exist : Win32Error::file_not_found;
  }
  if (runs_application(transition.services(id), application)) { return Win32Error::success; }
  if (row.depends_on && start_service(transition, id, *row.depends_on) != Win32Error::success) {
    return Win32Error::service_dependency_fail;
  }
  if (row.hooks_windows && interacts_with_desktop) {
    transition.show(id, Message::abnormal_program_termination, {Insert::name(row.name)});
    return Win32Error::process_aborted;
  }
  if (!row.ends_at_once) {
    transition.change_services(id).applications_running.insert(application);
  }
  return Win32Error::success;
}

void stop_application(Transition& transition, NodeId id, ApplicationId application) {
  NodeServices& node = transition.change_services(id);
  node.applications_running.erase(application);
  node.applications_paused.erase(application);
}

bool runs_application(const NodeServices& node, ApplicationId application) {
  return node.applications_running.contains(application);
}

const RegistryKey* find_key(const NodeDisk& node, NameId name) {
  const auto* const found = std::ranges::find(node.keys, name, &RegistryKey::name);
  return found == node.keys.end() ? nullptr : found;
}

RegistryKey* key_for(NodeDisk& node, NameId name) {
  auto* found = std::ranges::find(node.keys, name, &RegistryKey::name);
  if (found == node.keys.end()) {
    found = std::ranges::find(node.keys, no_name, &RegistryKey::name);
    if (found == node.keys.end()) { return nullptr; }
    found->name = name;
  }
  return found;
}

}  // namespace mscsim::node
