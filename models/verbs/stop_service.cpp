#include <array>

#include "models/verbs/named_service.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node, service_name};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_service(view, arguments); !none.empty()) { return none; }
  if (!node::is_running(view.services(node_of(arguments)), service_of(arguments))) {
    return {Win32Error::service_not_active, "the service is not running"};
  }
  return node::accepts_stop(service_of(arguments))
             ? possible
             : "The requested pause or stop is not valid for this service.";
}

void apply(Transition& transition, const Arguments& arguments) {
  node::stop_service(transition, node_of(arguments), service_of(arguments));
}

}  // namespace

/// net stop, with yes to stopping the services that depend on it.
Verb stop_service() {
  return {.name = "stop_service",
          .help = "stop a service or driver, and what depends on it",
          .source = "Q258771, Q243195",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
