#pragma once
#include "models/node/services.hpp"
#include "models/verbs/on_node.hpp"

// What the verbs that are done to a service or driver share.
namespace mscsim::verbs {

/// Their second parameter.
inline constexpr Parameter service_name{
    .name = "service", .kind = Kind::service, .help = "by its key below Services: `Messenger`"};

[[nodiscard]] inline Service service_of(const Arguments& arguments) {
  return arguments.get<Service>(1);
}

[[nodiscard]] inline Refusal unless_service(const View& view, const Arguments& arguments) {
  if (const Refusal off = unless_running(view, arguments); !off.empty()) { return off; }
  const ServiceState state = view.services(node_of(arguments)).services[service_of(arguments)];
  return state.start == StartType::absent
             ? Refusal(Win32Error::service_does_not_exist, "the machine has no such service")
             : possible;
}

}  // namespace mscsim::verbs
