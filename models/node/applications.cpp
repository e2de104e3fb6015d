#include "models/node/applications.hpp"

#include <algorithm>

#include "models/node/services.hpp"
#include "models/node/setup.hpp"

namespace mscsim::node {

void install_application(Transition& transition, NodeId id, ApplicationId application) {
  NodeServices& node = transition.change_services(id);
  if (const auto service = transition.site().application(application).service) {
    register_service(transition.catalogue(), node, *service);
  } else {
    node.applications.insert(application);
  }
}

void uninstall_application(Transition& transition, NodeId id, ApplicationId application) {
  stop_application(transition, id, application);
  NodeServices& node = transition.change_services(id);
  if (const auto service = transition.site().application(application).service) {
    unregister_service(node, *service);
  } else {
    node.applications.erase(application);
  }
}

Win32Error start_application(Transition& transition, NodeId id, ApplicationId application,
                             bool interacts_with_desktop) {
  const SiteApplication& row = transition.site().application(application);
  if (row.service) { return start_service(transition, id, *row.service); }
  if (!has_application(transition, id, application)) { return Win32Error::file_not_found; }
  if (runs_application(transition, id, application)) { return Win32Error::success; }
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
  if (const auto service = transition.site().application(application).service) {
    stop_service(transition, id, *service);
  } else {
    transition.change_services(id).applications_running.erase(application);
  }
}

bool runs_application(const View& view, NodeId id, ApplicationId application) {
  const NodeServices& node = view.services(id);
  const auto service = view.site().application(application).service;
  return service ? is_running(node, *service) : node.applications_running.contains(application);
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
