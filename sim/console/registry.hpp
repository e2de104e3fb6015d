#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/world/view.hpp"

namespace mscsim::console {

/// A value of a key: one string for REG_SZ and REG_EXPAND_SZ, any number for REG_MULTI_SZ, a number
/// for REG_DWORD.
struct RegistryValue {
  enum class Type : std::uint8_t { sz, multi_sz, dword, expand_sz };
  std::string name;
  Type type = Type::sz;
  std::vector<std::string> strings;
  std::uint32_t number = 0;

  /// Of REG_SZ and REG_EXPAND_SZ.
  [[nodiscard]] std::string_view text() const {
    return strings.empty() ? std::string_view() : std::string_view(strings.front());
  }
};

[[nodiscard]] RegistryValue sz(std::string_view name, std::string_view text);
[[nodiscard]] RegistryValue expand_sz(std::string_view name, std::string_view text);
[[nodiscard]] RegistryValue multi_sz(std::string_view name, std::vector<std::string> strings);
[[nodiscard]] RegistryValue dword(std::string_view name, std::uint32_t number);

struct RegistryKey {
  std::string name;
  std::vector<RegistryValue> values;
  std::vector<RegistryKey> keys;
};

/// The key of that path below `root`, made where it was missing; case does not count.
RegistryKey& key_at(RegistryKey& root, std::string_view path);

/// HKEY_LOCAL_MACHINE of a machine, as far as the model knows it.
/// Source: Q163554 (NetworkCards), Q102974, Q151237 (Tcpip), Q222507 (CSDVersion), Q142616, Q102999
/// (services); Windows NT Resource Kit (Linkage)
[[nodiscard]] RegistryKey local_machine(const View& view, NodeId id);

/// The key of that path below `root`, case aside; null where there is none.
[[nodiscard]] const RegistryKey* find_key(const RegistryKey& root, std::string_view path);

}  // namespace mscsim::console
