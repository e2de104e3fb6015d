#pragma once
#include "sim/scenario/expectation.hpp"

// What the expectations about one machine share.
namespace mscsim::scenario::expectations {

/// The first parameter of each of them.
inline constexpr Parameter on_node{.name = "on", .kind = Kind::node, .help = "the machine"};
inline constexpr std::uint8_t on = 0;

[[nodiscard]] inline NodeId node_id(const Arguments& arguments) {
  return arguments.get<NodeId>(on);
}

[[nodiscard]] inline const Node& node_of(const Evidence& evidence, const Arguments& arguments) {
  return evidence.world.nodes.at(index(node_id(arguments)));
}

}  // namespace mscsim::scenario::expectations
