#include <array>

#include "models/verbs/named_resource.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { to = 1 };
constexpr std::array parameters{
    resource_name, Parameter{.name = "to", .kind = Kind::known_name, .help = "its new group"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_resource(view, arguments); !none.empty()) { return none; }
  const auto target = cluster::find_group(view.database(), arguments.get<NameId>(to));
  if (!target) { return "The cluster group could not be found."; }
  const ResourceId id = resource_of(view, arguments);
  const GroupId now = view.database().resources[index(id)].group;
  if (now == *target) { return "it is in that group already"; }
  if (cluster::has_dependencies(view, id)) {
    return "The cluster resource cannot be moved to another group because other resources are "
           "dependent on it, or it on others.";
  }
  const auto& groups = view.runtime().groups;
  return groups[index(now)].owner != groups[index(*target)].owner
             ? "the groups are on different nodes: move one of them first"
             : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  const ResourceId id = resource_of(transition, arguments);
  const auto target = cluster::find_group(transition.database(), arguments.get<NameId>(to));
  transition.change_database().resources[index(id)].group = target.value();
}

}  // namespace

/// cluster resource /moveto. Real clusters take what is tied to it along.
Verb move_resource() {
  return {.name = "move_resource",
          .help = "move a resource without dependencies to another group",
          .source = "Q168948, Q186548",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
