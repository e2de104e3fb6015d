#include "models/site.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace mscsim {
namespace {

/// Names of NetBIOS, of drives and of cluster objects are the same in any case.
constexpr unsigned char folded(unsigned char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<unsigned char>(c - 'A' + 'a') : c;
}

bool comes_before(std::string_view left, std::string_view right) {
  return std::ranges::lexicographical_compare(left, right, {}, folded, folded);
}

/// The row of `rows` whose name is `name`.
template <class Id, class Rows, class NameOf>
std::optional<Id> find_row(const Site& site, const Rows& rows, std::string_view name,
                           NameOf name_of) {
  const auto id = site.find_name(name);
  const auto found = std::ranges::find_if(
      rows, [&](const auto& row) { return id && std::invoke(name_of, row) == *id; });
  if (found == rows.end()) { return std::nullopt; }
  return static_cast<Id>(found - rows.begin());
}

}  // namespace

Site::Site()
    : names_{"", "Cluster Group", "Cluster IP Address", "Cluster Name", "New Cluster Network"} {
  for (int number = 1; number < new_cluster_networks_max; ++number) {
    names_.emplace_back("New Cluster Network(").append(std::to_string(number)).append(")");
  }
  for (std::size_t id = 0; id < names_.size(); ++id) { index_name(static_cast<NameId>(id)); }
  for (const File file : {File::dc21x4, File::e100b, File::el59x, File::el90x, File::netflx3}) {
    const std::string_view file_name = catalogue::system_file(file).name;
    static_cast<void>(
        add_package(file_name.substr(0, file_name.find('.')), {.name = no_name,
                                                               .third_party = false,
                                                               .driver_file = file,
                                                               .oem_version = OemVersion::lower,
                                                               .copies_from_media = {}}));
  }
}

std::optional<NameId> Site::find_name(std::string_view name) const {
  const auto found = std::ranges::lower_bound(by_name_, name, comes_before,
                                              [this](NameId id) { return this->name(id); });
  if (found == by_name_.end() || comes_before(name, this->name(*found))) { return std::nullopt; }
  return *found;
}

void Site::index_name(NameId id) {
  const auto at = std::ranges::upper_bound(by_name_, name(id), comes_before,
                                           [this](NameId each) { return this->name(each); });
  by_name_.insert(at, id);
}

NameId Site::intern(std::string_view name) {
  if (const auto known = find_name(name)) { return *known; }
  names_.emplace_back(name);
  const auto id = static_cast<NameId>(names_.size() - 1);
  index_name(id);
  return id;
}

NodeId Site::add_node(std::string_view name, Edition edition) {
  nodes_.push_back({.name = intern(name), .edition = edition});
  return static_cast<NodeId>(nodes_.size() - 1);
}

NetworkId Site::add_network(std::string_view name) {
  networks_.push_back(intern(name));
  return static_cast<NetworkId>(networks_.size() - 1);
}

PackageId Site::add_package(std::string_view name, DriverPackage package) {
  package.name = intern(name);
  packages_.push_back(package);
  return static_cast<PackageId>(packages_.size() - 1);
}

DiskId Site::add_disk(std::string_view letter) {
  disks_.push_back(
      {.name = intern(letter), .resource_name = intern("Disk " + std::string(letter))});
  return static_cast<DiskId>(disks_.size() - 1);
}

ApplicationId Site::add_application(std::string_view name, SiteApplication application) {
  application.name = intern(name);
  applications_.push_back(application);
  return static_cast<ApplicationId>(applications_.size() - 1);
}

std::optional<NodeId> Site::find_node(std::string_view name) const {
  return find_row<NodeId>(*this, nodes_, name, &SiteNode::name);
}
std::optional<NetworkId> Site::find_network(std::string_view name) const {
  return find_row<NetworkId>(*this, networks_, name, [](NameId id) { return id; });
}
std::optional<PackageId> Site::find_package(std::string_view name) const {
  return find_row<PackageId>(*this, packages_, name, &DriverPackage::name);
}
std::optional<DiskId> Site::find_disk(std::string_view name) const {
  return find_row<DiskId>(*this, disks_, name, &SiteDisk::name);
}
std::optional<ApplicationId> Site::find_application(std::string_view name) const {
  return find_row<ApplicationId>(*this, applications_, name, &SiteApplication::name);
}
std::optional<ApplicationId> Site::find_application(NameId name) const {
  const auto found = std::ranges::find(applications_, name, &SiteApplication::name);
  if (found == applications_.end()) { return std::nullopt; }
  return static_cast<ApplicationId>(found - applications_.begin());
}

}  // namespace mscsim
