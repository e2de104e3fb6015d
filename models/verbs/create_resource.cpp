#include <algorithm>
#include <array>

#include "models/verbs/given_properties.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { name = 0, type, group, depends_on, properties };
constexpr std::array parameters{
    Parameter{.name = "name", .kind = Kind::name, .help = "of the resource"},
    Parameter{.name = "type", .kind = Kind::resource_type, .help = "as `IP Address`"},
    Parameter{.name = "group", .kind = Kind::known_name, .help = "that it belongs to"},
    Parameter{.name = "depends_on",
              .kind = Kind::known_name,
              .required = false,
              .repeated = true,
              .help = "resources of the same group that must be online first"},
    Parameter{.name = "properties",
              .kind = Kind::properties,
              .required = false,
              .help = "its private properties, by name"},
};

Refusal unless_provider(const View& view, NameId provider, GroupId group_id) {
  const auto id = cluster::find_resource(view.database(), provider);
  if (!id) { return Win32Error::resource_not_found; }
  return view.database().resources[index(*id)].group == group_id
             ? possible
             : Refusal(Win32Error::invalid_parameter, "it depends on a resource of another group");
}

/// Source: Q245067, Q174331
Refusal unless_one_too_many(const View& view, ResourceType wanted) {
  const bool has_one = std::ranges::find(view.database().resources, wanted, &Resource::type) !=
                       view.database().resources.end();
  return has_one && catalogue::resource_type(wanted).one_per_cluster
             ? Win32Error::resmon_create_failed
             : possible;
}

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_cluster_runs(view); !none.empty()) { return none; }
  if (cluster::find_resource(view.database(), arguments.get<NameId>(name))) {
    return Win32Error::object_already_exists;
  }
  const auto group_id = cluster::find_group(view.database(), arguments.get<NameId>(group));
  if (!group_id) { return Win32Error::group_not_found; }
  if (const Refusal second = unless_one_too_many(view, arguments.get<ResourceType>(type));
      !second.empty()) {
    return second;
  }
  for (const Argument& argument : arguments.list()) {
    Refusal wrong = possible;
    if (argument.parameter == depends_on) {
      wrong = unless_provider(view, static_cast<NameId>(argument.value), *group_id);
    } else if (argument.parameter == properties) {
      wrong = unless_property_fits(view, argument, arguments.get<ResourceType>(type));
    }
    if (!wrong.empty()) { return wrong; }
  }
  return possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  const auto group_id = cluster::find_group(transition.database(), arguments.get<NameId>(group));
  const ResourceId id = cluster::create_resource(
      transition, arguments.get<NameId>(name), arguments.get<ResourceType>(type), group_id.value());
  for (const Argument& argument : arguments.list()) {
    if (argument.parameter == depends_on) {
      const auto provider = static_cast<NameId>(argument.value);
      cluster::add_dependency(transition, id,
                              cluster::find_resource(transition.database(), provider).value());
    } else if (argument.parameter == properties) {
      set_property(transition, id, argument);
    }
  }
}

}  // namespace

/// cluster resource /create, /adddependency and /privproperties in one. The resource is offline.
Verb create_resource() {
  return {.name = "create_resource",
          .help = "create a resource in a group, offline",
          .source = "Q171791, Q248605",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
