#include <array>

#include "models/cluster/resources/resource_dll.hpp"
#include "models/verbs/given_properties.hpp"
#include "models/world/defects.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { properties = 1 };
constexpr std::array parameters{
    resource_name,
    Parameter{.name = "properties", .kind = Kind::properties, .help = "new values, by name"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_resource(view, arguments); !none.empty()) { return none; }
  const ResourceType type = view.database().resources[index(resource_of(view, arguments))].type;
  for (const Argument& argument : arguments.list()) {
    if (argument.parameter != properties) { continue; }
    const Refusal wrong = unless_property_fits(view, argument, type);
    if (!wrong.empty()) { return wrong; }
  }
  return possible;
}

/// Whether the owner's resource DLL keeps that change. Source: Q273614
bool is_kept(const View& view, ResourceId id, const Argument& argument) {
  return static_cast<Property>(argument.key) != Property::security ||
         !has_defect(view.images(cluster::owner_of(view, id)), Defect::share_permissions_not_kept);
}

void apply(Transition& transition, const Arguments& arguments) {
  const ResourceId id = resource_of(transition, arguments);
  for (const Argument& argument : arguments.list()) {
    if (argument.parameter == properties && is_kept(transition, id, argument)) {
      set_property(transition, id, argument);
    }
  }
}

}  // namespace

/// cluster resource /privproperties. They take effect when the resource next comes online.
Verb set_private_properties() {
  return {.name = "set_private_properties",
          .help = "change private properties of a resource",
          .source = "Q217057, Q267548, Q273614",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
