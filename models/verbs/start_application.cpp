#include <array>

#include "models/verbs/named_application.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node, application_name};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_application_installed(view, arguments); !none.empty()) {
    return none;
  }
  const auto service = view.site().application(application_of(arguments)).service;
  if (service &&
      view.services(node_of(arguments)).services[*service].start == StartType::disabled) {
    return Win32Error::service_disabled;
  }
  return node::runs_application(view, node_of(arguments), application_of(arguments))
             ? "the application is running already"
             : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  static_cast<void>(
      node::start_application(transition, node_of(arguments), application_of(arguments)));
}

}  // namespace

/// Services, Start: outside of the cluster. Source: Q175568, Q188674
Verb start_application() {
  return {.name = "start_application",
          .help = "start an application on a machine, outside of the cluster",
          .source = "Q175568, Q188674",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
