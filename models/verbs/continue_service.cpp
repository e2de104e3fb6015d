#include <array>

#include "models/verbs/named_service.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node, service_name};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_service(view, arguments); !none.empty()) { return none; }
  const ServiceState state = view.services(node_of(arguments)).services[service_of(arguments)];
  if (!is_running(state)) { return {Win32Error::service_not_active, "the service is not running"}; }
  return state.status == ServiceStatus::paused
             ? possible
             : Refusal(Win32Error::invalid_service_control, "the service is not paused");
}

void apply(Transition& transition, const Arguments& arguments) {
  node::continue_service(transition, node_of(arguments), service_of(arguments));
}

}  // namespace

/// net continue, and Continue in Services.
Verb continue_service() {
  return {.name = "continue_service",
          .help = "continue a paused service",
          .source = "Q175568",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
