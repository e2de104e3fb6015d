#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "models/catalogue/bit_set.hpp"
#include "models/catalogue/levels.hpp"
#include "models/catalogue/per.hpp"
#include "models/catalogue/source.hpp"

namespace mscsim {

/// The system files whose level can matter to a cluster node.
enum class File : std::uint8_t {
  ntoskrnl,
  ndis,
  tdi,
  tcpip,
  netbt,
  netbios,
  afd,
  rdr,
  srv,
  dhcpcsvc,
  lmhsvc,
  msgsvc,
  dc21x4,
  e100b,
  el59x,
  el90x,
  netflx3,
  clussvc,
  resrcmon,
  clusres,
  clusapi,
  resutils,
  clusnet,
  clusdisk,
  cluadmin,
  cluster,
  ntdll,
  csrss,
  samsrv,
  samlib,
  winlogon,
  lsasrv,
  services,
  msv1_0,
  scsiport,
  disk,
  aic78xx,
  ndiswan,
  rasman,
  rasapi32,
  raspptpe,
  router,
  nwlnkipx,
  nwlnkrip,
  snmp,
  snmpapi,
  inetmib1,
  sfmatalk,
  sfmsrv,
  spoolss_exe,
  spoolss_dll,
  dhcpadmn,
  cluadmex,
  debugex,
  clusiis4,
  iisclex4,
  mfc42u,
  nhloader,
  cpqntac,
  count
};
template <>
inline constexpr std::size_t row_room<File> = 192;
using FileSet = BitSet<File>;

/// Who built a copy of a file.
enum class Origin : std::uint8_t { absent, microsoft, oem, count };

}  // namespace mscsim

namespace mscsim::catalogue {

/// Versions of its own that one file has at most: as many as there are levels, which number them.
inline constexpr std::size_t own_versions_max = static_cast<std::size_t>(Level::count);

/// What is known of one system file, whatever its level.
struct SystemFile {
  File file;
  std::string_view name;              ///< as `dir` prints it
  std::string_view folder;            ///< below %SystemRoot%
  std::optional<Level> carried_from;  ///< the first pack that carries it; nothing: none does
  Source source;                      ///< of `carried_from`
  /// The first pack that puts its own over an OEM's older copy unasked, since the two do not get
  /// on.
  std::optional<Level> replaced_unasked_from = std::nullopt;
  /// Of a file that is no part of Windows NT: its versions, oldest first. A copy's `level` is its
  /// row here.
  std::span<const std::string_view> versions = {};
};

/// One copy of a file whose size or date some list gives.
struct FileCopy {
  File file;
  Level level;
  std::uint32_t size_bytes;
  std::string_view stamp;  ///< date and time, or the date alone, as the list prints it
  std::string_view source;
};

/// One row for each File, in order.
[[nodiscard]] std::span<const SystemFile> system_files();
[[nodiscard]] const SystemFile& system_file(File file);
[[nodiscard]] std::optional<File> find_file(std::string_view name);
[[nodiscard]] std::span<const FileCopy> file_copies();

/// Whether the pack of `level` brings a copy of `file`.
[[nodiscard]] bool carries(Level level, File file);

/// The files that read the security hives of the registry as a machine of `format` left them.
/// Source: Q146887 (SP3), Q196603 (SP4)
[[nodiscard]] FileSet hive_readers(Level format);

/// The cluster's own files: they exist on a machine only once MSCS is installed.
[[nodiscard]] FileSet cluster_files();

}  // namespace mscsim::catalogue
