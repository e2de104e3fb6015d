#include "models/catalogue/registry_values.hpp"

#include <array>

namespace mscsim::catalogue {
namespace {

using enum RegistryType;
constexpr auto sure = Certainty::confirmed;

// ASSUMPTION: of the three places below Winsock that Q262832 names, the value Transports stands for
// all: Clusnet is missing from it where the registration is missing or damaged.
constexpr std::array rows{
    RegistryValueRow{RegistryEntry::rpc_ports,
                     R"(SOFTWARE\Microsoft\Rpc\Internet\Ports)",
                     multi_sz,
                     "the ports that RPC servers may listen on; without it, any",
                     {"Q246784 (the value; its type is documented)", Certainty::likely}},
    RegistryValueRow{
        RegistryEntry::winsock_transports,
        R"(SYSTEM\CurrentControlSet\Services\Winsock\Parameters\Transports)",
        multi_sz,
        "the transports of Winsock; without it, as set-up wrote it: MSCS's adds Clusnet",
        {"Q262832", sure}},
    RegistryValueRow{RegistryEntry::cluster_log,
                     R"(SYSTEM\CurrentControlSet\Control\Session Manager\Environment\ClusterLog)",
                     sz,
                     "the file that the Cluster service writes its log to; without it, none",
                     {"Q168801 (the variable; where NT keeps it is documented)", Certainty::likely},
                     std::nullopt,
                     true},
    RegistryValueRow{
        .entry = RegistryEntry::time_stamp_interval,
        .path = R"(SOFTWARE\Microsoft\Windows\CurrentVersion\Reliability\TimeStampInterval)",
        .type = dword,
        .help = "minutes between the event log's time stamps; 0: none, and no event 6008",
        .source = {"Q236949 (with one more key in between)", sure}},
    RegistryValueRow{
        RegistryEntry::cluster_log_level,
        R"(SYSTEM\CurrentControlSet\Control\Session Manager\Environment\ClusterLogLevel)",
        sz,
        "what the Cluster service writes to the screen with -debug, 0 to 3; not its log",
        {"Q168801", sure},
        std::nullopt,
        true},
    RegistryValueRow{
        RegistryEntry::cluster_log_size,
        R"(SYSTEM\CurrentControlSet\Control\Session Manager\Environment\ClusterLogSize)",
        sz,
        "the MB that the cluster log may have; without it, 8",
        {"Q168801 (a restart of the Cluster service is enough)", sure},
        Service::clussvc},
};
static_assert(rows.size() == static_cast<std::size_t>(RegistryEntry::count));

}  // namespace

std::span<const RegistryValueRow> registry_values() { return rows; }

const RegistryValueRow& registry_value(RegistryEntry entry) {
  return rows.at(static_cast<std::size_t>(entry));
}

}  // namespace mscsim::catalogue
