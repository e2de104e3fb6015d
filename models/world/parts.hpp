#pragma once
#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "models/catalogue/bit_set.hpp"
#include "models/world/world.hpp"

namespace mscsim {

/// The parts of a World that a step can read or change by themselves. Those of a node are in the
/// order of its base classes.
enum class Part : std::uint8_t {
  power_0,
  disk_0,
  images_0,
  services_0,
  network_0,
  power_1,
  disk_1,
  images_1,
  services_1,
  network_1,
  database,
  runtime,
  surroundings,
  count
};
using PartSet = BitSet<Part>;
inline constexpr std::size_t parts_count = static_cast<std::size_t>(Part::count);

/// Which of a node's parts, as its first part is numbered.
enum class NodePart : std::uint8_t { power, disk, images, services, network, count };

[[nodiscard]] constexpr Part part_of_node(NodeId id, NodePart part) {
  return static_cast<Part>(index(id) * static_cast<std::size_t>(NodePart::count) +
                           static_cast<std::size_t>(part));
}
[[nodiscard]] constexpr PartSet parts_of_node(NodeId id) {
  PartSet parts;
  for (std::size_t i = 0; i < static_cast<std::size_t>(NodePart::count); ++i) {
    parts.insert(part_of_node(id, static_cast<NodePart>(i)));
  }
  return parts;
}

/// The part of `world` that `part` names, by reference; const where the world is.
template <Part part>
[[nodiscard]] constexpr auto& part_in(auto& world) {
  auto& [nodes, database, runtime, surroundings] = world;  // a new member does not compile
  if constexpr (part == Part::database) {
    return database;
  } else if constexpr (part == Part::runtime) {
    return runtime;
  } else if constexpr (part == Part::surroundings) {
    return surroundings;
  } else {
    constexpr auto per_node = static_cast<std::size_t>(NodePart::count);
    constexpr auto row = static_cast<std::size_t>(part);
    constexpr auto which = static_cast<NodePart>(row % per_node);
    auto& node = nodes[row / per_node];
    if constexpr (which == NodePart::power) { return base<NodePower>(node); }
    if constexpr (which == NodePart::disk) { return base<NodeDisk>(node); }
    if constexpr (which == NodePart::images) { return base<NodeImages>(node); }
    if constexpr (which == NodePart::services) { return base<NodeServices>(node); }
    if constexpr (which == NodePart::network) { return base<NodeNetwork>(node); }
  }
}

/// Calls `visit(std::integral_constant<Part, part>())` for every part, in order.
template <std::size_t row = 0>
constexpr void for_each_part(auto&& visit) {
  if constexpr (row < parts_count) {
    visit(std::integral_constant<Part, static_cast<Part>(row)>());
    for_each_part<row + 1>(visit);
  }
}

}  // namespace mscsim
