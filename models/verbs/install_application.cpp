#include <array>

#include "models/verbs/named_application.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node, application_name};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal off = unless_running(view, arguments); !off.empty()) { return off; }
  return has_application(view, node_of(arguments), application_of(arguments))
             ? "the application is installed already"
             : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  node::install_application(transition, node_of(arguments), application_of(arguments));
}

}  // namespace

/// The set-up of an application, or of a service that is no part of Windows NT.
Verb install_application() {
  return {.name = "install_application",
          .help = "install an application that the world declares on a machine",
          .source = "Q260527, Q188674, Q245067",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
