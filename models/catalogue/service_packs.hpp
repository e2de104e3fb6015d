#pragma once
#include <span>
#include <string_view>

#include "models/catalogue/levels.hpp"
#include "models/catalogue/source.hpp"

namespace mscsim::catalogue {

/// One release of NT 4.0. Every one is build 1381 (Q246009).
struct ServicePack {
  Level level;
  std::string_view name;      ///< as winver shows it after the build; empty for RTM. Q197099
  std::string_view released;  ///< ISO date; empty where no source gives one
  Source source;
};

/// One row for each Level, in order.
[[nodiscard]] std::span<const ServicePack> service_packs();
[[nodiscard]] const ServicePack& service_pack(Level level);

/// The level of the files on the original CD of `edition`: what Setup copies when it is not told
/// another source. The Enterprise Edition CD is at about SP1. Source: Q203778 (likely).
[[nodiscard]] Level original_media(Edition edition);

/// The least level that MSCS 1.0 runs on. Source: Q175779
inline constexpr Level mscs_floor = Level::sp3;

/// The first level whose clusres.dll knows EnableNetBIOS. Source: Q217057
inline constexpr Level enable_netbios_from = Level::sp4;

/// The first level whose File Share resources share subdirectories. Source: Q194831
inline constexpr Level share_sub_dirs_from = Level::sp4;

/// The first level whose Cluster service takes a checkpoint every four hours. Source: Q217147
inline constexpr Level periodic_checkpoint_from = Level::sp5;

/// The first level whose update.exe asks before replacing an older OEM file, keeps a newer one
/// unasked and knows the switch -o; earlier ones do the reverse. Source: Q181385, Q194507
inline constexpr Level oem_files_kept_from = Level::sp4;

}  // namespace mscsim::catalogue
