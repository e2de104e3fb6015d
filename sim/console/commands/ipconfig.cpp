#include <fmt/format.h>

#include "models/node/bindings.hpp"
#include "models/node/services.hpp"
#include "sim/console/command.hpp"
#include "sim/console/reachable.hpp"
#include "sim/console/words.hpp"

namespace mscsim::console::commands {
namespace {

constexpr std::string_view usage =
    "Windows NT IP Configuration\n\n"
    "usage: ipconfig [/? | /all]\n\n"
    "       /?     displays this help message\n"
    "       /all   displays full configuration information\n\n"
    "The default is to display only the IP address, subnet mask and default gateway for each\n"
    "adapter bound to TCP/IP.\n";

/// A label with the dots up to the colon, as ipconfig writes them.
void put_line(Output& out, std::string_view label, std::string_view value) {
  constexpr std::size_t width = 28;
  std::string leader(label);
  while (leader.size() < width) { leader += leader.size() % 2 == 0 ? '.' : ' '; }
  leader.resize(width);
  out += fmt::format("        {}: {}\n", leader, value);
}

void put_host(Output& out, std::string_view name) {
  put_line(out, "Host Name ", name);
  put_line(out, "DNS Servers ", "");
  put_line(out, "Node Type ", "Broadcast");
  put_line(out, "NetBIOS Scope ID", "");
  put_line(out, "IP Routing Enabled", "No");
  put_line(out, "WINS Proxy Enabled", "No");
  put_line(out, "NetBIOS Resolution Uses DNS ", "No");
  out += '\n';
}

/// What a lease that was lost leaves: no address.
void put_adapter(Output& out, const Site& site, const Node& node, AdapterSlot slot, bool all) {
  const Adapter& adapter = node.adapters[index(slot)];
  const bool lost = !node.tcpip_interfaces.contains(slot);
  out += fmt::format("Ethernet adapter {}:\n\n", node::adapter_service(site, adapter));
  if (all) {
    put_line(out, "Description ", fmt::format("{} Adapter", site.name(adapter.package)));
    put_line(out, "Physical Address", physical_address(adapter.address.address));
    put_line(out, "DHCP Enabled", node.leased.contains(slot) ? "Yes" : "No");
  }
  put_line(out, "IP Address", lost ? "0.0.0.0" : text(adapter.address.address));
  put_line(out, "Subnet Mask ", lost ? "0.0.0.0" : text(adapter.address.mask));
  put_line(out, "Default Gateway ", "");
  out += '\n';
}

Output print_configuration(Session& session, Words words) {
  const bool all = words.size() == 2 && same(words[1], "/all");
  if (words.size() > 1 && !all) { return std::string(usage); }
  const Node& node = session.node();
  Output out = "\nWindows NT IP Configuration\n\n";
  if (all) { put_host(out, session.site.name(session.at)); }
  if (!node::is_running(node, Service::tcpip)) { return out; }
  const Linkage& linkage = node.linkage[Component::tcpip];
  for (std::size_t i = 0; i < linkage.count; ++i) {
    const AdapterSlot slot = linkage.bindings.at(i).adapter;
    if (node.tcpip_interfaces.contains(slot) || node.lease_lost.contains(slot)) {
      put_adapter(out, session.site, node, slot, all);
    }
  }
  return out;
}

}  // namespace

/// ASSUMPTION: cluster addresses do not show: ipconfig reads the keys of the adapters, to which the
/// Cluster service writes nothing. Without TCP/IP there are no adapters to list.
/// Source: Q162055 (labels, order and dots)
ConsoleCommand ipconfig() {
  return {.name = "ipconfig",
          .help = "show the TCP/IP configuration; /all: all of it",
          .usage = usage,
          .run = print_configuration};
}

}  // namespace mscsim::console::commands
