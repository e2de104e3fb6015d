#include <array>

#include "models/node/setup.hpp"
#include "models/verbs/named_service.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node, service_name};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal off = unless_running(view, arguments); !off.empty()) { return off; }
  const Service service = service_of(arguments);
  if (view.services(node_of(arguments)).services[service].start != StartType::absent) {
    return "the machine has that service already";
  }
  const bool is_declared = service >= Service::count;
  if (is_declared) { return possible; }
  return view.catalogue().services[service].driver || view.catalogue().services[service].image
             ? "its files come with a network component: add that"
             : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  node::register_service(transition.catalogue(), transition.change_services(node_of(arguments)),
                         service_of(arguments));
}

}  // namespace

/// The set-up of a service of Windows NT or its Option Pack.
Verb install_service() {
  return {.name = "install_service",
          .help = "install a service of Windows NT that brings no driver",
          .source = "Q189224, Q223259, Q223397",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
