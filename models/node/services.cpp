#include "models/node/services.hpp"

#include <algorithm>
#include <optional>

#include "models/node/adapters.hpp"
#include "models/node/behaviours.hpp"
#include "models/node/boot.hpp"
#include "models/node/start_code/start_code.hpp"

namespace mscsim::node {
namespace {

using catalogue::ServiceRow;

ServiceState& state_of(Transition& transition, NodeId id, Service service) {
  return transition.change_services(id).services[service];
}

Win32Error fail(Transition& transition, NodeId id, Service service, Win32Error error) {
  ServiceState& state = state_of(transition, id, service);
  state.status = ServiceStatus::failed;
  state.error = error;
  return error;
}

bool starts_before_services(StartType start) {
  return start == StartType::boot || start == StartType::system;
}

/// Messenger opens NetBIOS itself where there is no such driver, and fails in its own way.
/// ASSUMPTION: removing NetBIOS Interface takes it off Messenger's dependencies, since NT 4.0 shows
/// 7024 there (Q157815), where a dependency on nothing would be 7003. Remote Access depends on RIP
/// for NWLink only where that is (Q165941).
bool is_waived(Service dependent, Service dependency) {
  return (dependent == Service::messenger && dependency == Service::netbios) ||
         (dependent == Service::remote_access && dependency == Service::nwlnkrip);
}

/// The first service that `row` depends on and that is not there. The SCM looks for one before it
/// starts any.
std::optional<Service> missing_dependency(const NodeServices& node, const ServiceRow& row) {
  std::optional<Service> missing;
  row.depends_on.for_each([&](Service dependency) {
    if (!missing && !is_waived(row.service, dependency) &&
        node.services[dependency].start == StartType::absent) {
      missing = dependency;
    }
  });
  return missing;
}

/// Starts what `row` depends on by name.
/// Returns: success, or the error that `row` then fails with; its event is written.
Win32Error start_dependencies(Transition& transition, NodeId id, const ServiceRow& row) {
  if (const auto missing = missing_dependency(transition.services(id), row)) {
    transition.record(id, Event::service_depends_on_nothing,
                      {Insert::of(row.service), Insert::key_of(*missing)});
    return Win32Error::no_such_member;
  }
  auto result = Win32Error::success;
  row.depends_on.for_each([&](Service dependency) {
    const bool exists = transition.services(id).services[dependency].start != StartType::absent;
    if (!exists || result != Win32Error::success) { return; }
    const Win32Error error = start_service(transition, id, dependency);
    if (error != Win32Error::success && !has_stopped(transition, id)) {
      transition.record(id, Event::service_dependency_failed,
                        {Insert::of(row.service), Insert::of(dependency), Insert::of(error)});
    }
    if (error != Win32Error::success) { result = Win32Error::service_dependency_fail; }
  });
  return result;
}

/// The drivers of adapters whose hardware does not work, or that are not for it, fail to start.
/// Source: Q170995, Q230013
/// Returns: whether there is one.
bool report_failed_adapters(Transition& transition, NodeId id) {
  bool any = false;
  for (std::uint8_t i = 0; i < adapters_max; ++i) {
    const AdapterSlot slot{i};
    const Adapter& adapter = transition.network(id).adapters[i];
    if (adapter.name == no_name || driver_starts(transition, id, slot)) { continue; }
    any = true;
    transition.record(id, Event::service_start_failed,
                      {Insert::name(transition.site().package(adapter.package).name),
                       Insert::of(Win32Error::gen_failure)});
  }
  return any;
}

/// Whether a driver starts before the SCM does, which then lists what failed. Events: 7026.
/// Source: Q244984
bool starts_before_scm(const View& view, NodeId id, Service service) {
  return view.power(id).power == Power::booting &&
         starts_before_services(view.services(id).services[service].start);
}

/// Writes the SCM's event for a start that did not end well.
Win32Error report_failure(Transition& transition, NodeId id, Service service, StartResult result) {
  const bool is_told =
      transition.catalogue().services[service].error_control != catalogue::ErrorControl::ignore;
  if (!is_told) { return fail(transition, id, service, result.error); }
  switch (result.how) {
    case StartResult::How::running:
    case StartResult::How::machine_stopped:
      break;
    case StartResult::How::not_started:
      if (starts_before_scm(transition, id, service)) { break; }
      transition.record(id, Event::service_start_failed,
                        {Insert::of(service), Insert::of(result.error)});
      break;
    case StartResult::How::terminated:
      transition.record(id, Event::service_terminated,
                        {Insert::of(service), Insert::of(result.error)});
      break;
    case StartResult::How::hung:
      transition.record(id, Event::service_hung, {Insert::of(service)});
      return fail(transition, id, service, Win32Error::service_request_timeout);
    case StartResult::How::service_specific:
      transition.record(id, Event::service_specific_error,
                        {Insert::of(service), Insert::number(result.error)});
      return fail(transition, id, service, Win32Error::service_specific_error);
  }
  return fail(transition, id, service, result.error);
}

/// Whether the machine restarts with the last known good configuration, since it cannot do without
/// a service that failed; it did so already where that is how the services are set up now.
bool goes_back(Transition& transition, NodeId id, const ServiceRow& row) {
  if (row.error_control < catalogue::ErrorControl::severe) { return false; }
  const auto ids = transition.catalogue().services.ids();
  return std::any_of(ids.begin(), ids.end(), [&](Service each) {
    return transition.services(id).services[each].start !=
           transition.disk(id).last_known_good[each];
  });
}

}  // namespace

bool is_running(const NodeServices& node, Service service) {
  return mscsim::is_running(node.services[service]);
}

bool accepts_stop(Service service) {
  return service != Service::clusdisk && service != Service::eventlog;
}

bool group_has_started(const Catalogue& catalogue, const NodeServices& node, LoadOrderGroup group) {
  return std::ranges::any_of(catalogue.services, [&](const ServiceRow& row) {
    return row.group == group && is_running(node, row.service);
  });
}

Win32Error start_service(Transition& transition, NodeId id, Service service) {
  const ServiceState state = transition.services(id).services[service];
  if (mscsim::is_running(state)) { return Win32Error::success; }
  if (state.start == StartType::absent) { return Win32Error::service_does_not_exist; }
  if (state.start == StartType::disabled) { return Win32Error::service_disabled; }
  if (state.status == ServiceStatus::failed && transition.power(id).power == Power::booting) {
    return state.error;  // the SCM tries each service once as it boots
  }
  const ServiceRow& row = transition.catalogue().services[service];
  if (const auto error = start_dependencies(transition, id, row); error != Win32Error::success) {
    return has_stopped(transition, id) ? error : fail(transition, id, service, error);
  }
  if (row.depends_on_group &&
      !group_has_started(transition.catalogue(), transition.services(id), *row.depends_on_group)) {
    transition.record(id, Event::service_group_failed,
                      {Insert::of(service), Insert::of(*row.depends_on_group)});
    return fail(transition, id, service, Win32Error::service_dependency_fail);
  }
  const StartResult result = run_start_code(transition, id, service);
  if (result.how == StartResult::How::machine_stopped) { return Win32Error::process_aborted; }
  if (result.how != StartResult::How::running) {
    return report_failure(transition, id, service, result);
  }
  state_of(transition, id, service) = {state.start, ServiceStatus::running, Win32Error::success};
  return Win32Error::success;
}

void stop_service(Transition& transition, NodeId id, Service service) {
  if (!is_running(transition.services(id), service)) { return; }
  for (const ServiceRow& row : transition.catalogue().services) {
    if (row.depends_on.contains(service)) { stop_service(transition, id, row.service); }
  }
  state_of(transition, id, service).status = ServiceStatus::stopped;
  run_stop_code(transition, id, service);
}

bool can_pause(Service service) {
  using enum Service;
  constexpr ServiceSet pausing = ServiceSet::of(netlogon, remote_access, schedule, server,
                                                workstation, lpdsvc, macfile, msftpsvc, w3svc);
  return pausing.contains(service) || service >= Service::count;
}

void pause_service(Transition& transition, NodeId id, Service service) {
  state_of(transition, id, service).status = ServiceStatus::paused;
}

void continue_service(Transition& transition, NodeId id, Service service) {
  state_of(transition, id, service).status = ServiceStatus::running;
}

void lose_process(Transition& transition, NodeId id, Service service) {
  ServiceState& state = state_of(transition, id, service);
  state.status = ServiceStatus::failed;
  state.error = Win32Error::process_aborted;
}

void start_services_at_boot(Transition& transition, NodeId id) {
  bool failed = false;
  bool log_is_open = false;
  ServiceSet failed_drivers;
  for (const Service service : transition.catalogue().start_order()) {
    const StartType start = transition.services(id).services[service].start;
    const ServiceRow& row = transition.catalogue().services[service];
    const auto image = row.image;
    if (start == StartType::automatic) {
      const bool is_told = row.error_control != catalogue::ErrorControl::ignore;
      const bool fails = start_service(transition, id, service) != Win32Error::success;
      failed = failed || (fails && is_told);
      // The first of them is the event log; drivers that did not start before can be told of now.
      if (!log_is_open) { failed = report_failed_adapters(transition, id) || failed; }
      log_is_open = true;
    } else if (starts_before_services(start)) {
      const bool is_there = !image || transition.disk(id).on_disk[*image].origin != Origin::absent;
      const Win32Error error = is_there ? start_service(transition, id, service)
                                        : fail(transition, id, service, Win32Error::file_not_found);
      const bool by_itself = error != Win32Error::success &&
                             error != Win32Error::service_dependency_fail &&
                             error != Win32Error::no_such_member &&
                             row.error_control != catalogue::ErrorControl::ignore;
      if (by_itself) { failed_drivers.insert(service); }
    }
    if (has_stopped(transition, id)) { return; }
    const bool has_failed =
        transition.services(id).services[service].status == ServiceStatus::failed;
    if (has_failed && goes_back(transition, id, row)) {
      power_off(transition, id);
      use_last_known_good(transition.catalogue(), transition.change_node(id));
      power_on(transition, id);
      return;
    }
  }
  // The loader writes no events of its own: the SCM lists what failed, once.
  if (!failed_drivers.empty()) {
    transition.record(id, Event::boot_drivers_failed, {Insert::of(failed_drivers)});
  }
  if (failed || !failed_drivers.empty()) { transition.show(id, Message::startup_failure_popup); }
}

void terminate_service(Transition& transition, NodeId id, Service service, Win32Error error) {
  transition.record(id, Event::service_terminated, {Insert::of(service), Insert::of(error)});
  fail(transition, id, service, error);
}

}  // namespace mscsim::node
