#include <algorithm>
#include <array>

#include "models/node/services.hpp"
#include "models/verbs/verb.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array<Parameter, 0> parameters{};

Refusal refusal(const View& view, const Arguments& /*arguments*/) {
  return view.surroundings().domain.name == no_name ? "the nodes are in no domain" : possible;
}

void apply(Transition& transition, const Arguments& /*arguments*/) {
  for (std::size_t i = 0; i < transition.site().nodes().size(); ++i) {
    const auto id = static_cast<NodeId>(i);
    Domain& domain = transition.change_surroundings().domain;
    domain.outdated_password.insert(id);
    if (node::is_running(transition.services(id), Service::clussvc)) {
      domain.outdated_token.insert(id);
    }
  }
}

}  // namespace

/// The Services tool of each node keeps the old one, and a Cluster service that runs the token that
/// it got for it.
Verb change_account_password() {
  return {.name = "change_account_password",
          .help = "change the password of the account of the Cluster service, in the domain only",
          .source = "Q181806, Q157780, Q317232",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
