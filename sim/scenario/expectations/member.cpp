#include <array>

#include "sim/scenario/expectation.hpp"

namespace mscsim::scenario::expectations {
namespace {

enum : std::uint8_t { node, state };
constexpr std::array<std::string_view, 4> state_choices{"Up", "Down", "Paused", "none"};
constexpr std::array parameters{
    Parameter{.name = "node", .kind = Kind::node, .help = "the machine"},
    Parameter{.name = "state",
              .kind = Kind::choice,
              .help = "as Cluster Administrator shows it; none: it is no member",
              .choices = state_choices}};

/// The row of state_choices.
std::size_t state_of(const Evidence& evidence, const Arguments& arguments) {
  enum : std::size_t { up, down, paused, none };
  const auto id = arguments.get<NodeId>(node);
  if (!evidence.world.database.members.contains(id)) { return none; }
  if (!evidence.world.runtime.up.contains(id)) { return down; }
  return evidence.world.database.paused.contains(id) ? paused : up;
}

bool holds(const Evidence& evidence, const Arguments& arguments) {
  return state_of(evidence, arguments) == arguments.get<std::size_t>(state);
}

std::string seen(const Evidence& evidence, const Arguments& arguments) {
  return "it is " + std::string(state_choices.at(state_of(evidence, arguments)));
}

}  // namespace

Expectation member() {
  return {.name = "member",
          .help = "a machine is an up, down or paused node of the cluster, or none of it",
          .parameters = parameters,
          .shorthand = -1,
          .holds = holds,
          .seen = seen};
}

}  // namespace mscsim::scenario::expectations
