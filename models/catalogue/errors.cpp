#include "models/catalogue/errors.hpp"

#include <algorithm>
#include <array>

#include "models/check.hpp"

namespace mscsim::catalogue {
namespace {

constexpr auto sure = Certainty::confirmed;
constexpr std::string_view general = "Q186539, Q186549..Q186554";

using enum Win32Error;
constexpr std::array rows{
    ErrorRow{success, "ERROR_SUCCESS", "The operation completed successfully.", {general, sure}},
    ErrorRow{invalid_function, "ERROR_INVALID_FUNCTION", "Incorrect function.", {"Q225255", sure}},
    ErrorRow{file_not_found,
             "ERROR_FILE_NOT_FOUND",
             "The system cannot find the file specified.",
             {general, sure}},
    ErrorRow{path_not_found,
             "ERROR_PATH_NOT_FOUND",
             "The system cannot find the path specified.",
             {general, sure}},
    ErrorRow{access_denied, "ERROR_ACCESS_DENIED", "Access is denied.", {general, sure}},
    ErrorRow{not_enough_memory,
             "ERROR_NOT_ENOUGH_MEMORY",
             "Not enough storage is available to process this command.",
             {general, sure}},
    ErrorRow{device_not_ready, "ERROR_NOT_READY", "The device is not ready.", {general, sure}},
    ErrorRow{gen_failure,
             "ERROR_GEN_FAILURE",
             "A device attached to the system is not functioning.",
             {"Q170135", sure}},
    ErrorRow{not_supported,
             "ERROR_NOT_SUPPORTED",
             "The network request is not supported.",
             {general, sure}},
    ErrorRow{
        dup_name, "ERROR_DUP_NAME", "A duplicate name exists on the network.", {"Q166184", sure}},
    ErrorRow{
        bad_netpath, "ERROR_BAD_NETPATH", "The network path was not found.", {"Q258771", sure}},
    ErrorRow{invalid_parameter,
             "ERROR_INVALID_PARAMETER",
             "The parameter is incorrect.",
             {general, sure}},
    ErrorRow{io_pending,
             "ERROR_IO_PENDING",
             "Overlapped I/O operation is in progress.",
             {general, sure}},
    ErrorRow{can_not_complete,
             "ERROR_CAN_NOT_COMPLETE",
             "Cannot complete this function.",
             {"Q171401 (the number)", Certainty::likely}},
    ErrorRow{
        baddb, "ERROR_BADDB", "The configuration registry database is corrupt.", {general, sure}},
    ErrorRow{
        dependent_services_running,
        "ERROR_DEPENDENT_SERVICES_RUNNING",
        "A stop control has been sent to a service which other running services are dependent on.",
        {"Q188635", sure}},
    ErrorRow{service_request_timeout,
             "ERROR_SERVICE_REQUEST_TIMEOUT",
             "The service did not respond to the start or control request in a timely fashion.",
             {general, sure}},
    ErrorRow{service_disabled,
             "ERROR_SERVICE_DISABLED",
             "The specified service is disabled and cannot be started.",
             {general, Certainty::likely}},
    ErrorRow{service_does_not_exist,
             "ERROR_SERVICE_DOES_NOT_EXIST",
             "The specified service does not exist as an installed service.",
             {general, Certainty::likely}},
    ErrorRow{service_specific_error,
             "ERROR_SERVICE_SPECIFIC_ERROR",
             "The service has returned a service-specific error code.",
             {"Q250262", sure}},
    ErrorRow{process_aborted,
             "ERROR_PROCESS_ABORTED",
             "The process terminated unexpectedly.",
             {general, sure}},
    ErrorRow{service_dependency_fail,
             "ERROR_SERVICE_DEPENDENCY_FAIL",
             "The dependency service or group failed to start.",
             {general, sure}},
    ErrorRow{no_such_member,
             "ERROR_SERVICE_DEPENDENCY_DELETED",
             "The dependency service does not exist or has been marked for deletion.",
             {general, Certainty::likely}},
    ErrorRow{not_enough_server_memory,
             "ERROR_NOT_ENOUGH_SERVER_MEMORY",
             "Not enough server storage is available to process this command.",
             {"Q151427", sure}},
    ErrorRow{revision_mismatch,
             "ERROR_REVISION_MISMATCH",
             "Indicates two revision levels are incompatible.",
             {"Q186550", sure}},
    ErrorRow{rpc_out_of_resources,
             "RPC_S_OUT_OF_RESOURCES",
             "Not enough resources are available to complete this operation.",
             {"Q246784", sure}},
    ErrorRow{rpc_server_unavailable,
             "RPC_S_SERVER_UNAVAILABLE",
             "The RPC server is unavailable.",
             {"Q267548", sure}},
    ErrorRow{nerr_no_network_resource,
             "NERR_NoNetworkResource",
             "A network resource shortage occurred.",
             {"Q157815", sure}},
    ErrorRow{nerr_duplicate_share,
             "NERR_DuplicateShare",
             "The name has already been shared.",
             {"NET HELPMSG 2118", Certainty::likely}},
    ErrorRow{dependency_not_found,
             "ERROR_DEPENDENCY_NOT_FOUND",
             "The cluster resource dependency cannot be found.",
             {"Q186548", sure}},
    ErrorRow{resource_not_online,
             "ERROR_RESOURCE_NOT_ONLINE",
             "The cluster resource is not online.",
             {"Q186548", sure}},
    ErrorRow{resource_not_available,
             "ERROR_RESOURCE_NOT_AVAILABLE",
             "The cluster resource is not available.",
             {"Q186548", sure}},
    ErrorRow{resmon_create_failed,
             "ERROR_RESMON_CREATE_FAILED",
             "The cluster resource could not be created in the specified resource monitor.",
             {"Q186548, Q245067", sure}},
    ErrorRow{resmon_online_failed,
             "ERROR_RESMON_ONLINE_FAILED",
             "The cluster resource could not be brought online by the resource monitor.",
             {"Q186548", sure}},
    ErrorRow{quorum_resource_online_failed,
             "ERROR_QUORUM_RESOURCE_ONLINE_FAILED",
             "The quorum resource failed to come online.",
             {"Q186548", sure}},
    ErrorRow{resource_failed,
             "ERROR_RESOURCE_FAILED",
             "A cluster resource failed.",
             {"system error codes 4000-5999", Certainty::likely}},
    ErrorRow{cluster_ipaddr_in_use,
             "ERROR_CLUSTER_IPADDR_IN_USE",
             "The cluster IP address is already in use.",
             {"system error codes 4000-5999", Certainty::likely}},
    ErrorRow{no_transport_loaded,
             "NELOG_NoTranportLoaded",
             "Could not load any transport.",
             {"Q250262", sure}},
};
static_assert(std::ranges::is_sorted(rows, {}, &ErrorRow::error));

}  // namespace

std::span<const ErrorRow> errors() { return rows; }

const ErrorRow& error(Win32Error error) {
  const auto* const found = std::ranges::lower_bound(rows, error, {}, &ErrorRow::error);
  MSCSIM_CHECK(found != rows.end() && found->error == error);
  return *found;
}

}  // namespace mscsim::catalogue
