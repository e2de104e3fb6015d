#include <algorithm>

#include "models/catalogue/condition.hpp"
#include "models/world/applications.hpp"

namespace mscsim::conditions {

/// The group works on the other node, and fails here.
Condition application_missing_on_node() {
  return {
      .name = "application-missing-on-node",
      .help = "an application that a resource runs is not installed on a node that may own it",
      .source = "Q223397, Q260527",
      .asks =
          [](const View& view, NodeId id) {
            const auto slot_of = [](Property property) {
              return catalogue::property(property).slot;
            };
            return std::ranges::any_of(view.database().resources, [&](const Resource& resource) {
              const auto text = static_cast<NameId>(
                  resource.properties.at(resource.type == ResourceType::generic_application
                                             ? slot_of(Property::command_line)
                                             : slot_of(Property::service_name)));
              const bool runs_one = resource.type == ResourceType::generic_application ||
                                    resource.type == ResourceType::generic_service;
              const auto application = runs_one ? view.site().find_application(text) : std::nullopt;
              return application && resource.common.possible_owners.contains(id) &&
                     view.database().members.contains(id) &&
                     !has_application(view, id, *application);
            });
          },
  };
}

}  // namespace mscsim::conditions
