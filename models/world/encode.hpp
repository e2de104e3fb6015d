#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "models/world/world.hpp"

namespace mscsim {

/// The canonical bytes of a world, or of one of its parts: equal worlds have equal bytes, and only
/// they. Appends to `bytes`. Little-endian, every member at its own width, lists after their
/// length.
void encode(const World& world, std::vector<std::byte>& bytes);
void encode(const Node& node, std::vector<std::byte>& bytes);
void encode(const NodePower& power, std::vector<std::byte>& bytes);
void encode(const NodeDisk& disk, std::vector<std::byte>& bytes);
void encode(const NodeImages& images, std::vector<std::byte>& bytes);
void encode(const NodeServices& services, std::vector<std::byte>& bytes);
void encode(const NodeNetwork& network, std::vector<std::byte>& bytes);
void encode(const ClusterDatabase& database, std::vector<std::byte>& bytes);
void encode(const ClusterRuntime& runtime, std::vector<std::byte>& bytes);
void encode(const Surroundings& surroundings, std::vector<std::byte>& bytes);

/// The world that `encode` made `bytes` of. Nothing if they are too few, too many or no such bytes.
[[nodiscard]] std::optional<World> decode(std::span<const std::byte> bytes);

/// A 64-bit digest of a world or a part of one, the same on every machine and build. Allocates
/// nothing.
[[nodiscard]] std::uint64_t fingerprint(const World& world);
[[nodiscard]] std::uint64_t fingerprint(const Node& node);
[[nodiscard]] std::uint64_t fingerprint(const NodePower& power);
[[nodiscard]] std::uint64_t fingerprint(const NodeDisk& disk);
[[nodiscard]] std::uint64_t fingerprint(const NodeImages& images);
[[nodiscard]] std::uint64_t fingerprint(const NodeServices& services);
[[nodiscard]] std::uint64_t fingerprint(const NodeNetwork& network);
[[nodiscard]] std::uint64_t fingerprint(const ClusterDatabase& database);
[[nodiscard]] std::uint64_t fingerprint(const ClusterRuntime& runtime);
[[nodiscard]] std::uint64_t fingerprint(const Surroundings& surroundings);

}  // namespace mscsim
