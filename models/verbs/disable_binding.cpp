#include <array>

#include "models/verbs/one_binding.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node, bound_component, bound_adapter};

void apply(Transition& transition, const Arguments& arguments) {
  set_enabled(transition, arguments, false);
}

}  // namespace

/// Bindings tab, Disable.
Verb disable_binding() {
  return {.name = "disable_binding",
          .help = "disable a binding between a network component and an adapter",
          .source = "Q185329, Q250262, Q257920",
          .parameters = parameters,
          .refusal = unless_binding,
          .apply = apply};
}

}  // namespace mscsim::verbs
