#include <array>

#include "models/cluster/membership.hpp"
#include "models/verbs/named_service.hpp"

namespace mscsim::verbs {
namespace {

using StartParameter = std::string_view;
constexpr std::array<StartParameter, 3> start_parameters{"-debug", "-fixquorum",
                                                         "-noquorumlogging"};
/// Of those, by their row.
constexpr std::array quorum_uses{QuorumUse::full, QuorumUse::fixed, QuorumUse::unlogged};

enum : std::uint8_t { with = 2 };
constexpr std::array parameters{on_node, service_name,
                                Parameter{.name = "with",
                                          .kind = Kind::choice,
                                          .required = false,
                                          .help = "a start parameter of the Cluster service",
                                          .choices = start_parameters}};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_service(view, arguments); !none.empty()) { return none; }
  if (arguments.find(with) && service_of(arguments) != Service::clussvc) {
    return "that service has no start parameters";
  }
  const ServiceState state = view.services(node_of(arguments)).services[service_of(arguments)];
  if (state.start == StartType::disabled) { return Win32Error::service_disabled; }
  return is_running(state)
             ? Refusal(Win32Error::service_already_running, "the service is running already")
             : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  const NodeId id = node_of(arguments);
  static_cast<void>(node::start_service(transition, id, service_of(arguments)));
  if (const auto parameter = arguments.find(with)) {
    cluster::follow_cluster_service(transition, id, {.quorum_use = quorum_uses.at(*parameter)});
  }
}

}  // namespace

/// net start, or the Services tool with its Startup Parameters. -debug shows the cluster log on the
/// screen and changes nothing.
Verb start_service() {
  return {.name = "start_service",
          .help = "start a service or driver, and what it depends on",
          .source = "Q258771, Q172951, Q243195, Q174944",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
