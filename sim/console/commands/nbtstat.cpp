#include <fmt/format.h>

#include "models/node/services.hpp"
#include "sim/console/command.hpp"
#include "sim/console/netbios_names.hpp"
#include "sim/console/reachable.hpp"

namespace mscsim::console::commands {
namespace {

using cluster::ClientResult;
using cluster::ClientTry;

constexpr std::string_view usage =
    "Displays protocol statistics and current TCP/IP connections using NBT\n"
    "(NetBIOS over TCP/IP).\n\n"
    "NBTSTAT [-a RemoteName] [-A IP address] [-c] [-n] [-R] [-S]\n\n"
    "  -a   (adapter status) Lists the remote machine's name table given its name\n"
    "  -A   (Adapter status) Lists the remote machine's name table given its\n"
    "                        IP address.\n"
    "  -c   (cache)          Lists the remote name cache including the IP addresses\n"
    "  -n   (names)          Lists local NetBIOS names.\n"
    "  -R   (Reload)         Purges and reloads the remote cache name table\n"
    "  -S   (Sessions)       Lists sessions table with the destination IP addresses\n";

constexpr std::string_view rule = "---------------------------------------------\n";

void put_names(Output& out, std::string_view title, const std::vector<RegisteredName>& names) {
  out +=
      fmt::format("{:>14}{}\n\n   {:<21}{:<12}{}\n{}", "", title, "Name", "Type", "Status", rule);
  for (const RegisteredName& name : names) {
    out += fmt::format("{:<15}<{:02X}>  {:<12}{}\n", name.name, name.type,
                       name.group ? "GROUP" : "UNIQUE", name.conflict ? "Conflict" : "Registered");
  }
}

/// Calls put(out, interface) under the heading of each interface of NetBT.
template <class Put>
Output for_each_interface(const Session& session, Put put) {
  Output out;
  for (const NetbtInterface& each : netbt_interfaces(session.view(), session.at)) {
    out += fmt::format("\nNode IpAddress: [{}] Scope Id: []\n\n", text(each.address));
    put(out, each);
  }
  return out;
}

Output print_local_names(const Session& session) {
  return for_each_interface(session, [](Output& out, const NetbtInterface& each) {
    if (each.names.empty()) {
      out += "    No names in cache\n";
    } else {
      put_names(out, "NetBIOS Local Name Table", each.names);
    }
  });
}

Output print_note(const Session& session, std::string_view note) {
  return for_each_interface(session, [note](Output& out, const NetbtInterface& /*each*/) {
    out += fmt::format("    {}\n", note);
  });
}

Output print_remote_names(const Session& session, const std::string& typed) {
  const View view = session.view();
  const Target target = find_target(view, session.at, typed);
  if (!target.address ||
      try_target(view, session.at, ClientTry::nbtstat, target) != ClientResult::works) {
    return "Host not found.\n";
  }
  std::vector<RegisteredName> names;
  if (target.node) {
    for (const NetbtInterface& each : netbt_interfaces(view, *target.node)) {
      if (each.address == *target.address) { names = each.names; }
    }
  } else {
    for (const Host& host : view.surroundings().hosts) {
      const bool is_machine = host.name != no_name && host.role != HostRole::static_wins_entry;
      if (is_machine && host.address == *target.address) { names = names_of_host(view, host); }
    }
  }
  Output out = "\n";
  put_names(out, "NetBIOS Remote Machine Name Table", names);
  return out + fmt::format("\nMAC Address = {}\n\n", physical_address(*target.address));
}

Output run_nbtstat(Session& session, Words words) {
  if (words.size() < 2 || words[1].size() != 2) { return std::string(usage); }
  if (!node::is_running(session.node(), Service::netbt)) {
    return "Failed to access NBT driver.\n";
  }
  const bool remote = words[1] == "-a" || words[1] == "-A";
  if (words.size() != (remote ? 3U : 2U)) { return std::string(usage); }
  if (remote) { return print_remote_names(session, words[2]); }
  if (words[1] == "-n") { return print_local_names(session); }
  if (words[1] == "-c") { return print_note(session, "No names in cache"); }
  if (words[1] == "-S" || words[1] == "-s") { return print_note(session, "No Connections"); }
  if (words[1] == "-R") {
    return "    Successful purge and preload of the NBT Remote Cache Name Table.\n";
  }
  return std::string(usage);
}

}  // namespace

/// ASSUMPTION: the cache of remote names and the table of connections are always empty: the model
/// keeps neither. Without NetBT, nbtstat says that it cannot get at its driver.
/// Source: Q139608 (-n), Q150800 (-c), Q121044 (-R), Q175935 (Host not found.)
ConsoleCommand nbtstat() {
  return {.name = "nbtstat",
          .help = "NetBIOS over TCP/IP: names of this machine, or of another",
          .usage = usage,
          .run = run_nbtstat};
}

}  // namespace mscsim::console::commands
