#include "sim/console/error_texts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mscsim::console {
namespace {

struct Row {
  unsigned number;
  std::string_view text;
};

/// Those that only a prompt shows; the others are in the catalogue. In order of their numbers.
constexpr std::array rows{
    Row{6, "The handle is invalid."},
    Row{67, "The network name cannot be found."},
    Row{68, "The name limit for the local computer network adapter card was exceeded."},
    Row{112, "There is not enough space on the disk."},
    Row{121, "The semaphore timeout period has expired."},
    Row{127, "The specified procedure could not be found."},
    Row{170, "The requested resource is in use."},
    Row{1053, "The service did not respond to the start or control request in a timely fashion."},
    Row{1056, "An instance of the service is already running."},
    Row{1059, "Circular service dependency was specified."},
    Row{1069, "The service did not start due to a logon failure."},
    Row{1326, "Logon failure: unknown user name or bad password."},
    Row{1450, "Insufficient system resources exist to complete the requested service."},
    Row{1717, "The interface is unknown."},
    Row{1720, "The endpoint cannot be created."},
    Row{1726, "The remote procedure call failed."},
    Row{1753, "There are no more endpoints available from the endpoint mapper."},
    Row{2114, "The Server service is not started."},
    Row{2138, "The Workstation service has not been started."},
    Row{2182, "The requested service has already been started."},
    Row{2185, "The service name is invalid."},
    Row{2186, "The service is not responding to the control function."},
    Row{2191, "The requested pause or stop is not valid for this service."},
    Row{2310, "This shared resource does not exist."},
    Row{3500, "The command completed successfully."},
    Row{3514, "More help is available by typing NET HELPMSG ***."},
    Row{3520, "These Windows NT services are started:"},
    Row{3521, "The *** service is not started."},
    Row{3522, "The *** service is starting."},
    Row{3523, "The *** service could not be started."},
    Row{3524, "The *** service was started successfully."},
    Row{3527, "The *** service is stopping."},
    Row{3529, "The *** service was stopped successfully."},
    Row{3534, "The service did not report an error."},
    Row{3547, "A service specific error occurred: ***."},
    Row{5001,
        "The cluster resource cannot be moved to another group because other resources are "
        "dependent on it."},
    Row{5003,
        "The cluster resource cannot be made dependent on the specified resource because it is "
        "already dependent."},
    Row{5005, "A cluster node is not available for this operation."},
    Row{5007, "The cluster resource could not be found."},
    Row{5008, "The cluster is being shut down."},
    Row{5009, "A cluster node cannot be evicted from the cluster while it is online."},
    Row{5010, "The object already exists."},
    Row{5011, "The object is already in the list."},
    Row{5012, "The cluster group is not available for any new requests."},
    Row{5013, "The cluster group could not be found."},
    Row{5014, "The operation could not be completed because the cluster group is not online."},
    Row{5015, "The cluster node is not the owner of the resource."},
    Row{5016, "The cluster node is not the owner of the group."},
    Row{5018, "The cluster resource could not be brought online by the resource monitor."},
    Row{5019, "The operation could not be completed because the cluster resource is online."},
    Row{5020,
        "The cluster resource could not be deleted or brought offline because it is the quorum "
        "resource."},
    Row{5023,
        "The group or resource is not in the correct state to perform the requested operation."},
    Row{5024,
        "The properties were stored but not all changes will take effect until the next time the "
        "resource is brought online."},
    Row{5026, "The cluster resource could not be deleted since it is a core resource."},
    Row{5042, "The cluster node was not found."},
    Row{5069, "The cluster quorum resource is not allowed to have any dependencies."},
    Row{5078, "The specified resource type was not found."},
};
static_assert(std::ranges::is_sorted(rows, {}, &Row::number));

}  // namespace

std::string_view error_text(unsigned number) {
  const auto* const own = std::ranges::find(rows, number, &Row::number);
  if (own != rows.end()) { return own->text; }
  for (const catalogue::ErrorRow& row : catalogue::errors()) {
    if (static_cast<unsigned>(row.error) == number) { return row.text; }
  }
  return {};
}

std::string system_error(unsigned number) {
  return fmt::format("System error {} has occurred.\n\n{}\n\n", number, error_text(number));
}

std::string net_message(unsigned number) {
  return fmt::format("{}\n\nMore help is available by typing NET HELPMSG {}.\n\n",
                     error_text(number), number);
}

}  // namespace mscsim::console
