#include <array>

#include "models/verbs/one_binding.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { position = 3 };
constexpr std::array parameters{
    on_node, bound_component,
    Parameter{.name = "adapter", .kind = Kind::known_name, .help = "the lower end"},
    Parameter{.name = "position", .kind = Kind::count, .help = "its new place; 1 is the first"}};

void apply(Transition& transition, const Arguments& arguments) {
  NodeNetwork& node = transition.change_network(node_of(arguments));
  const auto slot = node::find_adapter(node, arguments.get<NameId>(lower_adapter)).value();
  const auto place = arguments.get<std::size_t>(position);
  node::move_binding(node, arguments.get<Component>(component), slot, place > 0 ? place - 1 : 0);
}

}  // namespace

/// Bindings tab, Move Up and Move Down.
Verb move_binding() {
  return {.name = "move_binding",
          .help = "change the order of a component's bindings",
          .source = "Q260180",
          .parameters = parameters,
          .refusal = unless_binding,
          .apply = apply};
}

}  // namespace mscsim::verbs
