#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mscsim {

/// What MSCS and Disk Administrator tell disks apart by, in the master boot record of each.
/// Source: Q243195
enum class DiskSignature : std::uint32_t {};

/// The signature of the disk with a drive letter: of the first one, or of the one that took its
/// place as the `replaced`th. No two are the same.
/// ASSUMPTION: NT makes them of the time; here they are made of the letter.
/// Source: Q243195
[[nodiscard]] DiskSignature disk_signature(char letter, std::uint32_t replaced);

/// A signature as it is written: eight hexadecimal digits. Source: Q243195
[[nodiscard]] std::string text(DiskSignature signature);

/// The signature that eight hexadecimal digits, with or without 0x in front, stand for.
[[nodiscard]] std::optional<DiskSignature> parse_signature(std::string_view text);

}  // namespace mscsim
