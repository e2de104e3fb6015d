#include <array>

#include "models/cluster/groups.hpp"
#include "sim/scenario/expectation.hpp"

namespace mscsim::scenario::expectations {
namespace {

enum : std::uint8_t { name, state };
constexpr std::array<std::string_view, 5> state_choices{"Online", "Offline", "Failed",
                                                        "Online Pending", "none"};
constexpr std::array<ResourceState, 4> states{ResourceState::online, ResourceState::offline,
                                              ResourceState::failed, ResourceState::online_pending};
constexpr std::array parameters{
    Parameter{.name = "name", .kind = Kind::known_name, .help = "the resource"},
    Parameter{.name = "state",
              .kind = Kind::choice,
              .help = "as Cluster Administrator shows it; none: there is no such resource",
              .choices = state_choices}};

std::optional<ResourceState> state_of(const Evidence& evidence, const Arguments& arguments) {
  const auto id = cluster::find_resource(evidence.world.database, arguments.get<NameId>(name));
  if (!id) { return std::nullopt; }
  return evidence.world.runtime.resources[index(*id)].state;
}

bool holds(const Evidence& evidence, const Arguments& arguments) {
  const auto wanted = arguments.get<std::size_t>(state);
  const auto found = state_of(evidence, arguments);
  return wanted < states.size() ? found == states.at(wanted) : !found.has_value();
}

std::string seen(const Evidence& evidence, const Arguments& arguments) {
  const auto found = state_of(evidence, arguments);
  if (!found) { return "the cluster has no such resource"; }
  for (std::size_t row = 0; row < states.size(); ++row) {
    if (states.at(row) == *found) { return "it is " + std::string(state_choices.at(row)); }
  }
  return "it is pending";
}

}  // namespace

Expectation resource() {
  return {.name = "resource",
          .help = "a cluster resource is in a state",
          .parameters = parameters,
          .shorthand = -1,
          .holds = holds,
          .seen = seen};
}

}  // namespace mscsim::scenario::expectations
