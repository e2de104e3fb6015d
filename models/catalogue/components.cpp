#include "models/catalogue/components.hpp"

#include <algorithm>
#include <array>

namespace mscsim::catalogue {
namespace {

constexpr Source on_adapters{"Q257920 (All Adapters), Q158146 (LmHosts comes with it)",
                             Certainty::likely};
constexpr Source on_tcpip{"Q167093 (it depends on TCP/IP), Q183901", Certainty::likely};
constexpr Source bindings_tab{"Q257920", Certainty::confirmed};
constexpr Source on_wins_client{"Q250262 (fails without WINS Client), Q132501 (needs no NetBIOS)",
                                Certainty::likely};

// ASSUMPTION: which files the setup of a component copies: those that bear its name. The INF files
// that would say are not public.
// ASSUMPTION: what cannot start without Workstation goes with it, since nothing fails once it is
// removed (Q112358): Computer Browser, and TCP/IP NetBIOS Helper, which Workstation's group keeps.
constexpr std::array rows{
    NetworkComponent{Component::tcpip, "tcpip", "TCP/IP Protocol", std::nullopt,
                     FileSet::of(File::tcpip, File::netbt, File::afd, File::dhcpcsvc, File::lmhsvc,
                                 File::snmpapi),
                     ServiceSet::of(Service::tcpip, Service::afd, Service::dhcp, Service::lmhosts),
                     on_adapters},
    NetworkComponent{Component::wins_client, "wins_client", "WINS Client (TCP/IP)",
                     Component::tcpip, FileSet::of(File::netbt), ServiceSet::of(Service::netbt),
                     on_tcpip},
    NetworkComponent{Component::netbios_interface, "netbios_interface", "NetBIOS Interface",
                     Component::wins_client, FileSet::of(File::netbios),
                     ServiceSet::of(Service::netbios), bindings_tab},
    NetworkComponent{Component::workstation, "workstation", "Workstation", Component::wins_client,
                     FileSet::of(File::rdr, File::msgsvc),
                     ServiceSet::of(Service::workstation, Service::messenger, Service::alerter,
                                    Service::netlogon, Service::browser, Service::lmhosts),
                     on_wins_client},
    NetworkComponent{Component::server, "server", "Server", Component::wins_client,
                     FileSet::of(File::srv), ServiceSet::of(Service::server, Service::browser),
                     on_wins_client},
};
static_assert(rows.size() == static_cast<std::size_t>(Component::count));

}  // namespace

std::span<const NetworkComponent> components() { return rows; }

const NetworkComponent& component(Component component) {
  return rows.at(static_cast<std::size_t>(component));
}

std::optional<Component> find_component(std::string_view word) {
  const auto* const found = std::ranges::find(rows, word, &NetworkComponent::word);
  if (found == rows.end()) { return std::nullopt; }
  return found->component;
}

}  // namespace mscsim::catalogue
