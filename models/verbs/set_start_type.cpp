#include <array>

#include "models/verbs/named_service.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { start = 2 };
constexpr std::array parameters{
    on_node, service_name,
    Parameter{.name = "start", .kind = Kind::start_type, .help = "its Startup from now on"}};

void apply(Transition& transition, const Arguments& arguments) {
  transition.change_services(node_of(arguments)).services[service_of(arguments)].start =
      arguments.get<StartType>(start);
}

}  // namespace

/// Services or Devices control panel, Startup.
Verb set_start_type() {
  return {.name = "set_start_type",
          .help = "set how a service or driver starts",
          .source = "Q175935, Q258771",
          .parameters = parameters,
          .refusal = unless_service,
          .apply = apply};
}

}  // namespace mscsim::verbs
