#include <array>

#include "models/verbs/named_software.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node, software_name};

void apply(Transition& transition, const Arguments& arguments) {
  node::remove_software(transition, node_of(arguments), software_of(arguments));
}

}  // namespace

/// The Remove button. Files stay where they are.
Verb remove_software() {
  return {.name = "remove_software",
          .help = "remove a product: delete its services",
          .source = "Q162205, Q246805",
          .parameters = parameters,
          .refusal = unless_installed,
          .apply = apply};
}

}  // namespace mscsim::verbs
