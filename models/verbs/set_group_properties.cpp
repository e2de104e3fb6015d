#include <array>

#include "models/verbs/named_group.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t {
  preferred_owner = 1,
  auto_failback,
  failback_window_start,
  failback_window_end,
  failover_threshold,
  failover_period
};
constexpr std::array parameters{
    group_name,
    Parameter{.name = "preferred_owner",
              .kind = Kind::node,
              .required = false,
              .repeated = true,
              .help = "nodes that it prefers, the first one most, instead of those so far"},
    Parameter{.name = "auto_failback",
              .kind = Kind::boolean,
              .required = false,
              .help = "AutoFailbackType: whether it goes back to a preferred owner that joins"},
    Parameter{.name = "failback_window_start",
              .kind = Kind::count,
              .required = false,
              .help = "FailbackWindowStart: the hour of the day from which it may; left out: any"},
    Parameter{.name = "failback_window_end",
              .kind = Kind::count,
              .required = false,
              .help = "FailbackWindowEnd: the hour of the day from which it may no longer"},
    Parameter{.name = "failover_threshold",
              .kind = Kind::count,
              .required = false,
              .help = "FailoverThreshold: failovers in the period before it is left failed"},
    Parameter{.name = "failover_period",
              .kind = Kind::count,
              .required = false,
              .help = "FailoverPeriod: in hours; 6 at first"},
};

Refusal unless_window_fits(const View& view, const Arguments& arguments) {
  constexpr std::uint64_t hours = 24;
  const auto start = arguments.find(failback_window_start);
  const auto end = arguments.find(failback_window_end);
  if (!start && !end) { return possible; }
  if (!start || !end) {
    return {Win32Error::invalid_parameter, "a failback window has a start and an end"};
  }
  if (*start >= hours || *end >= hours) {
    return {Win32Error::invalid_parameter, "hours of the day are 0 to 23"};
  }
  if (*start == *end) {
    return {Win32Error::invalid_parameter, "a failback window lasts an hour at least"};
  }
  return view.surroundings().time_of_day_ms == no_time_of_day
             ? "the world has no time of day: give it one, as `time: '22:00'`"
             : possible;
}

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_group(view, arguments); !none.empty()) { return none; }
  constexpr int failover_threshold_max = 255;
  constexpr int failover_period_max = 1193;  // more does not fit in 32 bits of milliseconds
  if (arguments.get_or<int>(failover_threshold, 0) > failover_threshold_max) {
    return {Win32Error::invalid_parameter, "FailoverThreshold is at most 255 here"};
  }
  if (arguments.get_or<int>(failover_period, 0) > failover_period_max) {
    return {Win32Error::invalid_parameter, "FailoverPeriod is at most 1193 hours"};
  }
  return unless_window_fits(view, arguments);
}

void set_preferred_owners(Group& group, const Arguments& arguments) {
  if (!arguments.find(preferred_owner)) { return; }
  group.preferred_owners = {};
  group.most_preferred = static_cast<NodeId>(*arguments.find(preferred_owner));
  for (const Argument& argument : arguments.list()) {
    if (argument.parameter == preferred_owner) {
      group.preferred_owners.insert(static_cast<NodeId>(argument.value));
    }
  }
}

void apply(Transition& transition, const Arguments& arguments) {
  const GroupId id = group_of(transition, arguments);
  Group& group = transition.change_database().groups[index(id)];
  set_preferred_owners(group, arguments);
  const auto set = [&](std::uint8_t parameter, auto& value) {
    value = arguments.get_or(parameter, value);
  };
  set(auto_failback, group.auto_failback);
  set(failback_window_start, group.failback_window_start);
  set(failback_window_end, group.failback_window_end);
  set(failover_threshold, group.failover_threshold);
  set(failover_period, group.failover_period_h);
}

}  // namespace

/// cluster group /setowners and /properties.
Verb set_group_properties() {
  return {.name = "set_group_properties",
          .help = "change a group's owners, failback and failover policy",
          .source = "Q197047",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
