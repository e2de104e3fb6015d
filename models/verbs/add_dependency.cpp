#include <array>

#include "models/verbs/named_resource.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { provider = 1 };
constexpr std::array parameters{
    resource_name,
    Parameter{.name = "depends_on", .kind = Kind::known_name, .help = "must be online first"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_resource(view, arguments); !none.empty()) { return none; }
  const auto other = cluster::find_resource(view.database(), arguments.get<NameId>(provider));
  if (!other) { return "the cluster has no resource of that name to depend on"; }
  const ResourceId id = resource_of(view, arguments);
  const auto& resources = view.database().resources;
  if (resources[index(id)].group != resources[index(*other)].group) {
    return "the two are in different groups";
  }
  if (!view.database().local_quorum && view.database().quorum_resource == id) {
    return "The cluster quorum resource is not allowed to have any dependencies.";
  }
  if (id == *other || cluster::depends_on(view, *other, id)) {
    return "the dependency would be circular";
  }
  if (cluster::depends_on(view, id, *other)) {
    return "The cluster resource cannot be made dependent on the specified resource because it is "
           "already dependent.";
  }
  return view.runtime().resources[index(id)].state == ResourceState::online
             ? "The operation could not be completed because the cluster resource is online."
             : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  const auto other = cluster::find_resource(transition.database(), arguments.get<NameId>(provider));
  cluster::add_dependency(transition, resource_of(transition, arguments), other.value());
}

}  // namespace

/// cluster resource /adddependency.
Verb add_dependency() {
  return {.name = "add_dependency",
          .help = "make a resource depend on another of its group",
          .source = "Q171791, Q175664, Q186548",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
