#include "models/cluster/controlled_service.hpp"
#include "models/cluster/resources/resource_dll.hpp"

namespace mscsim::cluster::resources {
namespace {

/// What the events call it: the service's display name.
Insert service_name(const View& view, ResourceId resource) {
  if (const auto service = controlled_service(view, resource)) { return Insert::of(*service); }
  return Insert::name(static_cast<NameId>(property_of(view, resource, Property::service_name)));
}

void report(Transition& transition, ResourceId resource, Event event) {
  transition.record(owner_of(transition, resource), event, {service_name(transition, resource)});
}

Win32Error online(Transition& transition, ResourceId resource) {
  const NodeId owner = owner_of(transition, resource);
  const auto service = controlled_service(transition, resource);
  if (!service || transition.services(owner).services[*service].start == StartType::absent) {
    report(transition, resource, Event::service_not_found);
    return Win32Error::service_does_not_exist;
  }
  const Win32Error error = start_controlled(transition, resource);
  if (error != Win32Error::success) { report(transition, resource, Event::service_not_started); }
  return error;
}

std::uint32_t online_ms(const View& view, ResourceId resource) {
  const auto service = controlled_service(view, resource);
  return service ? view.catalogue().services[*service].starts_in_ms : 0;
}

void report_dead(Transition& transition, ResourceId resource) {
  report(transition, resource, Event::service_failed);
}

}  // namespace

/// A service that runs on its group's owner only. Events: 1040, 1041; 1042 once it was online.
/// ASSUMPTION: which event stands for what, but for 1042, is inferred from their names.
/// Source: Q188674 (1042), Q174070
ResourceDll generic_service() {
  return {.type = ResourceType::generic_service,
          .online = online,
          .offline = stop_controlled,
          .is_alive = controlled_runs,
          .report_dead = report_dead,
          .online_ms = online_ms};
}

}  // namespace mscsim::cluster::resources
