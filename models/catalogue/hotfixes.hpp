#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "models/catalogue/bit_set.hpp"
#include "models/catalogue/levels.hpp"
#include "models/catalogue/source.hpp"
#include "models/catalogue/system_files.hpp"

namespace mscsim {

/// Fixes that came out after a service pack, named after their article, in order of date: a copy of
/// a file from a later one holds what an earlier one changed in it.
enum class Hotfix : std::uint8_t {
  none,
  q216240,
  q248663,
  q247763,
  q251007,
  q263216,
  q273614,
  q305638,
  count
};
template <>
inline constexpr std::size_t row_room<Hotfix> = 64;
using HotfixSet = BitSet<Hotfix>;

}  // namespace mscsim

namespace mscsim::catalogue {

struct HotfixRow {
  Hotfix hotfix;
  std::string_view word;  ///< as HKLM\...\Hotfix names it
  FileSet files;          ///< that it replaces
  Level needs;            ///< the service pack that it is for
  Source source;
};

/// Files of one hotfix at most.
inline constexpr int hotfix_files_max = 6;

/// One row for each Hotfix but `none`, in order.
[[nodiscard]] std::span<const HotfixRow> hotfixes();
/// Requires: not `none`.
[[nodiscard]] const HotfixRow& hotfix(Hotfix hotfix);

}  // namespace mscsim::catalogue
