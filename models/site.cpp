#include "models/site.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace mscsim {
namespace {

/// Names of NetBIOS, of drives and of cluster objects are the same in any case.
constexpr unsigned char folded(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte >= 'A' && byte <= 'Z' ? static_cast<unsigned char>(byte - 'A' + 'a') : byte;
}

bool same_name(std::string_view left, std::string_view right) {
  return std::ranges::equal(left, right, {}, folded, folded);
}

/// FNV-1a, then folded, since its low bits choose a slot.
std::size_t hash_of(std::string_view name) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const char letter : name) { hash = (hash ^ folded(letter)) * 0x100000001b3ULL; }
  return static_cast<std::size_t>(hash ^ hash >> 32U);
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

std::size_t NameTable::slot_of(const std::vector<std::string>& names, std::string_view name) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash_of(name) & mask;
  while (slots_[slot] != no_name && !same_name(names[index(slots_[slot])], name)) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

std::optional<NameId> NameTable::find(const std::vector<std::string>& names,
                                      std::string_view name) const {
  if (name.empty()) { return no_name; }
  if (slots_.empty()) { return std::nullopt; }
  const NameId found = slots_[slot_of(names, name)];
  if (found == no_name) { return std::nullopt; }
  return found;
}

void NameTable::add_last(const std::vector<std::string>& names) {
  constexpr std::size_t slots_at_first = 64;
  std::size_t first = names.size() - 1;
  if (slots_.size() < 2 * names.size()) {
    slots_.assign(slots_.empty() ? slots_at_first : 2 * slots_.size(), no_name);
    first = 1;
  }
  for (std::size_t row = first; row < names.size(); ++row) {
    slots_[slot_of(names, names[row])] = static_cast<NameId>(row);
  }
}

void NameTable::remove_last(const std::vector<std::string>& names) {
  slots_[slot_of(names, names.back())] = no_name;  // nothing was put behind the last one
}

Site::Site() : names_{std::string()} {
  for (const char* const name :
       {"Cluster Group", "Cluster IP Address", "Cluster Name", "New Cluster Network"}) {
    append(name);
  }
  for (int number = 1; number < new_cluster_networks_max; ++number) {
    append(std::string("New Cluster Network(").append(std::to_string(number)).append(")"));
  }
  for (const char* const name : {"Time Service", "Disk Group 1"}) { append(name); }
  for (const File file : {File::dc21x4, File::e100b, File::el59x, File::el90x, File::netflx3}) {
    const std::string_view file_name = catalogue().files[file].name;
    static_cast<void>(
        add_package(file_name.substr(0, file_name.find('.')), {.name = no_name,
                                                               .third_party = false,
                                                               .driver_file = file,
                                                               .oem_version = OemVersion::lower,
                                                               .copies_from_media = {}}));
  }
}

NameId Site::append(std::string name) {
  names_.push_back(std::move(name));
  numbers_.add_last(names_);
  return static_cast<NameId>(names_.size() - 1);
}

std::optional<NameId> Site::find_name(std::string_view name) const {
  return numbers_.find(names_, name);
}

NameId Site::intern(std::string_view name) {
  const auto known = find_name(name);
  return known ? *known : append(std::string(name));
}

void Site::forget_names_after(std::size_t count) {
  while (names_.size() > count) {
    numbers_.remove_last(names_);
    names_.pop_back();
  }
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
