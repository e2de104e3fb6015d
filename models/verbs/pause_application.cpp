#include <array>

#include "models/node/services.hpp"
#include "models/verbs/named_application.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node, application_name};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_application_runs(view, arguments); !none.empty()) { return none; }
  const auto service = view.site().application(application_of(arguments)).service;
  if (!service) { return "only services pause"; }
  return view.services(node_of(arguments)).services[*service].status == ServiceStatus::paused
             ? "it is paused already"
             : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  const auto service = transition.site().application(application_of(arguments)).service;
  node::pause_service(transition, node_of(arguments), *service);
}

}  // namespace

/// Services, Pause. Cluster Administrator has no such thing.
Verb pause_application() {
  return {.name = "pause_application",
          .help = "pause a service that the world declares",
          .source = "Q175568",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
