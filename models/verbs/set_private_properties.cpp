#include <array>

#include "models/verbs/given_properties.hpp"

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

void apply(Transition& transition, const Arguments& arguments) {
  for (const Argument& argument : arguments.list()) {
    if (argument.parameter == properties) {
      set_property(transition, resource_of(transition, arguments), argument);
    }
  }
}

}  // namespace

/// cluster resource /privproperties. They take effect when the resource next comes online.
Verb set_private_properties() {
  return {.name = "set_private_properties",
          .help = "change private properties of a resource",
          .source = "Q217057, Q267548",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
