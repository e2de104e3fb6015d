#include <array>

#include "models/verbs/named_application.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node, application_name};

Refusal refusal(const View& view, const Arguments& arguments) {
  return unless_application_installed(view, arguments);
}

void apply(Transition& transition, const Arguments& arguments) {
  node::uninstall_application(transition, node_of(arguments), application_of(arguments));
}

}  // namespace

/// Takes an application off a machine; it ends.
Verb uninstall_application() {
  return {.name = "uninstall_application",
          .help = "remove an application from a machine",
          .source = "Q223397",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
