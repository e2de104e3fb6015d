#pragma once
#include <string>
#include <string_view>

namespace mscsim::artifacts {

/// The bytes of a registry hive with nothing in it but its root key, for hivex, which changes hives
/// but makes none. Everybody may read the key; Administrators and SYSTEM may do anything.
/// Source: libregf, Windows NT Registry File (REGF) format
[[nodiscard]] std::string empty_hive(std::string_view root_name);

/// Writes the header's checksum, and that the hive was written at no time, so that the same hive is
/// the same bytes. Requires: `bytes` is a hive.
void seal_hive(std::string& bytes);

}  // namespace mscsim::artifacts
