#include "sim/console/reachable.hpp"

#include <fmt/format.h>

#include "models/surroundings/network.hpp"
#include "sim/console/words.hpp"

namespace mscsim::console {
namespace {

using cluster::ClientResult;
using cluster::ClientTry;

constexpr Ipv4 loopback{0x7F000001};

/// The node that answers for the address, as `from` hears it.
std::optional<NodeId> node_of(const View& view, NodeId from, Ipv4 address) {
  if (address == loopback) { return from; }
  const auto station = surroundings::find_station(view, address, from);
  return station ? station->node : std::nullopt;
}

}  // namespace

Target find_target(const View& view, NodeId from, std::string_view typed) {
  const auto at = [&](Ipv4 address, std::optional<NameId> name) {
    return Target{.address = address, .name = name, .node = node_of(view, from, address)};
  };
  if (const auto address = parse_ipv4(typed)) { return at(*address, std::nullopt); }
  if (same(typed, "localhost")) { return at(loopback, std::nullopt); }
  const auto name = view.site().find_name(typed);
  if (!name || *name == no_name) { return {}; }
  const auto address = cluster::resolve(view, *name, from);
  return address ? at(*address, name) : Target{};
}

ClientResult try_target(const View& view, NodeId from, ClientTry what, const Target& target) {
  if (target.name) { return cluster::try_name(view, what, *target.name, from); }
  return cluster::try_address(view, what, target.address.value_or(Ipv4{}), from);
}

std::string physical_address(Ipv4 address) {
  const std::uint32_t bits = address.value;
  return fmt::format("00-A0-C9-{:02X}-{:02X}-{:02X}", bits >> 16U & 0xFFU, bits >> 8U & 0xFFU,
                     bits & 0xFFU);
}

}  // namespace mscsim::console
