#include <array>

#include "models/cluster/groups.hpp"
#include "sim/scenario/expectation.hpp"

namespace mscsim::scenario::expectations {
namespace {

enum : std::uint8_t { name, state, owner };
constexpr std::array<std::string_view, 4> state_choices{"Online", "Offline", "Failed",
                                                        "Partially Online"};
constexpr std::array parameters{
    Parameter{.name = "name", .kind = Kind::known_name, .help = "the group"},
    Parameter{.name = "state",
              .kind = Kind::choice,
              .help = "as Cluster Administrator shows it",
              .choices = state_choices},
    Parameter{
        .name = "owner", .kind = Kind::node, .required = false, .help = "the node that owns it"}};

/// The row of state_choices: GroupState has the same order.
std::optional<std::size_t> state_of(const Evidence& evidence, const Arguments& arguments) {
  const auto id = cluster::find_group(evidence.world.database, arguments.get<NameId>(name));
  if (!id) { return std::nullopt; }
  const View view(evidence.site, evidence.world);
  return static_cast<std::size_t>(cluster::group_state(view, *id));
}

/// Requires: there is such a group.
NodeId owner_of(const Evidence& evidence, const Arguments& arguments) {
  const auto id = cluster::find_group(evidence.world.database, arguments.get<NameId>(name));
  return evidence.world.runtime.groups[index(id.value())].owner;
}

bool holds(const Evidence& evidence, const Arguments& arguments) {
  const auto wanted = arguments.find(owner);
  return state_of(evidence, arguments) == arguments.get<std::size_t>(state) &&
         (!wanted || owner_of(evidence, arguments) == static_cast<NodeId>(*wanted));
}

std::string seen(const Evidence& evidence, const Arguments& arguments) {
  const auto found = state_of(evidence, arguments);
  if (!found) { return "the cluster has no such group"; }
  return "it is " + std::string(state_choices.at(*found)) + " on " +
         std::string(evidence.site.name(owner_of(evidence, arguments)));
}

}  // namespace

Expectation group() {
  return {.name = "group",
          .help = "a resource group is in a state",
          .parameters = parameters,
          .shorthand = -1,
          .holds = holds,
          .seen = seen};
}

}  // namespace mscsim::scenario::expectations
