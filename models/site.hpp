#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "models/catalogue/catalogue.hpp"
#include "models/catalogue/levels.hpp"
#include "models/world/ids.hpp"

namespace mscsim {

/// A machine that can be a cluster node.
struct SiteNode {
  NameId name = no_name;
  Edition edition = Edition::enterprise;
};

/// How an OEM's own version of a file compares with every service pack's, by the fixed file version
/// that update.exe looks at. Source: Q181385
enum class OemVersion : std::uint8_t { lower, higher };

/// A driver as a vendor or the NT CD delivers it: what setting up an adapter with it copies.
struct DriverPackage {
  NameId name = no_name;
  bool third_party = false;
  /// The system file that is its driver. Nothing: a file of its own, which no service pack touches.
  std::optional<File> driver_file;
  /// Of a third party's `driver_file`.
  OemVersion oem_version = OemVersion::higher;
  /// The same of a `driver_file` with versions of its own: its row there.
  Level version = Level::rtm;
  /// Network files that its setup fetches from the original media. Source: Q196269, Q232910
  FileSet copies_from_media{};
};

/// Applications that one site can declare.
inline constexpr int applications_max = 32;

/// An application that is no part of Windows NT: a service for a Generic Service, or what a Generic
/// Application runs. Its name is the key of the service, or the command line.
struct SiteApplication {
  NameId name = no_name;
  /// Its row in the Catalogue, which has all there is to say of it; nothing: it is no service.
  std::optional<Service> service{};
  bool ends_at_once = false;   ///< it does its work and ends, as a batch file without PAUSE does
  bool hooks_windows = false;  ///< an MFC application with windows. Source: Q181491
  std::uint32_t starts_in_ms = 0;     ///< from its start until it works
  std::optional<Service> depends_on;  ///< a service of Windows NT that it needs
};

/// A disk on the shared bus.
struct SiteDisk {
  NameId name = no_name;           ///< its drive letter with a colon: `Q:`
  NameId resource_name = no_name;  ///< of the Physical Disk resource that MSCS setup makes for it
};

// Names that the machine itself gives. Source: Q267548, Q228480
inline constexpr NameId cluster_group_name{1};        ///< `Cluster Group`
inline constexpr NameId cluster_ip_address_name{2};   ///< `Cluster IP Address`
inline constexpr NameId cluster_name_name{3};         ///< `Cluster Name`
inline constexpr NameId new_cluster_network_name{4};  ///< `New Cluster Network`, then (1), (2), ...
inline constexpr int new_cluster_networks_max = 8;    ///< that many ids from the last on

/// The numbers of names, found by a hash of them: a flat table, so that a copy is one block of
/// bytes. Case is not compared.
class NameTable {
 public:
  /// The number of `name` among `names`; nothing where it is not there.
  [[nodiscard]] std::optional<NameId> find(const std::vector<std::string>& names,
                                           std::string_view name) const;
  /// Takes in the last of `names`. Requires: it is new, and none of them was left out.
  void add_last(const std::vector<std::string>& names);
  /// Takes the last of `names` out again.
  void remove_last(const std::vector<std::string>& names);

 private:
  /// The slot of `name`, or the empty one where it would go.
  [[nodiscard]] std::size_t slot_of(const std::vector<std::string>& names,
                                    std::string_view name) const;

  std::vector<NameId> slots_;  ///< a power of two of them, half empty at least; 0: empty
};

/// What does not change in a run: names and declarations. Build it, then pass it as const.
class Site {
 public:
  /// Knows the names above and the drivers that come with NT, of which no one need tell it.
  Site();

  /// The id of `name`, interned if it is new. The case of its first use is kept; case is not
  /// compared.
  NameId intern(std::string_view name);
  [[nodiscard]] std::optional<NameId> find_name(std::string_view name) const;
  /// Forgets all names but the first `count`: those that were only mistyped.
  /// Requires: nothing has one of them.
  void forget_names_after(std::size_t count);

  // Each adds a row; the name must be new in its list.
  // Requires: fewer than nodes_max nodes, disks_max disks, applications_max applications, 255 more.
  NodeId add_node(std::string_view name, Edition edition);
  NetworkId add_network(std::string_view name);
  PackageId add_package(std::string_view name, DriverPackage package);
  DiskId add_disk(std::string_view letter);
  ApplicationId add_application(std::string_view name, SiteApplication application);

  /// What its machines can have and do.
  [[nodiscard]] const Catalogue& catalogue() const { return *catalogue_; }
  [[nodiscard]] const std::shared_ptr<const Catalogue>& shared_catalogue() const {
    return catalogue_;
  }
  void set_catalogue(std::shared_ptr<const Catalogue> catalogue) {
    catalogue_ = std::move(catalogue);
  }

  [[nodiscard]] const std::vector<SiteNode>& nodes() const { return nodes_; }
  [[nodiscard]] const std::vector<NameId>& networks() const { return networks_; }
  [[nodiscard]] const std::vector<DriverPackage>& packages() const { return packages_; }
  [[nodiscard]] const std::vector<SiteDisk>& disks() const { return disks_; }
  [[nodiscard]] const std::vector<SiteApplication>& applications() const { return applications_; }

  [[nodiscard]] const SiteNode& node(NodeId id) const { return nodes_[index(id)]; }
  [[nodiscard]] const DriverPackage& package(PackageId id) const { return packages_[index(id)]; }
  [[nodiscard]] const SiteDisk& disk(DiskId id) const { return disks_[index(id)]; }
  [[nodiscard]] const SiteApplication& application(ApplicationId id) const {
    return applications_[index(id)];
  }

  /// Indexed by NameId.
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
  [[nodiscard]] std::string_view name(NameId id) const { return names_[index(id)]; }
  [[nodiscard]] std::string_view name(NodeId id) const { return name(node(id).name); }
  [[nodiscard]] std::string_view name(NetworkId id) const { return name(networks_[index(id)]); }
  [[nodiscard]] std::string_view name(PackageId id) const { return name(package(id).name); }
  [[nodiscard]] std::string_view name(DiskId id) const { return name(disk(id).name); }
  [[nodiscard]] std::string_view name(ApplicationId id) const { return name(application(id).name); }

  [[nodiscard]] std::optional<NodeId> find_node(std::string_view name) const;
  [[nodiscard]] std::optional<NetworkId> find_network(std::string_view name) const;
  [[nodiscard]] std::optional<PackageId> find_package(std::string_view name) const;
  [[nodiscard]] std::optional<DiskId> find_disk(std::string_view name) const;
  [[nodiscard]] std::optional<ApplicationId> find_application(std::string_view name) const;
  [[nodiscard]] std::optional<ApplicationId> find_application(NameId name) const;

 private:
  NameId append(std::string name);

  std::vector<std::string> names_;  ///< indexed by NameId; the first is the empty name
  NameTable numbers_;
  std::shared_ptr<const Catalogue> catalogue_ = Catalogue::shipped();
  std::vector<SiteNode> nodes_;
  std::vector<NameId> networks_;
  std::vector<DriverPackage> packages_;
  std::vector<SiteDisk> disks_;
  std::vector<SiteApplication> applications_;
};

}  // namespace mscsim
