#include "models/node/files.hpp"

namespace mscsim::node {
namespace {

enum class Overwrite : std::uint8_t { yes, no, ask };

/// What update.exe of `pack` does with an OEM's file. Source: Q181385
Overwrite oem_rule(Level pack, FileVersion installed) {
  const bool lower = installed.level < pack;
  if (pack >= catalogue::oem_files_kept_from) { return lower ? Overwrite::ask : Overwrite::no; }
  return lower ? Overwrite::yes : Overwrite::ask;
}

bool replaces(Transition& transition, NodeId id, File file, const UpdateOptions& options) {
  const FileVersion installed = transition.disk(id).on_disk[file];
  if (installed.origin == Origin::absent || !transition.catalogue().carries(options.level, file)) {
    return false;
  }
  if (installed.origin == Origin::microsoft) { return installed.level <= options.level; }
  const auto unasked = transition.catalogue().files[file].replaced_unasked_from;
  if (unasked && options.level >= *unasked && installed.level < options.level) { return true; }
  const bool overwrite =
      options.overwrite_oem_files && options.level >= catalogue::oem_files_kept_from;
  const Overwrite rule = overwrite ? Overwrite::yes : oem_rule(options.level, installed);
  if (rule == Overwrite::ask) {
    transition.show(id, Message::oem_file_prompt, {Insert::of(file)});
    return options.replace_oem_files;
  }
  return rule == Overwrite::yes;
}

}  // namespace

void copy_files(const Catalogue& catalogue, NodeDisk& node, Edition edition, FileSet files,
                MediaSource source) {
  files.for_each([&](File file) {
    const bool from_share = !source.original && catalogue.carries(source.level, file);
    node.on_disk[file] = {.level = from_share ? source.level : catalogue::original_media(edition),
                          .origin = Origin::microsoft};
  });
}

void copy_oem_file(const Catalogue& catalogue, NodeDisk& node, const DriverPackage& package) {
  const File file = *package.driver_file;
  const Level by_number = package.oem_version == OemVersion::higher ? Level::sp6a : Level::rtm;
  node.on_disk[file] = {
      .level = catalogue.files[file].versions.empty() ? by_number : package.version,
      .origin = Origin::oem};
}

void reinstall_windows(const Catalogue& catalogue, NodeDisk& node, Edition edition, FileSet kept) {
  const FileSet cluster = catalogue::cluster_files();
  FileSet on_cd;
  for (const catalogue::SystemFile& row : catalogue.files) {
    const File file = row.file;
    if (node.on_disk[file].origin == Origin::microsoft && !cluster.contains(file) &&
        !kept.contains(file)) {
      on_cd.insert(file);
    }
  }
  copy_files(catalogue, node, edition, on_cd, {});
}

void load_images(Transition& transition, NodeId id, FileSet files) {
  files.for_each([&](File file) {
    transition.change_images(id).loaded[file] = transition.disk(id).on_disk[file];
  });
}

void apply_service_pack(Transition& transition, NodeId id, const UpdateOptions& options) {
  NodeDisk& node = transition.change_disk(id);
  if (options.new_uninstall_directory) { node.uninstall = {.exists = true, .saved = {}}; }
  for (const catalogue::SystemFile& row : transition.catalogue().files) {
    const File file = row.file;
    if (!replaces(transition, id, file, options)) { continue; }
    if (options.new_uninstall_directory) { node.uninstall.saved[file] = node.on_disk[file]; }
    node.on_disk[file] = {.level = options.level, .origin = Origin::microsoft};
  }
}

void uninstall_service_pack(Transition& transition, NodeId id) {
  NodeDisk& node = transition.change_disk(id);
  if (!node.uninstall.exists) {
    transition.show(id, Message::sp_uninstall_directory_missing);
    return;
  }
  const FileSet readers = catalogue::hive_readers(node.security_hives);
  for (const catalogue::SystemFile& row : transition.catalogue().files) {
    const File file = row.file;
    const FileVersion saved = node.uninstall.saved[file];
    const bool locks_out = readers.contains(file) && saved.level < node.security_hives;
    if (saved.origin != Origin::absent && !locks_out) { node.on_disk[file] = saved; }
  }
  node.uninstall = {};
}

}  // namespace mscsim::node
