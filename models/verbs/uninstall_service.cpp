#include <array>

#include "models/node/setup.hpp"
#include "models/verbs/named_service.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node, service_name};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_service(view, arguments); !none.empty()) { return none; }
  if (service_of(arguments) >= Service::count) { return possible; }
  return view.catalogue().services[service_of(arguments)].driver ||
                 view.catalogue().services[service_of(arguments)].image
             ? "its files came with a network component: remove that"
             : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  const NodeId id = node_of(arguments);
  node::stop_service(transition, id, service_of(arguments));
  node::unregister_service(transition.change_services(id), service_of(arguments));
}

}  // namespace

/// The service is stopped and its key deleted.
Verb uninstall_service() {
  return {.name = "uninstall_service",
          .help = "delete a service of Windows NT",
          .source = "Q245067, Q223397",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
