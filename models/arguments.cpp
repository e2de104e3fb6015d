#include <algorithm>

#include "models/check.hpp"
#include "models/verbs/verb.hpp"

namespace mscsim {

std::optional<std::uint64_t> Arguments::find(std::uint8_t parameter) const {
  const auto found = std::ranges::find(list_, parameter, &Argument::parameter);
  if (found == list_.end()) { return std::nullopt; }
  return found->value;
}

std::uint64_t Arguments::required(std::uint8_t parameter) const {
  const auto value = find(parameter);
  MSCSIM_CHECK(value.has_value());
  return *value;
}

Ipv4 Arguments::address(std::uint8_t parameter) const {
  return {static_cast<std::uint32_t>(required(parameter))};
}

Ipv4OnSubnet Arguments::address_with_mask(std::uint8_t parameter) const {
  const std::uint64_t value = required(parameter);
  return {.address = {static_cast<std::uint32_t>(value >> 32U)},
          .mask = {static_cast<std::uint32_t>(value)}};
}

std::string told(const Refusal& refusal) {
  std::string words(refusal.words());
  if (refusal.error() == Win32Error::success) { return words; }
  return std::to_string(static_cast<unsigned>(refusal.error())) + ": " + words;
}

}  // namespace mscsim
