#pragma once
#include "models/verbs/named_resource.hpp"

// What the verbs that are done to a group share.
namespace mscsim::verbs {

/// Their first parameter.
inline constexpr Parameter group_name{
    .name = "group", .kind = Kind::known_name, .help = "the group"};

/// Requires: there is such a group.
[[nodiscard]] inline GroupId group_of(const View& view, const Arguments& arguments) {
  return cluster::find_group(view.database(), arguments.get<NameId>(0)).value();
}

[[nodiscard]] inline Refusal unless_group(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_cluster_runs(view); !none.empty()) { return none; }
  return cluster::find_group(view.database(), arguments.get<NameId>(0))
             ? possible
             : Win32Error::group_not_found;
}

}  // namespace mscsim::verbs
