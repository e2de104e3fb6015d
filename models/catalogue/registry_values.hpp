#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "models/catalogue/bit_set.hpp"
#include "models/catalogue/per.hpp"
#include "models/catalogue/services.hpp"
#include "models/catalogue/source.hpp"

namespace mscsim {

/// The values of a machine's registry that some behaviour reads and that are nothing else in the
/// model: not a start type, a binding, an address.
enum class RegistryEntry : std::uint8_t {
  rpc_ports,
  winsock_transports,
  cluster_log,
  time_stamp_interval,
  cluster_log_level,
  cluster_log_size,
  count
};

template <>
inline constexpr std::size_t row_room<RegistryEntry> = 64;
/// What data a registry value holds.
enum class RegistryType : std::uint8_t { sz, multi_sz, dword, expand_sz, count };

}  // namespace mscsim

namespace mscsim::catalogue {

struct RegistryValueRow {
  RegistryEntry entry;
  std::string_view path;  ///< key and name of the value, below HKEY_LOCAL_MACHINE
  RegistryType type;
  std::string_view help;  ///< what it is for, and what holds where it is missing: one line
  Source source;
  std::optional<Service> read_by = std::nullopt;        ///< and only as it starts
  bool read_at_boot = false;                            ///< and never again until the next
  std::optional<std::uint32_t> initial = std::nullopt;  ///< what holds where none is set
  std::optional<std::uint32_t> from = std::nullopt;     ///< the least number that is right
  std::optional<std::uint32_t> to = std::nullopt;       ///< the largest

  [[nodiscard]] constexpr std::string_view key() const { return path.substr(0, split()); }
  [[nodiscard]] constexpr std::string_view name() const { return path.substr(split() + 1); }

 private:
  [[nodiscard]] constexpr std::size_t split() const { return path.rfind('\\'); }
};

/// One row for each RegistryEntry, in order.
[[nodiscard]] std::span<const RegistryValueRow> registry_values();
[[nodiscard]] const RegistryValueRow& registry_value(RegistryEntry entry);

}  // namespace mscsim::catalogue
