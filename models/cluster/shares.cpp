#include "models/cluster/shares.hpp"

#include <algorithm>

#include "models/catalogue/letters.hpp"
#include "models/catalogue/service_packs.hpp"
#include "models/cluster/disk_access.hpp"
#include "models/cluster/resources/resource_dll.hpp"
#include "models/node/services.hpp"
#include "models/surroundings/shared_bus.hpp"
#include "models/world/defects.hpp"
#include "models/world/properties.hpp"

namespace mscsim::cluster {
namespace {

NameId path_of(const View& view, ResourceId resource) {
  return static_cast<NameId>(property_of(view, resource, Property::path));
}

/// A path without its drive letter.
std::string_view below_letter(std::string_view path) { return path.substr(path.find(':') + 1); }

/// The letter that programs find a disk by.
char letter_of(const View& view, DiskId disk) {
  return surroundings::drive_letter(view.site(), disk,
                                    view.surroundings().disks.at(index(disk)).letter_in_use);
}

/// Whether the disk is one of the cluster's.
bool is_resource(const View& view, DiskId disk) {
  return std::ranges::any_of(view.database().resources, [&](const Resource& resource) {
    return resource.type == ResourceType::physical_disk &&
           static_cast<DiskId>(stored_property(resource, Property::disk)) == disk;
  });
}

bool is_called(const SharedFolder& share, std::string_view name) {
  const bool hides = share.hidden && name.ends_with('$');
  const std::string_view bare = hides ? name.substr(0, name.size() - 1) : name;
  return share.hidden == hides && same_letters(share.name, bare);
}

/// Whether `path` lies directly in `folder`, both below their letter.
bool is_directly_in(std::string_view path, std::string_view folder) {
  if (folder.ends_with('\\')) { folder.remove_suffix(1); }
  return path.size() > folder.size() + 1 && same_letters(path.substr(0, folder.size()), folder) &&
         path[folder.size()] == '\\' &&
         path.find('\\', folder.size() + 1) == std::string_view::npos;
}

}  // namespace

std::string_view last_part(std::string_view path) { return path.substr(path.rfind('\\') + 1); }

std::optional<DiskId> disk_of_path(const View& view, NameId path) {
  const std::string_view text = view.site().name(path);
  if (text.size() < 2 || text[1] != ':') { return std::nullopt; }
  for (std::size_t i = 0; i < view.site().disks().size(); ++i) {
    const auto disk = static_cast<DiskId>(i);
    if (same_letter(letter_of(view, disk), text.front())) { return disk; }
  }
  return std::nullopt;
}

std::optional<std::size_t> directory_row(const View& view, NameId path) {
  const auto disk = disk_of_path(view, path);
  if (!disk) { return std::nullopt; }
  const auto& directories = view.surroundings().directories;
  const std::string_view wanted = below_letter(view.site().name(path));
  for (std::size_t row = 0; row < directories.size(); ++row) {
    const Directory& each = directories.at(row);
    if (each.path != no_name && each.disk == *disk &&
        same_letters(below_letter(view.site().name(each.path)), wanted)) {
      return row;
    }
  }
  return std::nullopt;
}

const Directory* find_directory(const View& view, NameId path) {
  const auto disk = disk_of_path(view, path);
  if (!disk || !surroundings::disk_answers(view, *disk)) { return nullptr; }
  const auto row = directory_row(view, path);
  return row ? &view.surroundings().directories.at(*row) : nullptr;
}

const Directory* find_directory_from(const View& view, NodeId node, NameId path) {
  const auto disk = disk_of_path(view, path);
  if (!disk) { return nullptr; }
  const bool reached = has_access(view, node, *disk) || !is_resource(view, *disk);
  return reached ? find_directory(view, path) : nullptr;
}

std::uint16_t sub_directories(const View& view, NameId folder) {
  const auto disk = disk_of_path(view, folder);
  const std::string_view front = below_letter(view.site().name(folder));
  unsigned rows = 0;
  for (std::size_t row = 0; row < directories_max; ++row) {
    const Directory& each = view.surroundings().directories.at(row);
    if (each.path != no_name && each.disk == disk &&
        is_directly_in(below_letter(view.site().name(each.path)), front)) {
      rows |= 1U << row;
    }
  }
  return static_cast<std::uint16_t>(rows);
}

bool shares_now(const View& view, NodeId node, ResourceId resource) {
  const ResourceStatus& status = view.runtime().resources[index(resource)];
  return view.database().resources[index(resource)].type == ResourceType::file_share &&
         status.state == ResourceState::online && !status.taken_away &&
         owner_of(view, resource) == node && node::is_running(view.services(node), Service::server);
}

SharedFolder own_share(const View& view, ResourceId resource) {
  const auto text = [&](Property property) {
    return static_cast<NameId>(property_of(view, resource, property));
  };
  return {.name = view.site().name(text(Property::share_name)),
          .hidden = false,
          .path = path_of(view, resource),
          .remark = text(Property::remark),
          .resource = resource};
}

std::uint16_t shared_directories(const View& view, ResourceId resource) {
  if (property_of(view, resource, Property::share_sub_dirs) == 0) { return 0; }
  const NodeImages& node = view.images(owner_of(view, resource));
  if (node.loaded[File::clusres].level < catalogue::share_sub_dirs_from) { return 0; }
  const std::uint16_t shared = view.runtime().resources[index(resource)].directories;
  const std::uint16_t there = sub_directories(view, path_of(view, resource));
  return has_defect(node, Defect::static_sub_shares) ? shared & there : there;
}

SharedFolder sub_share(const View& view, ResourceId resource, std::size_t row) {
  const NameId path = view.surroundings().directories.at(row).path;
  return {.name = last_part(view.site().name(path)),
          .hidden = property_of(view, resource, Property::hide_sub_dir_shares) != 0,
          .path = path,
          .remark = no_name,
          .resource = resource};
}

bool is_shared(const View& view, NodeId node, std::string_view name,
               std::optional<ResourceId> but) {
  bool found = false;
  for_each_share(view, node, [&](const SharedFolder& share) {
    const bool own = but && share.resource == but;
    found = found || (!own && is_called(share, name));
  });
  return found;
}

bool serves_share(const View& view, NodeId node, std::string_view name) {
  bool found = false;
  for_each_share(view, node, [&](const SharedFolder& share) {
    const bool local = !disk_of_path(view, share.path);
    found = found || (is_called(share, name) &&
                      (local || find_directory_from(view, node, share.path) != nullptr));
  });
  return found;
}

}  // namespace mscsim::cluster
