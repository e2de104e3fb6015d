#include <algorithm>
#include <array>

#include "models/surroundings/network.hpp"
#include "models/verbs/verb.hpp"
#include "models/world/state_words.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { name = 0, network, address, role };
constexpr std::array parameters{
    Parameter{.name = "name", .kind = Kind::name, .help = "its NetBIOS name"},
    Parameter{.name = "network", .kind = Kind::network, .help = "where it stands"},
    Parameter{.name = "address", .kind = Kind::address, .help = "its IP address: 10.1.0.99"},
    Parameter{.name = "role",
              .kind = Kind::choice,
              .required = false,
              .help =
                  "what it is to the nodes; a machine if not given. A `proxy router` answers for "
                  "every address, a `probing client` of DHCP takes none that is answered for, a "
                  "`filtering machine` has closed its UDP port 137",
              .choices = host_role_words}};

Refusal refusal(const View& view, const Arguments& /*arguments*/) {
  const auto& hosts = view.surroundings().hosts;
  return std::ranges::find(hosts, no_name, &Host::name) == hosts.end()
             ? "there are as many other machines as the model holds"
             : possible;
}

/// A DHCP client that asks first, and is answered, declines what it was offered and stays away.
bool stays_away(const View& view, const Arguments& arguments) {
  return arguments.get_or(role, HostRole::machine) == HostRole::probing_client &&
         surroundings::node_answers_probe(view, arguments.get<NetworkId>(network),
                                          arguments.address(address));
}

void apply(Transition& transition, const Arguments& arguments) {
  if (stays_away(transition, arguments)) { return; }
  auto& hosts = transition.change_surroundings().hosts;
  *std::ranges::find(hosts, no_name, &Host::name) = {
      .role = arguments.get_or(role, HostRole::machine),
      .name = arguments.get<NameId>(name),
      .network = arguments.get<NetworkId>(network),
      .address = arguments.address(address)};
}

}  // namespace

/// Another machine joins a network, with a name and an address of its own, or somebody else's.
Verb add_host() {
  return {.name = "add_host",
          .help = "put another machine on a network",
          .source = "Q168567, Q120752, Q174929, Q176208, Q251166",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
