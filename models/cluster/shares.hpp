#pragma once
#include <optional>
#include <string_view>

#include "models/world/view.hpp"

// What the Server service of a node shares: folders shared in Explorer, and those of the File Share
// resources that are online there.
namespace mscsim::cluster {

/// A share as `net share` lists it.
struct SharedFolder {
  std::string_view name;
  bool hidden = false;  ///< a $ stands behind the name
  NameId path = no_name;
  NameId remark = no_name;
  std::optional<ResourceId> resource;  ///< the File Share that made it; nothing: Explorer did
};

/// The last part of a path.
[[nodiscard]] std::string_view last_part(std::string_view path);

/// The shared disk that programs find by the letter of a path. Source: Q193779
[[nodiscard]] std::optional<DiskId> disk_of_path(const View& view, NameId path);
/// The row of Surroundings::directories that has that path now; nothing: there is none.
[[nodiscard]] std::optional<std::size_t> directory_row(const View& view, NameId path);
/// The directory of that path, if its disk answers; null: there is none.
[[nodiscard]] const Directory* find_directory(const View& view, NameId path);

/// The directory of that path as a program on `node` gets at it; null: it does not. Its disk is a
/// Physical Disk resource that is online there, or none of the cluster's.
/// Source: Q174940, Q251284
[[nodiscard]] const Directory* find_directory_from(const View& view, NodeId node, NameId path);

/// Rows of Surroundings::directories that lie directly in `folder`, as a set of bits.
[[nodiscard]] std::uint16_t sub_directories(const View& view, NameId folder);

/// Calls `visit(const SharedFolder&)` for each share of `node`.
template <class Visit>
void for_each_share(const View& view, NodeId node, Visit visit);

/// Whether the node shares something of that name. `but`: a resource whose own shares don't count.
[[nodiscard]] bool is_shared(const View& view, NodeId node, std::string_view name,
                             std::optional<ResourceId> but = std::nullopt);
/// Whether a client that asks the node for that share gets what is in it: not, while its folder is
/// on a shared disk that the node does not get at. Source: Q174940
[[nodiscard]] bool serves_share(const View& view, NodeId node, std::string_view name);

// How for_each_share looks at one resource.
[[nodiscard]] bool shares_now(const View& view, NodeId node, ResourceId resource);
[[nodiscard]] SharedFolder own_share(const View& view, ResourceId resource);
[[nodiscard]] std::uint16_t shared_directories(const View& view, ResourceId resource);
[[nodiscard]] SharedFolder sub_share(const View& view, ResourceId resource, std::size_t row);

template <class Visit>
void for_each_share(const View& view, NodeId node, Visit visit) {
  for (const Share& share : view.services(node).shares) {
    if (share.name == no_name) { continue; }
    visit(SharedFolder{.name = view.site().name(share.name),
                       .hidden = false,
                       .path = share.path,
                       .remark = no_name,
                       .resource = std::nullopt});
  }
  for (std::size_t i = 0; i < view.database().resources.size(); ++i) {
    const auto resource = static_cast<ResourceId>(i);
    if (!shares_now(view, node, resource)) { continue; }
    visit(own_share(view, resource));
    const std::uint16_t rows = shared_directories(view, resource);
    for (std::size_t row = 0; row < directories_max; ++row) {
      if ((rows >> row & 1U) != 0) { visit(sub_share(view, resource, row)); }
    }
  }
}

}  // namespace mscsim::cluster
