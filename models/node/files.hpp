#pragma once
#include "models/catalogue/service_packs.hpp"
#include "models/world/view.hpp"

namespace mscsim::node {

/// Where a set-up program takes a file from: the original CD, or a share at a service pack's level.
struct MediaSource {
  bool original = true;
  Level level = Level::rtm;  ///< of the share
};

/// Copies `files` over what is there, older or newer: set-up programs do not compare.
/// What the share does not hold comes from the original media.
/// Source: Q196269, Q152841
void copy_files(const Catalogue& catalogue, NodeDisk& node, Edition edition, FileSet files,
                MediaSource source);

/// Puts the OEM's own copy of a package's driver file in place. Requires: it has one.
void copy_oem_file(const Catalogue& catalogue, NodeDisk& node, const DriverPackage& package);

/// Running set-up of Windows NT again over this installation: every file that is on the CD goes
/// back to the CD's level, except those that are kept. Source: Q175779, Q203778, Q162205
void reinstall_windows(const Catalogue& catalogue, NodeDisk& node, Edition edition, FileSet kept);

/// The images of `files` as they are on disk now, from now on.
void load_images(Transition& transition, NodeId id, FileSet files);

struct UpdateOptions {
  Level level{};
  bool new_uninstall_directory = true;
  bool replace_oem_files = false;    ///< the answer where update.exe asks
  bool overwrite_oem_files = false;  ///< -o: never ask, replace. From SP4.
};

/// Runs update.exe. Files take effect at the next restart; so does the level that winver shows.
/// Shows: the OEM prompt, for each file that it asks about.
/// ASSUMPTION: update.exe leaves a Microsoft file alone that is newer than its own. Q181385 gives
/// the rule by version for OEM files; Q235890 says that an older pack over a newer one leaves mixed
/// versions.
/// Source: Q181385, Q152841, Q194507
void apply_service_pack(Transition& transition, NodeId id, const UpdateOptions& options);

/// Puts back what is in $NtServicePackUninstall$, and removes it. What reads the security hives
/// stays where the older copy could not. Source for that: Q146887, Q194507
/// Shows: no-uninstall-directory. Source: Q152841, Q194507
void uninstall_service_pack(Transition& transition, NodeId id);

}  // namespace mscsim::node
