#include <array>

#include "models/node/adapters.hpp"
#include "models/node/bindings.hpp"
#include "sim/scenario/expectations/on_one_node.hpp"

namespace mscsim::scenario::expectations {
namespace {

enum : std::uint8_t { component = 1, adapter, state, position };
constexpr std::array<std::string_view, 3> state_choices{"enabled", "disabled", "none"};
constexpr std::array parameters{
    on_node, Parameter{.name = "component", .kind = Kind::component, .help = "its upper end"},
    Parameter{.name = "adapter", .kind = Kind::known_name, .help = "its lower end"},
    Parameter{.name = "state",
              .kind = Kind::choice,
              .help = "of the whole path, as Linkage has it",
              .choices = state_choices},
    Parameter{.name = "position",
              .kind = Kind::count,
              .required = false,
              .help = "its place among the component's; 1 is the first"}};

std::size_t state_of(const Evidence& evidence, const Arguments& arguments) {
  enum : std::size_t { enabled, disabled, none };
  const Node& node = node_of(evidence, arguments);
  const auto upper = arguments.get<Component>(component);
  const auto slot = node::find_adapter(node, arguments.get<NameId>(adapter));
  if (!slot || !node::find_binding(node, upper, *slot)) { return none; }
  return node::bound(node, upper, *slot) ? enabled : disabled;
}

/// 1 is the first; 0: there is no such binding.
std::size_t place_of(const Evidence& evidence, const Arguments& arguments) {
  const Node& node = node_of(evidence, arguments);
  const Linkage& linkage = node.linkage[arguments.get<Component>(component)];
  const auto slot = node::find_adapter(node, arguments.get<NameId>(adapter));
  for (std::size_t i = 0; i < linkage.count; ++i) {
    if (slot && linkage.bindings.at(i).adapter == *slot) { return i + 1; }
  }
  return 0;
}

bool holds(const Evidence& evidence, const Arguments& arguments) {
  const auto wanted = arguments.find(position);
  return state_of(evidence, arguments) == arguments.get<std::size_t>(state) &&
         (!wanted || place_of(evidence, arguments) == *wanted);
}

std::string seen(const Evidence& evidence, const Arguments& arguments) {
  return "it is " + std::string(state_choices.at(state_of(evidence, arguments))) + ", in place " +
         std::to_string(place_of(evidence, arguments));
}

}  // namespace

Expectation binding() {
  return {.name = "binding",
          .help = "a component is bound to an adapter, or not",
          .parameters = parameters,
          .shorthand = -1,
          .holds = holds,
          .seen = seen};
}

}  // namespace mscsim::scenario::expectations
