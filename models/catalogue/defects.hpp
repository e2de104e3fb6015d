#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "models/catalogue/hotfixes.hpp"
#include "models/catalogue/levels.hpp"
#include "models/catalogue/source.hpp"
#include "models/catalogue/system_files.hpp"

namespace mscsim {

/// Faults in the code of a system file that came or went with a service pack or a hotfix.
/// Behaviour asks `has_defect`; nobody compares levels.
enum class Defect : std::uint8_t {
  resources_max_900,
  monitor_threads_15,
  registry_keys_max_128,
  drive_letters_not_taken_over,
  static_sub_shares,
  share_permissions_not_kept,
  share_name_prefix_of_mailslot,
  monitor_failure_not_logged,
  print_job_stuck,
  checkpoint_not_verified,
  checkpoint_torn_at_shutdown,
  periodic_checkpoint_fails,
  setup_lists_three_logical_drives,
  logical_drives_max_15,
  booting_node_takes_quorum,
  new_iis_instance_crashes_monitor,
  new_iis_instance_hangs_cluster,
  iis_properties_and_new_mfc,
  nhloader_wants_sp3,
  iis_extension_local_only,
  probe_not_answered,
  partition_entry_misread,
  device_numbers_max_25,
  mca_slots_max_7,
  session_by_address_asks_name,
  called_shutdown_seems_unexpected,
  count
};

}  // namespace mscsim

namespace mscsim::catalogue {

struct DefectRow {
  Defect defect;
  std::string_view word;       ///< in listings
  std::string_view help;       ///< what goes wrong: one line
  File file;                   ///< whose code it is in
  Level from;                  ///< the first level that has it
  std::optional<Level> until;  ///< the first without it; nothing: every later one has it
  Hotfix mended_by;            ///< this or a later one of the same file mends it; or `none`
  Source source;
};

/// One row for each Defect, in order.
[[nodiscard]] std::span<const DefectRow> defects();
[[nodiscard]] const DefectRow& defect(Defect defect);

}  // namespace mscsim::catalogue
