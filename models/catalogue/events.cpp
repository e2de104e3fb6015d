#include "models/catalogue/events.hpp"

#include <algorithm>
#include <array>

namespace mscsim::catalogue {
namespace {

using enum Event;
using enum Severity;
constexpr auto sure = Certainty::confirmed;
constexpr auto likely = Certainty::likely;

constexpr std::string_view clussvc = "ClusSvc";
constexpr std::string_view scm = "Service Control Manager";
constexpr std::string_view netevent = "netevent.dll message table (Windows 2000)";
constexpr std::string_view recalled = "recalled from MSCS 1.0's message list; wording unverified";

constexpr std::array rows{
    EventRow{no_join_no_form,
             clussvc,
             1009,
             error,
             "Microsoft Cluster Server could not join an existing cluster and could not form a new "
             "cluster. Microsoft Cluster Server has terminated.",
             {"Q171451, Q218922", sure}},
    EventRow{
        not_a_member,
        clussvc,
        1010,
        error,
        "Microsoft Cluster Server is shutting down because the current node is not a member of "
        "any cluster. Microsoft Cluster Server must be reinstalled to make this node a member "
        "of a cluster.",
        {recalled, likely}},
    EventRow{wrong_windows_version,
             clussvc,
             1012,
             error,
             "Microsoft Cluster Server did not start because the current version of Windows NT is "
             "not correct. Microsoft Cluster Server runs only on Windows NT Server, Enterprise "
             "Edition.",
             {"Q175779", sure}},
    EventRow{disk_missing,
             clussvc,
             1034,
             error,
             "The disk associated with cluster disk resource %1 could not be found. The expected "
             "signature of the disk was %2.",
             {"Q243195", sure}},
    EventRow{netbios_interface_not_created,
             clussvc,
             1044,
             error,
             "Cluster IP Address resource %1 could not create the required NetBios interface.",
             {"Q232910, Q248605 (event and meaning; the place of the name is inferred)", likely}},
    EventRow{tcpip_interface_not_created,
             clussvc,
             1045,
             error,
             "Cluster IP address \"%1\" could not create the required TCP/IP Interface.",
             {"Q240271", sure}},
    EventRow{invalid_subnet_mask,
             clussvc,
             1046,
             error,
             "Cluster IP Address resource %1 cannot be brought online because the subnet mask "
             "parameter is invalid. Please check your network configuration.",
             {"by the pattern of 1048 (Q267548)", likely}},
    EventRow{invalid_address,
             clussvc,
             1047,
             error,
             "Cluster IP Address resource %1 cannot be brought online because the IP address "
             "parameter is invalid. Please check your network configuration.",
             {"by the pattern of 1048 (Q267548)", likely}},
    EventRow{invalid_adapter_name,
             clussvc,
             1048,
             error,
             "Cluster IP Address resource %1 cannot be brought online because the adapter name "
             "parameter is invalid. Please check your network configuration.",
             {"Q267548", sure}},
    EventRow{address_in_use,
             clussvc,
             1049,
             error,
             "Cluster IP Address resource %1 cannot be brought online because the address %2 is "
             "already present on the network. Please check your network configuration.",
             {recalled, likely}},
    EventRow{network_name_duplicate,
             clussvc,
             1050,
             error,
             "Cluster Network Name resource %1 cannot be brought online because the name %2 is "
             "already present on the network. Please check your network configuration.",
             {recalled, likely}},
    EventRow{network_name_without_address,
             clussvc,
             1051,
             error,
             "Cluster Network Name resource %1 cannot be brought online because it does not depend "
             "on an IP address resource. Please add an IP address dependency.",
             {recalled, likely}},
    EventRow{resource_dll_not_loaded,
             clussvc,
             1058,
             error,
             "The Cluster Resource Monitor could not load the DLL %1 for resource type %2.",
             {"Q218922", sure}},
    EventRow{cluster_formed,
             clussvc,
             1061,
             information,
             "Microsoft Cluster Server successfully formed a cluster on this node.",
             {recalled, likely}},
    EventRow{cluster_joined,
             clussvc,
             1062,
             information,
             "Microsoft Cluster Server successfully joined the cluster.",
             {recalled, likely}},
    EventRow{cluster_stopped,
             clussvc,
             1063,
             information,
             "Microsoft Cluster Server was successfully stopped.",
             {"Q251284", sure}},
    EventRow{
        resource_failed, clussvc, 1069, error, "Cluster resource '%1' failed.", {"Q267548", sure}},
    EventRow{tcpip_interface_failed,
             clussvc,
             1077,
             error,
             "The TCP/IP interface for Cluster IP Address %1 has failed.",
             {recalled, likely}},
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
             {"Q174929 (the pop-up's words)", likely}},
    EventRow{no_transport,
             "Workstation",
             5728,
             error,
             "Could not load any transport.",
             {"Q250262", sure}},
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
static_assert(rows.size() == static_cast<std::size_t>(Event::count));

}  // namespace

std::span<const EventRow> events() { return rows; }

const EventRow& event(Event event) { return rows.at(static_cast<std::size_t>(event)); }

bool is_provider(std::string_view provider) {
  return std::ranges::find(rows, provider, &EventRow::provider) != rows.end();
}

std::string_view word(Severity severity) {
  switch (severity) {
    case information:
      return "Information";
    case warning:
      return "Warning";
    case error:
      return "Error";
  }
  return {};
}

}  // namespace mscsim::catalogue
