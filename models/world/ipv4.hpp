#pragma once
#include <bit>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mscsim {

/// An IPv4 address or mask, in host order. 0.0.0.0 is no address.
struct Ipv4 {
  std::uint32_t value = 0;
  friend auto operator<=>(const Ipv4&, const Ipv4&) = default;
};

/// An address with the mask of its subnet.
struct Ipv4OnSubnet {
  Ipv4 address;
  Ipv4 mask;
  friend auto operator<=>(const Ipv4OnSubnet&, const Ipv4OnSubnet&) = default;
};

[[nodiscard]] constexpr Ipv4 subnet_of(Ipv4 address, Ipv4 mask) {
  return {address.value & mask.value};
}

/// The subnet that an address lies in, with its mask.
[[nodiscard]] constexpr Ipv4OnSubnet subnet_of(Ipv4OnSubnet host) {
  return {subnet_of(host.address, host.mask), host.mask};
}

/// Ones, then zeros, with at least one of each. Source: any mask that TCP/IP accepts
[[nodiscard]] constexpr bool is_valid_mask(Ipv4 mask) {
  const int ones = std::countl_one(mask.value);
  return ones > 0 && ones < 32 && std::popcount(mask.value) == ones;
}

[[nodiscard]] std::string text(Ipv4 address);

/// `10.1.0.11`: four decimal numbers of 0 to 255, without leading zeros, which NT reads as octal
/// (Q115388).
[[nodiscard]] std::optional<Ipv4> parse_ipv4(std::string_view text);

}  // namespace mscsim
