#include <array>

#include "models/verbs/named_resource.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t {
  looks_alive = 1,
  is_alive,
  pending_timeout,
  restart_action,
  restart_threshold,
  restart_period,
  separate_monitor,
  possible_owner
};
constexpr std::array<std::string_view, 3> restart_actions{"do not restart", "restart",
                                                          "restart and affect the group"};
constexpr std::array parameters{
    resource_name,
    Parameter{.name = "looks_alive_poll_interval",
              .kind = Kind::duration,
              .required = false,
              .help = "LooksAlivePollInterval: between two quick looks at it; 5s at first"},
    Parameter{.name = "is_alive_poll_interval",
              .kind = Kind::duration,
              .required = false,
              .help = "IsAlivePollInterval: between two thorough looks; 60s at first"},
    Parameter{.name = "pending_timeout",
              .kind = Kind::duration,
              .required = false,
              .help = "PendingTimeout: that it may take to come online; 180s at first"},
    Parameter{.name = "restart_action",
              .kind = Kind::choice,
              .required = false,
              .help = "RestartAction: what follows its failure",
              .choices = restart_actions},
    Parameter{.name = "restart_threshold",
              .kind = Kind::count,
              .required = false,
              .help = "RestartThreshold: restarts within the period; 3 at first"},
    Parameter{.name = "restart_period",
              .kind = Kind::duration,
              .required = false,
              .help = "RestartPeriod: after which failures are forgotten; 900s at first"},
    Parameter{.name = "separate_monitor",
              .kind = Kind::boolean,
              .required = false,
              .help = "SeparateMonitor: a resource monitor to itself"},
    Parameter{.name = "possible_owner",
              .kind = Kind::node,
              .required = false,
              .repeated = true,
              .help = "nodes that it may run on, instead of those so far"},
};

Refusal unless_owners_fit(const View& view, const Arguments& arguments) {
  if (!arguments.find(possible_owner)) { return possible; }
  NodeSet owners;
  for (const Argument& argument : arguments.list()) {
    if (argument.parameter == possible_owner) {
      owners.insert(static_cast<NodeId>(argument.value));
    }
  }
  return cluster::requests::set_owners(view, resource_of(view, arguments), owners);
}

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_resource(view, arguments); !none.empty()) { return none; }
  constexpr std::uint32_t threshold_max = 0xFFFE;
  if (arguments.get_or<std::uint32_t>(restart_threshold, 0) > threshold_max) {
    return {Win32Error::invalid_parameter, "RestartThreshold is at most 65534 here"};
  }
  const bool online =
      view.runtime().resources[index(resource_of(view, arguments))].state == ResourceState::online;
  if (online && arguments.find(separate_monitor)) {
    return {Win32Error::resource_online,
            "take the resource offline first: it is online in the resource monitor that it has"};
  }
  return unless_owners_fit(view, arguments);
}

void apply(Transition& transition, const Arguments& arguments) {
  const ResourceId id = resource_of(transition, arguments);
  CommonProperties& common = transition.change_database().resources[index(id)].common;
  const auto set = [&](std::uint8_t parameter, auto& value) {
    value = arguments.get_or(parameter, value);
  };
  set(looks_alive, common.looks_alive_poll_interval_ms);
  set(is_alive, common.is_alive_poll_interval_ms);
  set(pending_timeout, common.pending_timeout_ms);
  set(restart_action, common.restart_action);
  set(restart_threshold, common.restart_threshold);
  set(restart_period, common.restart_period_ms);
  set(separate_monitor, common.separate_monitor);
  if (arguments.find(possible_owner)) { common.possible_owners = {}; }
  for (const Argument& argument : arguments.list()) {
    if (argument.parameter == possible_owner) {
      common.possible_owners.insert(static_cast<NodeId>(argument.value));
    }
  }
}

}  // namespace

/// cluster resource /properties, /addowner and /removeowner. A new restart policy counts from the
/// next failure on.
Verb set_common_properties() {
  return {.name = "set_common_properties",
          .help = "change a resource's polls, restart policy, possible owners or monitor",
          .source = "Q197047, Q224967, Q277550; MsCS Resource Common Properties",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
