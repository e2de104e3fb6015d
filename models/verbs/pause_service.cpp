#include <array>

#include "models/verbs/named_service.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node, service_name};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_service(view, arguments); !none.empty()) { return none; }
  const ServiceState state = view.services(node_of(arguments)).services[service_of(arguments)];
  if (!is_running(state)) { return {Win32Error::service_not_active, "the service is not running"}; }
  if (state.status == ServiceStatus::paused) { return "the service is paused already"; }
  return node::can_pause(service_of(arguments))
             ? possible
             : Refusal(Win32Error::invalid_service_control, "the service cannot be paused");
}

void apply(Transition& transition, const Arguments& arguments) {
  node::pause_service(transition, node_of(arguments), service_of(arguments));
}

}  // namespace

/// net pause, and Pause in Services.
Verb pause_service() {
  return {.name = "pause_service",
          .help = "pause a service; it goes on running",
          .source = "Q175568",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
