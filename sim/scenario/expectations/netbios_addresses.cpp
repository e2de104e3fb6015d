#include <array>

#include "models/node/netbt.hpp"
#include "sim/scenario/expectations/on_one_node.hpp"

namespace mscsim::scenario::expectations {
namespace {

enum : std::uint8_t { number = 1 };
constexpr std::array parameters{
    on_node,
    Parameter{.name = "count", .kind = Kind::count, .help = "entries in its NetBIOS table"}};

bool holds(const Evidence& evidence, const Arguments& arguments) {
  return node::netbios_addresses(node_of(evidence, arguments)) == arguments.get<int>(number);
}

std::string seen(const Evidence& evidence, const Arguments& arguments) {
  return "there are " + std::to_string(node::netbios_addresses(node_of(evidence, arguments)));
}

}  // namespace

Expectation netbios_addresses() {
  return {.name = "netbios_addresses",
          .help = "so many NetBIOS-enabled addresses are in a machine's table",
          .parameters = parameters,
          .shorthand = number,
          .holds = holds,
          .seen = seen};
}

}  // namespace mscsim::scenario::expectations
