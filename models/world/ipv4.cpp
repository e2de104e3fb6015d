#include "models/world/ipv4.hpp"

#include <charconv>

namespace mscsim {

std::string text(Ipv4 address) {
  std::string result;
  for (int shift = 24; shift >= 0; shift -= 8) {
    result += std::to_string(address.value >> static_cast<std::uint32_t>(shift) & 0xFFU);
    if (shift > 0) { result += '.'; }
  }
  return result;
}

std::optional<Ipv4> parse_ipv4(std::string_view text) {
  Ipv4 address;
  for (int octet = 0; octet < 4; ++octet) {
    const auto end = octet < 3 ? text.find('.') : text.size();
    if (end == std::string_view::npos || end == 0 || end > 3) { return std::nullopt; }
    const std::string_view digits = text.substr(0, end);
    if (digits.size() > 1 && digits.front() == '0') { return std::nullopt; }
    std::uint32_t number = 0;
    const auto [stop, error] = std::from_chars(digits.begin(), digits.end(), number);
    if (error != std::errc{} || stop != digits.end() || number > 255) { return std::nullopt; }
    address.value = address.value << 8U | number;
    text.remove_prefix(octet < 3 ? end + 1 : end);
  }
  return address;
}

}  // namespace mscsim
