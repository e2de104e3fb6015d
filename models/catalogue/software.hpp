#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "models/catalogue/bit_set.hpp"
#include "models/catalogue/changes.hpp"
#include "models/catalogue/messages.hpp"
#include "models/catalogue/services.hpp"
#include "models/catalogue/source.hpp"
#include "models/catalogue/system_files.hpp"

namespace mscsim {

/// What can be set up on a machine beside its network components: services of the original CD, and
/// products with a CD of their own.
enum class Software : std::uint8_t {
  nwlink,
  ras,
  rras,
  rras_admin,
  snmp,
  sfm,
  dhcp_server,
  option_pack,
  cluster_administrator,
  visual_cpp_6,
  enterprise_upgrade,
  adaptec_78xx,
  compaq_teaming,
  compaq_ssd_215a,
  count
};
template <>
inline constexpr std::size_t row_room<Software> = 64;
using SoftwareSet = BitSet<Software>;

}  // namespace mscsim

namespace mscsim::catalogue {

/// What the set-up of one product asks or says on a machine of a newer level than it knows.
struct SetupWarning {
  Level from{};  ///< of the service pack that winver shows
  Message message{};
};

/// What is set up besides, where a service is there already.
struct SoftwareExtra {
  Service beside{};
  FileSet files;
  ServiceSet services;
};

/// A copy of one file that a product brings.
struct BroughtFile {
  File file{};
  Origin origin = Origin::oem;
  Level level = Level::rtm;
};

struct SoftwareRow {
  Software software;
  std::string_view word;  ///< in scenarios
  std::string_view title;
  FileSet files;               ///< what its set-up copies, over older and newer ones
  Origin origin;               ///< of those copies
  std::optional<Level> level;  ///< of those copies; nothing: that of the Windows NT CD
  ServiceSet services;         ///< what its set-up registers
  std::optional<SoftwareExtra> extra;
  std::optional<SetupWarning> warning;
  Source source;
  std::span<const BroughtFile> copies = {};  ///< files that each have a level of their own
  std::span<const Change> writes = {};       ///< what its set-up writes besides
};

/// One row for each Software, in order.
[[nodiscard]] std::span<const SoftwareRow> software();
[[nodiscard]] const SoftwareRow& software(Software software);

}  // namespace mscsim::catalogue
