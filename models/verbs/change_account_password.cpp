#include <algorithm>
#include <array>

#include "models/verbs/verb.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array<Parameter, 0> parameters{};

Refusal refusal(const View& view, const Arguments& /*arguments*/) {
  return view.surroundings().domain.name == no_name ? "the nodes are in no domain" : possible;
}

void apply(Transition& transition, const Arguments& /*arguments*/) {
  for (std::size_t i = 0; i < transition.site().nodes().size(); ++i) {
    transition.change_surroundings().domain.outdated_password.insert(static_cast<NodeId>(i));
  }
}

}  // namespace

/// The Services tool of each node keeps the old one.
Verb change_account_password() {
  return {.name = "change_account_password",
          .help = "change the password of the account of the Cluster service, in the domain only",
          .source = "Q181806, Q157780",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
