#include "sim/scenario/addresses.hpp"

#include <charconv>
#include <string_view>

#include "sim/scenario/shape.hpp"

namespace mscsim::scenario {
namespace {

/// The 30 of `10.1.0.11/30`.
std::optional<int> parse_prefix(std::string_view text) {
  int prefix = 0;
  const auto [stop, error] = std::from_chars(text.begin(), text.end(), prefix);
  if (error != std::errc{} || stop != text.end()) { return std::nullopt; }
  return prefix;
}

}  // namespace

std::optional<Ipv4> read_address(const Yaml& value, ProblemSet& problems) {
  if (!is_line(value, "the address", problems)) { return std::nullopt; }
  const auto address = parse_ipv4(value.text);
  if (!address) {
    problems.add(value.place, quoted(value.text) + " is not an address",
                 "four numbers of 0 to 255 without leading zeros: `10.1.0.11`");
  }
  return address;
}

std::optional<Ipv4OnSubnet> read_address_with_mask(const Yaml& value, ProblemSet& problems) {
  if (!is_line(value, "the address", problems)) { return std::nullopt; }
  const std::string_view text = value.text;
  const std::size_t slash = text.find('/');
  const auto address = parse_ipv4(text.substr(0, slash));
  const auto prefix =
      slash == std::string_view::npos ? std::nullopt : parse_prefix(text.substr(slash + 1));
  if (!address || !prefix) {
    problems.add(value.place, quoted(text) + " is not an address with the length of its mask",
                 "as in `10.1.0.11/16`");
    return std::nullopt;
  }
  if (*prefix < 1 || *prefix > 30) {
    problems.add(value.place, quoted(text) + " has a mask of " + std::to_string(*prefix) + " bits",
                 "1 to 30");
    return std::nullopt;
  }
  const auto host_bits = static_cast<std::uint32_t>(32 - *prefix);
  return Ipv4OnSubnet{.address = *address, .mask = {~0U << host_bits}};
}

std::optional<Ipv4OnSubnet> read_adapter_address(const Yaml& value, ProblemSet& problems) {
  const auto address = read_address_with_mask(value, problems);
  if (!address) { return std::nullopt; }
  const std::uint32_t host = address->address.value & ~address->mask.value;
  if (host == 0 || host == ~address->mask.value) {
    problems.add(value.place,
                 quoted(value.text) + " is the " +
                     (host == 0 ? "address of the subnet itself" : "broadcast address"),
                 "the address of one machine");
    return std::nullopt;
  }
  return address;
}

}  // namespace mscsim::scenario
