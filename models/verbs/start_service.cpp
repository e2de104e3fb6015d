#include <array>

#include "models/verbs/named_service.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node, service_name};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_service(view, arguments); !none.empty()) { return none; }
  return node::is_running(view.services(node_of(arguments)), service_of(arguments))
             ? "the service is running already"
             : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  static_cast<void>(node::start_service(transition, node_of(arguments), service_of(arguments)));
}

}  // namespace

/// net start.
Verb start_service() {
  return {.name = "start_service",
          .help = "start a service or driver, and what it depends on",
          .source = "Q258771",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
