#include <algorithm>
#include <array>

#include "models/verbs/verb.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { name = 0, address };
constexpr std::array parameters{
    Parameter{.name = "name", .kind = Kind::name, .help = "the NetBIOS name"},
    Parameter{.name = "address", .kind = Kind::address, .help = "the address it is mapped to"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  const auto& hosts = view.surroundings().hosts;
  const bool is_mapped = std::ranges::any_of(hosts, [&](const Host& host) {
    return host.role == HostRole::static_wins_entry && host.name == arguments.get<NameId>(name);
  });
  if (is_mapped) { return "the name has a static mapping already"; }
  if (std::ranges::find(hosts, HostRole::wins_server, &Host::role) == hosts.end()) {
    return "there is no WINS server";
  }
  return std::ranges::find(hosts, no_name, &Host::name) == hosts.end()
             ? "there are as many other machines and entries as the model holds"
             : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  auto& hosts = transition.change_surroundings().hosts;
  const Host server = *std::ranges::find(hosts, HostRole::wins_server, &Host::role);
  *std::ranges::find(hosts, no_name, &Host::name) = {.role = HostRole::static_wins_entry,
                                                     .name = arguments.get<NameId>(name),
                                                     .network = server.network,
                                                     .address = arguments.address(address)};
}

}  // namespace

/// Somebody maps a name to an address by hand. No machine can register the name then.
/// ASSUMPTION: every node asks the WINS server of a network that it is on.
Verb add_static_wins_entry() {
  return {.name = "add_static_wins_entry",
          .help = "add a static mapping to the WINS database",
          .source = "Q217199",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
