#include <array>

#include "models/node/adapters.hpp"
#include "models/verbs/on_node.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { name = 1, driver, network, address, source };
constexpr std::array parameters{
    on_node,
    Parameter{.name = "name", .kind = Kind::name, .help = "what to call it from now on"},
    Parameter{.name = "driver", .kind = Kind::driver_package, .help = "whose set-up to run"},
    Parameter{.name = "network", .kind = Kind::network, .help = "where its cable goes"},
    Parameter{.name = "address",
              .kind = Kind::address_with_mask,
              .help = "its static IP address and mask: 10.1.0.13/16"},
    files_from,
};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal off = unless_running(view, arguments); !off.empty()) { return off; }
  const NodeNetwork& node = view.network(node_of(arguments));
  if (node::find_adapter(node, arguments.get<NameId>(name))) {
    return "the machine has an adapter of that name already";
  }
  return node::free_slot(node) ? possible : "the machine has no free slot for an adapter";
}

void apply(Transition& transition, const Arguments& arguments) {
  node::add_adapter(transition, node_of(arguments),
                    {.address = arguments.address_with_mask(address),
                     .name = arguments.get<NameId>(name),
                     .instance = 0,
                     .package = arguments.get<PackageId>(driver),
                     .network = arguments.get<NetworkId>(network),
                     .broken = false,
                     .plugged = true},
                    media_source(arguments, source));
}

}  // namespace

/// Puts an adapter in and runs its driver's set-up. It works from the next restart on.
Verb add_adapter() {
  return {.name = "add_adapter",
          .help = "put in a network adapter and run its driver's set-up",
          .source = "Q232910, Q196269",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
