#pragma once
#include <array>

#include "models/verbs/named_resource.hpp"

// What bring_online and take_offline share: they are done to a resource, or to a whole group.
namespace mscsim::verbs {

inline constexpr std::array resource_or_group_parameters{
    Parameter{
        .name = "resource", .kind = Kind::known_name, .required = false, .help = "the resource"},
    Parameter{.name = "group",
              .kind = Kind::known_name,
              .required = false,
              .help = "or the group: all its resources"}};
inline constexpr std::uint8_t group = 1;

[[nodiscard]] inline Refusal unless_resource_or_group(const View& view,
                                                      const Arguments& arguments) {
  if (const Refusal none = unless_cluster_runs(view); !none.empty()) { return none; }
  const auto named_group = arguments.find(group);
  if (arguments.find(resource).has_value() == named_group.has_value()) {
    return "name either a resource or a group";
  }
  if (!named_group) { return unless_resource(view, arguments); }
  return cluster::find_group(view.database(), static_cast<NameId>(*named_group))
             ? possible
             : Win32Error::group_not_found;
}

/// What the Cluster service answers, by what is named. Requires: it is there.
[[nodiscard]] inline Refusal answer(const View& view, const Arguments& arguments,
                                    Win32Error (*resource_request)(const View&, ResourceId),
                                    Win32Error (*group_request)(const View&, GroupId)) {
  if (const auto named_group = arguments.find(group)) {
    const auto id = cluster::find_group(view.database(), static_cast<NameId>(*named_group));
    return group_request(view, id.value());
  }
  return resource_request(view, resource_of(view, arguments));
}

/// Calls one of two functions with what is named.
inline void for_resource_or_group(Transition& transition, const Arguments& arguments,
                                  void (*resource_function)(Transition&, ResourceId),
                                  void (*group_function)(Transition&, GroupId)) {
  if (const auto named_group = arguments.find(group)) {
    const auto id = cluster::find_group(transition.database(), static_cast<NameId>(*named_group));
    group_function(transition, id.value());
  } else {
    resource_function(transition, resource_of(transition, arguments));
  }
}

}  // namespace mscsim::verbs
