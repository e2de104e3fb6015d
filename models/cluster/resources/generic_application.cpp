#include "models/cluster/resources/resource_dll.hpp"
#include "models/node/applications.hpp"

namespace mscsim::cluster::resources {
namespace {

std::optional<ApplicationId> application_of(const View& view, ResourceId resource) {
  return view.site().find_application(
      static_cast<NameId>(property_of(view, resource, Property::command_line)));
}

/// ASSUMPTION: an application that ends with an error as it starts counts as one that could not be
/// created.
Win32Error online(Transition& transition, ResourceId resource) {
  const auto application = application_of(transition, resource);
  const bool desktop = property_of(transition, resource, Property::interact_with_desktop) != 0;
  const NodeId owner = owner_of(transition, resource);
  const Win32Error error = application
                               ? node::start_application(transition, owner, *application, desktop)
                               : Win32Error::file_not_found;
  if (error != Win32Error::success) {
    transition.record(owner, Event::application_not_created,
                      {Insert::name(transition.database().resources[index(resource)].name)});
  }
  return error;
}

void offline(Transition& transition, ResourceId resource) {
  if (const auto application = application_of(transition, resource)) {
    node::stop_application(transition, owner_of(transition, resource), *application);
  }
}

bool is_alive(const View& view, ResourceId resource) {
  const auto application = application_of(view, resource);
  return application && node::runs_application(view, owner_of(view, resource), *application);
}

std::uint32_t online_ms(const View& view, ResourceId resource) {
  const auto application = application_of(view, resource);
  return application ? view.site().application(*application).starts_in_ms : 0;
}

void report_dead(Transition& /*transition*/, ResourceId /*resource*/) {}

}  // namespace

/// It runs on its group's owner only. One that ends has failed, with or without cause.
/// Events: 1039. Source: Q260527, Q181491
ResourceDll generic_application() {
  return {.type = ResourceType::generic_application,
          .online = online,
          .offline = offline,
          .is_alive = is_alive,
          .report_dead = report_dead,
          .online_ms = online_ms};
}

}  // namespace mscsim::cluster::resources
