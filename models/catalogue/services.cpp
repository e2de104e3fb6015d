#include "models/catalogue/services.hpp"

#include <algorithm>
#include <array>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/topological_sort.hpp>
#include <iterator>
#include <limits>
#include <tuple>
#include <vector>

#include "models/catalogue/letters.hpp"

namespace mscsim::catalogue {
namespace {

using enum Service;
using Group = LoadOrderGroup;

constexpr Source recalled{"recalled: no article at hand has it", Certainty::likely};
constexpr Source cascade{"Q250262, Q317140 (names and what depends on what; the groups are ours)",
                         Certainty::likely};

constexpr ServiceSet nothing{};

// ASSUMPTION: NDIS is in group NDIS, the transports are in TDI and start automatically, NetBIOS is
// in NetBIOSGroup and ClusDisk in Filter; ClusNet depends on TCP/IP and NetBT, the Cluster service
// on ClusNet and RPC. The registry of an NT 4.0 node, which would say, is not public.
constexpr std::array rows{
    ServiceRow{eventlog, "EventLog", "EventLog", StartType::automatic, false, Group::event_log,
               nothing, std::nullopt, std::nullopt, recalled},
    ServiceRow{rpcss,
               "RpcSs",
               "Remote Procedure Call (RPC) Service",
               StartType::automatic,
               false,
               Group::none,
               nothing,
               std::nullopt,
               std::nullopt,
               {"Q242079", Certainty::likely}},
    ServiceRow{ndis, "NDIS", "Microsoft NDIS System Driver", StartType::system, true, Group::ndis,
               nothing, std::nullopt, File::ndis, recalled},
    ServiceRow{tcpip,
               "Tcpip",
               "TCP/IP Service",
               StartType::automatic,
               true,
               Group::tdi,
               ServiceSet::of(ndis),
               std::nullopt,
               File::tcpip,
               {"Q167093", Certainty::confirmed}},
    ServiceRow{netbt,
               "NetBT",
               "WINS Client(TCP/IP)",
               StartType::automatic,
               true,
               Group::tdi,
               ServiceSet::of(tcpip),
               std::nullopt,
               File::netbt,
               {"Q170135, Q167093 (TCP/IP), Q172692 (start)", Certainty::confirmed}},
    ServiceRow{afd,
               "Afd",
               "AFD Networking Support Environment",
               StartType::automatic,
               true,
               Group::tdi,
               nothing,
               std::nullopt,
               File::afd,
               {"Q166089", Certainty::likely}},
    ServiceRow{dhcp, "DHCP", "DHCP Client", StartType::automatic, false, Group::tdi,
               ServiceSet::of(tcpip, afd, netbt), std::nullopt, File::dhcpcsvc, cascade},
    ServiceRow{netbios,
               "NetBIOS",
               "NetBIOS Interface",
               StartType::manual,
               true,
               Group::netbios_group,
               nothing,
               Group::tdi,
               File::netbios,
               {"Q175935, Q258771", Certainty::confirmed}},
    ServiceRow{server, "LanmanServer", "Server", StartType::automatic, false, Group::none, nothing,
               Group::tdi, File::srv, cascade},
    ServiceRow{workstation, "LanmanWorkstation", "Workstation", StartType::automatic, false,
               Group::network_provider, nothing, Group::tdi, File::rdr, cascade},
    ServiceRow{lmhosts, "LmHosts", "TCP/IP NetBIOS Helper", StartType::automatic, false,
               Group::none, nothing, Group::network_provider, File::lmhsvc, cascade},
    ServiceRow{browser,
               "Browser",
               "Computer Browser",
               StartType::automatic,
               false,
               Group::none,
               ServiceSet::of(server, workstation, lmhosts),
               std::nullopt,
               std::nullopt,
               {"Q250262, Q166184, Q158146, Q234636 (start)", Certainty::confirmed}},
    ServiceRow{alerter, "Alerter", "Alerter", StartType::automatic, false, Group::none,
               ServiceSet::of(workstation), std::nullopt, std::nullopt, cascade},
    ServiceRow{messenger,
               "Messenger",
               "Messenger",
               StartType::automatic,
               false,
               Group::none,
               ServiceSet::of(workstation, netbios),
               std::nullopt,
               File::msgsvc,
               {"Q175935, Q250262, Q258771", Certainty::confirmed}},
    ServiceRow{
        netlogon,
        "Netlogon",
        "Net Logon",
        StartType::automatic,
        false,
        Group::none,
        ServiceSet::of(workstation, lmhosts),
        std::nullopt,
        std::nullopt,
        {"Q158146 (LmHosts; that it depends on Workstation is recalled)", Certainty::likely}},
    ServiceRow{clusdisk,
               "ClusDisk",
               "Cluster Disk",
               StartType::system,
               true,
               Group::filter,
               nothing,
               std::nullopt,
               File::clusdisk,
               {"Q175278 (name), Q217147, Q224999 (start)", Certainty::confirmed}},
    ServiceRow{clusnet,
               "ClusNet",
               "Cluster Network Driver",
               StartType::manual,
               true,
               Group::none,
               ServiceSet::of(tcpip, netbt),
               std::nullopt,
               File::clusnet,
               {"Q262832", Certainty::likely}},
    ServiceRow{clussvc,
               "ClusSvc",
               "Cluster Server",
               StartType::automatic,
               false,
               Group::none,
               ServiceSet::of(clusnet, rpcss),
               std::nullopt,
               File::clussvc,
               {"Q262832 (name), Q217147 (start)", Certainty::confirmed}},
    ServiceRow{nwlnkipx, "NwlnkIpx", "NWLink IPX/SPX Compatible Transport", StartType::automatic,
               true, Group::tdi, ServiceSet::of(ndis), std::nullopt, File::nwlnkipx, recalled},
    ServiceRow{nwlnkrip,
               "NwlnkRip",
               "RIP for Nwlink IPX",
               StartType::automatic,
               true,
               Group::none,
               ServiceSet::of(nwlnkipx),
               std::nullopt,
               File::nwlnkrip,
               {"Q165941", Certainty::likely}},
    ServiceRow{ndiswan, "NdisWan", "NDISWAN", StartType::automatic, true, Group::ndis,
               ServiceSet::of(ndis), std::nullopt, File::ndiswan, recalled},
    ServiceRow{remote_access,
               "RemoteAccess",
               "Remote Access Service",
               StartType::automatic,
               false,
               Group::none,
               ServiceSet::of(ndiswan, nwlnkrip, workstation, rasman),
               std::nullopt,
               File::rasman,
               {"Q165941, Q248639", Certainty::likely}},
    ServiceRow{router,
               "Router",
               "Routing and Remote Access Service",
               StartType::automatic,
               false,
               Group::none,
               ServiceSet::of(rpcss),
               std::nullopt,
               File::router,
               {"Q171401", Certainty::likely}},
    ServiceRow{snmp,
               "SNMP",
               "SNMP",
               StartType::automatic,
               false,
               Group::none,
               ServiceSet::of(tcpip, eventlog),
               std::nullopt,
               File::snmp,
               {"Q163595", Certainty::likely}},
    ServiceRow{appletalk,
               "AppleTalk",
               "AppleTalk Protocol",
               StartType::automatic,
               true,
               Group::tdi,
               ServiceSet::of(ndis),
               std::nullopt,
               File::sfmatalk,
               {"Q247224", Certainty::likely}},
    ServiceRow{macfile,
               "MacFile",
               "File Server for Macintosh",
               StartType::automatic,
               false,
               Group::none,
               ServiceSet::of(appletalk),
               std::nullopt,
               File::sfmsrv,
               {"Q247224", Certainty::likely}},
    ServiceRow{aic78xx,
               "aic78xx",
               "Adaptec 78xx SCSI controller",
               StartType::boot,
               true,
               Group::none,
               nothing,
               std::nullopt,
               File::aic78xx,
               {"Q219428", Certainty::likely}},
    ServiceRow{cpqntac,
               "CpqNtAc",
               "Compaq Network Teaming and Configuration",
               StartType::automatic,
               true,
               Group::ndis,
               ServiceSet::of(ndis),
               std::nullopt,
               File::cpqntac,
               {"Q246683", Certainty::likely}},
    ServiceRow{spooler,
               "Spooler",
               "Spooler",
               StartType::automatic,
               false,
               Group::none,
               ServiceSet::of(rpcss),
               std::nullopt,
               std::nullopt,
               {"Q189224 (name), Q242079 (RPC)", Certainty::likely}},
    ServiceRow{schedule,
               "Schedule",
               "Schedule",
               StartType::manual,
               false,
               Group::none,
               nothing,
               std::nullopt,
               std::nullopt,
               {"Q193405 (its name differs with Internet Explorer)", Certainty::likely}},
    ServiceRow{lpdsvc,
               "LPDSVC",
               "TCP/IP Print Server",
               StartType::manual,
               false,
               Group::none,
               ServiceSet::of(tcpip, afd),
               std::nullopt,
               std::nullopt,
               {"Q189224 (key; SP3 has no dependency on the Spooler)", Certainty::likely}},
    ServiceRow{timeserv,
               "TimeServ",
               "Time Service",
               StartType::manual,
               false,
               Group::none,
               nothing,
               std::nullopt,
               std::nullopt,
               {"Q245067", Certainty::likely}},
    ServiceRow{msdtc,
               "MSDTC",
               "MSDTC",
               StartType::manual,
               false,
               Group::none,
               ServiceSet::of(rpcss),
               std::nullopt,
               std::nullopt,
               {"Q223397 (name)", Certainty::likely}},
    ServiceRow{msmq,
               "MSMQ",
               "Microsoft Message Queue Server",
               StartType::manual,
               false,
               Group::none,
               ServiceSet::of(rpcss),
               std::nullopt,
               std::nullopt,
               {"MsCS resource types", Certainty::likely}},
    ServiceRow{iisadmin,
               "IISADMIN",
               "IIS Admin Service",
               StartType::manual,
               false,
               Group::none,
               ServiceSet::of(rpcss),
               std::nullopt,
               std::nullopt,
               {"IIS 4.0 documentation", Certainty::likely}},
    ServiceRow{w3svc,
               "W3SVC",
               "World Wide Web Publishing Service",
               StartType::manual,
               false,
               Group::none,
               ServiceSet::of(iisadmin),
               std::nullopt,
               std::nullopt,
               {"IIS 4.0 documentation", Certainty::likely}},
    ServiceRow{msftpsvc,
               "MSFTPSVC",
               "FTP Publishing Service",
               StartType::manual,
               false,
               Group::none,
               ServiceSet::of(iisadmin),
               std::nullopt,
               std::nullopt,
               {"IIS 4.0 documentation", Certainty::likely}},
    ServiceRow{rasman,
               "RasMan",
               "Remote Access Connection Manager",
               StartType::manual,
               false,
               Group::none,
               ServiceSet::of(tapisrv),
               std::nullopt,
               std::nullopt,
               {"Q151237 (the key), Q169907, Q248639", Certainty::likely}},
    ServiceRow{tapisrv,
               "TapiSrv",
               "Telephony Service",
               StartType::manual,
               false,
               Group::none,
               nothing,
               std::nullopt,
               std::nullopt,
               {"Q172965 (Tapisrv.exe)", Certainty::likely}},
};
static_assert(rows.size() == static_cast<std::size_t>(Service::count));

constexpr Per<StartType, std::string_view> start_words{
    {"boot", "system", "automatic", "manual", "disabled", "absent"}};
constexpr Per<Group, std::string_view> group_names{{"SCSI miniport",
                                                    "Port",
                                                    "Primary disk",
                                                    "SCSI class",
                                                    "SCSI CDROM class",
                                                    "Filter",
                                                    "Boot file system",
                                                    "Base",
                                                    "Pointer Port",
                                                    "Keyboard Port",
                                                    "Pointer Class",
                                                    "Keyboard Class",
                                                    "Video Init",
                                                    "Video",
                                                    "Video Save",
                                                    "File system",
                                                    "Event log",
                                                    "Streams Drivers",
                                                    "NDIS",
                                                    "TDI",
                                                    "NetBIOSGroup",
                                                    "SpoolerGroup",
                                                    "NetDDEGroup",
                                                    "Parallel arbitrator",
                                                    "Extended base",
                                                    "RemoteValidation",
                                                    "PCI Configuration",
                                                    "",
                                                    "NetworkProvider"}};

/// The SCM's preference between two services that do not depend on each other.
bool comes_first(const ServiceRow& left, const ServiceRow& right) {
  const auto place = [](const ServiceRow& row) {
    const int tag = row.tag == 0 ? std::numeric_limits<std::uint8_t>::max() + 1 : row.tag;
    return std::tuple(std::min(row.start, StartType::automatic), row.group, tag);
  };
  return place(left) < place(right);
}

/// Dependencies as edges, from a service to what must start before it. The vertices are numbered by
/// preference, so that a topological sort, which starts from the first vertex, keeps to it.
std::vector<Service> sorted_topologically(std::span<const ServiceRow> services) {
  std::vector<ServiceRow> preferred(services.begin(), services.end());
  std::ranges::stable_sort(preferred, comes_first);
  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
  Graph graph(preferred.size());
  for (std::size_t from = 0; from < preferred.size(); ++from) {
    for (std::size_t to = 0; to < preferred.size(); ++to) {
      const bool by_name = preferred[from].depends_on.contains(preferred[to].service);
      const bool by_group = preferred[from].depends_on_group == preferred[to].group;
      if (from != to && (by_name || by_group)) { boost::add_edge(from, to, graph); }
    }
  }
  std::vector<std::size_t> order;
  boost::topological_sort(graph, std::back_inserter(order));
  std::vector<Service> result;
  result.reserve(order.size());
  for (const std::size_t vertex : order) { result.push_back(preferred[vertex].service); }
  return result;
}

}  // namespace

std::span<const ServiceRow> services() { return rows; }

const ServiceRow& service(Service service) { return rows.at(static_cast<std::size_t>(service)); }

std::optional<Service> find_service(std::string_view key) {
  const auto* const found =
      std::ranges::find_if(rows, [&](const ServiceRow& row) { return same_letters(row.key, key); });
  if (found == rows.end()) { return std::nullopt; }
  return found->service;
}

std::span<const Service> start_order() {
  static const std::vector<Service> order = start_order(rows);
  return order;
}

std::vector<Service> start_order(std::span<const ServiceRow> services) {
  return sorted_topologically(services);
}

std::string_view word(StartType start) { return start_words[start]; }

std::optional<StartType> find_start_type(std::string_view word) {
  for (const StartType start : all<StartType>()) {
    if (start_words[start] == word && start != StartType::absent) { return start; }
  }
  return std::nullopt;
}

std::string_view name(LoadOrderGroup group) { return group_names[group]; }

}  // namespace mscsim::catalogue
