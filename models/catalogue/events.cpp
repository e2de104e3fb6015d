#include <algorithm>
#include <array>
#include <vector>

#include "models/catalogue/mscs_events.hpp"
#include "models/check.hpp"

namespace mscsim::catalogue {
namespace {

using enum Event;
using enum Severity;
constexpr auto sure = Certainty::confirmed;
constexpr auto likely = Certainty::likely;

constexpr std::string_view scm = "Service Control Manager";
constexpr std::string_view netevent = "netevent.dll message table (Windows 2000)";

constexpr std::array rows{
    EventRow{service_start_failed,
             scm,
             7000,
             error,
             "The %1 service failed to start due to the following error: %2",
             {"Q170135, Q171390", sure}},
    EventRow{service_dependency_failed,
             scm,
             7001,
             error,
             "The %1 service depends on the %2 service which failed to start because of the "
             "following error: %3",
             {"Q166184, Q250262", sure}},
    EventRow{service_group_failed,
             scm,
             7002,
             error,
             "The %1 service depends on the %2 group and no member of this group started.",
             {"Q250262", sure}},
    EventRow{service_depends_on_nothing,
             scm,
             7003,
             error,
             "The %1 service depends on the following nonexistent service: %2",
             {"Q158146", sure}},
    EventRow{service_terminated,
             scm,
             7023,
             error,
             "The %1 service terminated with the following error: %2",
             {"Q250262, Q262832", sure}},
    EventRow{Event::service_specific_error,
             scm,
             7024,
             error,
             "The %1 service terminated with service-specific error %2.",
             {"Q157815, Q250262", sure}},
    EventRow{boot_drivers_failed,
             scm,
             7026,
             error,
             "The following boot-start or system-start driver(s) failed to load: %1",
             {"Q244984 (without the hyphens)", likely}},
    EventRow{service_logon_failed,
             scm,
             7013,
             error,
             "Logon attempt with current password failed with the following error: %1",
             {"Q171390", sure}},
    EventRow{service_connect_timeout,
             scm,
             7009,
             error,
             "Timeout (120000 milliseconds) waiting for service to connect.",
             {"Q262962", sure}},
    EventRow{no_domain_controller,
             "NETLOGON",
             5719,
             error,
             "No Windows NT Domain Controller is available for domain %1. The following error "
             "occurred: %2",
             {"Q249909", sure}},
    EventRow{netbt_no_linkage,
             "NetBT",
             4315,
             error,
             "Unable to read the driver's exported linkage configuration information.",
             {"Q170135, Q183901", sure}},
    EventRow{netbt_duplicate_name,
             "NetBT",
             4319,
             error,
             "A duplicate name has been detected on the TCP network. The IP address of the machine "
             "that sent the message is in the data. Use nbtstat -n in a command window to check "
             "which name is in the conflict state.",
             {"Q120752, Q242053", sure}},
    EventRow{address_conflict_disabled,
             "Tcpip",
             4198,
             error,
             "The system detected an address conflict for IP address %1 with another system on the "
             "network. The local interface has been disabled.",
             {"Q174929 (the pop-up's words, without the address)", likely}},
    EventRow{no_transport,
             "Workstation",
             5728,
             error,
             "Could not load any transport.",
             {"Q250262", sure}},
    EventRow{name_not_valid,
             "Workstation",
             3870,
             error,
             "%1 is not a valid computer name.",
             {"Q166184, Q317140", sure}},
    EventRow{server_not_bound,
             "Server",
             2504,
             error,
             "The server could not bind to the transport %1.",
             {"Q125879, Q317140", sure}},
    EventRow{server_name_in_use,
             "Server",
             2505,
             error,
             "The server could not bind to the transport %1 because another computer on the "
             "network has the same name. The server could not start.",
             {"Q177497, Q103470", sure}},
    EventRow{eventlog_started,
             "EventLog",
             6005,
             information,
             "The Event log service was started.",
             {netevent, likely}},
    EventRow{eventlog_stopped,
             "EventLog",
             6006,
             information,
             "The Event log service was stopped.",
             {netevent, likely}},
    EventRow{unexpected_shutdown,
             "EventLog",
             6008,
             error,
             "The previous system shutdown was unexpected.",
             {"netevent.dll message table (Windows 2000), without its time and date", likely}},
    EventRow{system_version,
             "EventLog",
             6009,
             information,
             "Microsoft (R) Windows NT (R) 4.0 1381 %1 Uniprocessor Free.",
             {"Q194507 (the id); the wording as Windows 2000 has it", likely}},
    EventRow{dhcp_lease_lost,
             "Dhcp",
             1000,
             error,
             "Your computer has lost the lease to its IP address %1 on the Network Card.",
             {"dhcpcsvc.dll message table (Windows 2000), without the card's address", likely}},
    EventRow{dhcp_no_address,
             "Dhcp",
             1001,
             error,
             "Your computer was not assigned an address from the network (by the DHCP Server) for "
             "the Network Card. The following error occurred: %1. Your computer will continue to "
             "try and obtain an address on its own from the network address (DHCP) server.",
             {"dhcpcsvc.dll message table (Windows 2000), without the card's address", likely}},
    EventRow{service_hung, scm, 7022, error, "The %1 service hung on starting.", {"Q163595", sure}},
    EventRow{server_driver_not_loaded,
             "Server",
             2508,
             error,
             "The server service was unable to load the server driver.",
             {"Q138713", sure}},
    EventRow{snmp_agent_ignored,
             "SNMP",
             1106,
             error,
             "The SNMP service is ignoring extension agent dll C:\\winnt\\system32\\inetmib1.dll "
             "because it is missing or misconfigured.",
             {"Q163595", sure}},
    EventRow{rasctrs_load_failed,
             "rasctrs",
             2001,
             error,
             "Load of Rasctrs.dll failed. Make sure the DLL file is in the PATH. WIN32 Error "
             "number is returned in the data.",
             {"Q246805", sure}},
    EventRow{
        performance_open_failed,
        "perflib",
        1008,
        error,
        "The Open Procedure for service 'Remote Access' in DLL 'Rasctrs.dll' failed. Performance "
        "data for this service will not be available. Status code returned is DWORD 0.",
        {"Q246805", sure}},
    EventRow{scsi_timeout,
             "aic78xx",
             9,
             error,
             "The device, \\Device\\ScsiPort0, did not respond within the timeout period.",
             {"Q219428, Q153128", likely}},
    EventRow{scsi_controller_error,
             "aic78xx",
             11,
             error,
             "The driver detected a controller error on \\Device\\ScsiPort0.",
             {"Q219428, Q153128", likely}},
    EventRow{scsi_not_ready,
             "aic78xx",
             15,
             error,
             "The device, \\Device\\ScsiPort0, is not ready for access yet.",
             {"Q219428", likely}},
};

}  // namespace

std::span<const EventRow> events() {
  static const auto all = [] {
    std::vector<EventRow> made(mscs_events().begin(), mscs_events().end());
    made.insert(made.end(), rows.begin(), rows.end());
    MSCSIM_CHECK(made.size() == static_cast<std::size_t>(Event::count));
    return made;
  }();
  return all;
}

const EventRow& event(Event event) { return events()[static_cast<std::size_t>(event)]; }

bool is_provider(std::string_view provider) {
  return std::ranges::find(events(), provider, &EventRow::provider) != events().end();
}

std::string_view word(Severity severity) {
  switch (severity) {
    case Severity::information:
      return "Information";
    case Severity::warning:
      return "Warning";
    case Severity::error:
      return "Error";
  }
  return {};
}

}  // namespace mscsim::catalogue
