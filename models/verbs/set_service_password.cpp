#include <algorithm>
#include <array>

#include "models/verbs/on_node.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node};

Refusal refusal(const View& view, const Arguments& arguments) {
  return view.surroundings().domain.outdated_password.contains(node_of(arguments))
             ? possible
             : "the Services tool has the password of the account";
}

void apply(Transition& transition, const Arguments& arguments) {
  transition.change_surroundings().domain.outdated_password.erase(node_of(arguments));
}

}  // namespace

/// Control Panel, Services, Startup.
Verb set_service_password() {
  return {.name = "set_service_password",
          .help = "give the Services tool of a node the new password of the account",
          .source = "Q181806, Q157780",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
