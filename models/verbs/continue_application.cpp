#include <array>

#include "models/node/services.hpp"
#include "models/verbs/named_application.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node, application_name};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_application_runs(view, arguments); !none.empty()) { return none; }
  const auto service = view.site().application(application_of(arguments)).service;
  return service && view.services(node_of(arguments)).services[*service].status ==
                        ServiceStatus::paused
             ? possible
             : "it is not paused";
}

void apply(Transition& transition, const Arguments& arguments) {
  const auto service = transition.site().application(application_of(arguments)).service;
  node::continue_service(transition, node_of(arguments), *service);
}

}  // namespace

/// Services, Continue.
Verb continue_application() {
  return {.name = "continue_application",
          .help = "continue a paused service",
          .source = "Q175568",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
