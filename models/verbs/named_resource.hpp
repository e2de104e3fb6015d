#pragma once
#include "models/cluster/groups.hpp"
#include "models/cluster/requests.hpp"
#include "models/verbs/verb.hpp"

// What the verbs that are done to a resource share.
namespace mscsim::verbs {

/// Their first parameter.
inline constexpr Parameter resource_name{
    .name = "resource", .kind = Kind::known_name, .help = "the resource"};
inline constexpr std::uint8_t resource = 0;

/// Requires: there is such a resource.
[[nodiscard]] inline ResourceId resource_of(const View& view, const Arguments& arguments) {
  return cluster::find_resource(view.database(), arguments.get<NameId>(resource)).value();
}

/// The refusal of whatever Cluster Administrator cannot do without a cluster to talk to.
[[nodiscard]] inline Refusal unless_cluster_runs(const View& view) {
  return view.runtime().up.empty() ? "no cluster is running" : possible;
}

[[nodiscard]] inline Refusal unless_resource(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_cluster_runs(view); !none.empty()) { return none; }
  return cluster::find_resource(view.database(), arguments.get<NameId>(resource))
             ? possible
             : Win32Error::resource_not_found;
}

}  // namespace mscsim::verbs
