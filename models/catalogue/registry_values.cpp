#include "models/catalogue/registry_values.hpp"

#include <array>

namespace mscsim::catalogue {
namespace {

using enum RegistryType;
constexpr auto sure = Certainty::confirmed;

constexpr std::array rows{
    RegistryValueRow{RegistryEntry::rpc_ports,
                     R"(SOFTWARE\Microsoft\Rpc\Internet\Ports)",
                     multi_sz,
                     "the ports that RPC servers may listen on; without it, any",
                     {"Q246784", sure}},
};
static_assert(rows.size() == static_cast<std::size_t>(RegistryEntry::count));

}  // namespace

std::span<const RegistryValueRow> registry_values() { return rows; }

const RegistryValueRow& registry_value(RegistryEntry entry) {
  return rows.at(static_cast<std::size_t>(entry));
}

}  // namespace mscsim::catalogue
