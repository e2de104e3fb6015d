#include "models/cluster/controlled_service.hpp"

#include "models/cluster/resources/resource_dll.hpp"
#include "models/node/applications.hpp"
#include "models/node/services.hpp"

namespace mscsim::cluster {

ControlledService controlled_service(const View& view, ResourceId resource) {
  const ResourceType type = view.database().resources[index(resource)].type;
  if (const auto fixed = catalogue::resource_type(type).controls) {
    return {.service = fixed, .application = std::nullopt};
  }
  const auto name = static_cast<NameId>(property_of(view, resource, Property::service_name));
  const auto application = view.site().find_application(name);
  if (application && view.site().application(*application).service) {
    return {.service = std::nullopt, .application = application};
  }
  return {.service = view.catalogue().services.find(view.site().name(name)),
          .application = std::nullopt};
}

bool exists(const NodeServices& node, ControlledService service) {
  if (service.application) { return node.applications.contains(*service.application); }
  return service.service && node.services[*service.service].start != StartType::absent;
}

bool runs(const NodeServices& node, ControlledService service) {
  if (service.application) { return node::runs_application(node, *service.application); }
  return service.service && node::is_running(node, *service.service);
}

Win32Error start(Transition& transition, NodeId node, ControlledService service) {
  if (!exists(transition.services(node), service)) { return Win32Error::service_does_not_exist; }
  return service.application ? node::start_application(transition, node, *service.application)
                             : node::start_service(transition, node, *service.service);
}

void stop(Transition& transition, NodeId node, ControlledService service) {
  if (service.application) {
    node::stop_application(transition, node, *service.application);
  } else if (service.service) {
    node::stop_service(transition, node, *service.service);
  }
}

Win32Error start_controlled(Transition& transition, ResourceId resource) {
  return start(transition, owner_of(transition, resource),
               controlled_service(transition, resource));
}

void stop_controlled(Transition& transition, ResourceId resource) {
  stop(transition, owner_of(transition, resource), controlled_service(transition, resource));
}

bool controlled_runs(const View& view, ResourceId resource) {
  return runs(view.services(owner_of(view, resource)), controlled_service(view, resource));
}

void report_nothing(Transition& /*transition*/, ResourceId /*resource*/) {}

}  // namespace mscsim::cluster
