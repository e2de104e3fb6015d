#include "models/cluster/controlled_service.hpp"

#include "models/cluster/resources/resource_dll.hpp"
#include "models/node/services.hpp"

namespace mscsim::cluster {

std::optional<Service> controlled_service(const View& view, ResourceId resource) {
  const ResourceType type = view.database().resources[index(resource)].type;
  if (const auto fixed = catalogue::resource_type(type).controls) { return fixed; }
  const auto name = static_cast<NameId>(property_of(view, resource, Property::service_name));
  return view.catalogue().services.find(view.site().name(name));
}

Win32Error start_controlled(Transition& transition, ResourceId resource) {
  const auto service = controlled_service(transition, resource);
  return service ? node::start_service(transition, owner_of(transition, resource), *service)
                 : Win32Error::service_does_not_exist;
}

void stop_controlled(Transition& transition, ResourceId resource) {
  if (const auto service = controlled_service(transition, resource)) {
    node::stop_service(transition, owner_of(transition, resource), *service);
  }
}

bool controlled_runs(const View& view, ResourceId resource) {
  const auto service = controlled_service(view, resource);
  return service && node::is_running(view.services(owner_of(view, resource)), *service);
}

void report_nothing(Transition& /*transition*/, ResourceId /*resource*/) {}

}  // namespace mscsim::cluster
