#include "sim/evidence/inventory.hpp"

#include <algorithm>
#include <iterator>
#include <span>

#include "models/catalogue/programs.hpp"
#include "models/catalogue/registry_values.hpp"
#include "models/catalogue/resource_types.hpp"
#include "models/catalogue/service_packs.hpp"
#include "models/catalogue/software.hpp"
#include "models/catalogue/system_files.hpp"
#include "models/surroundings/domain.hpp"
#include "models/surroundings/shared_bus.hpp"
#include "models/world/file_rules.hpp"
#include "sim/evidence/configuration_inventory.hpp"
#include "sim/evidence/inventory_record.hpp"

namespace mscsim::evidence {
namespace {

std::string words(std::string_view text) { return std::string(text); }

std::string word(Origin origin) {
  switch (origin) {
    case Origin::microsoft:
      return "Microsoft";
    case Origin::oem:
      return "OEM";
    case Origin::absent:
    case Origin::count:
      break;
  }
  return "none";
}

std::string word(ServiceStatus status) {
  switch (status) {
    case ServiceStatus::running:
      return "running";
    case ServiceStatus::failed:
      return "failed";
    case ServiceStatus::stopped:
    case ServiceStatus::count:
      break;
  }
  return "stopped";
}

std::string word(ResourceState state) {
  switch (state) {
    case ResourceState::online:
      return "Online";
    case ResourceState::offline:
      return "Offline";
    case ResourceState::failed:
      return "Failed";
    case ResourceState::online_pending:
      return "Online Pending";
    case ResourceState::offline_pending:
      return "Offline Pending";
  }
  return {};
}

std::int64_t number(auto value) { return static_cast<std::int64_t>(value); }

std::string word(Account account) {
  switch (account) {
    case Account::good:
      return "good";
    case Account::disabled:
      return "disabled";
    case Account::no_logon_right:
    case Account::count:
      break;
  }
  return "may not log on as a service";
}

std::string word(Clusdb state) {
  switch (state) {
    case Clusdb::good:
      return "good";
    case Clusdb::corrupt:
      return "damaged";
    case Clusdb::denied:
    case Clusdb::count:
      break;
  }
  return "denied to the service account";
}

/// Takes stock of one machine.
class Stocktaking {
 public:
  Stocktaking(const View& view, NodeId id, std::uint64_t time_ms)
      : view_(&view), node_(&view.node(id)), id_(id), time_ms_(time_ms) {}

  std::vector<Record> all_records() && {
    add_computer();
    add_domain();
    add_files();
    add_missing_files();
    add_file_pairs();
    add_services();
    add_adapters();
    add_bindings();
    add_registry();
    add_shares();
    add_disks();
    if (view_->runtime().up.contains(id_)) { add_cluster(); }
    std::ranges::move(configuration_inventory(*view_, id_, time_ms_), std::back_inserter(records_));
    return std::move(records_);
  }

 private:
  void add(std::string_view category, std::vector<Field> fields) {
    records_.push_back(inventory_record(*view_, id_, time_ms_, category, std::move(fields)));
  }
  [[nodiscard]] const Site& site() const { return view_->site(); }
  [[nodiscard]] std::string name(NameId id) const { return words(site().name(id)); }

  /// How many levels older than `than` a copy is; 0 where there is none.
  [[nodiscard]] static std::int64_t levels_behind(const FileVersion& version, Level than) {
    if (version.origin == Origin::absent || version.level >= than) { return 0; }
    return number(than) - number(version.level);
  }

  void add_computer() {
    std::vector<Field> fields{
        {"ServicePack", words(catalogue::word(node_->csd_version))},
        {"KernelLevel", words(catalogue::word(node_->loaded[File::ntoskrnl].level))},
        {"ShutDownCleanly", node_->shut_down_cleanly},
        {"UninstallDirectory", node_->uninstall.exists}};
    for (const catalogue::HotfixRow& row : catalogue::hotfixes()) {
      if (node_->hotfixes.contains(row.hotfix)) { fields.push_back({"Hotfix", words(row.word)}); }
    }
    for (const Software each : all<Software>()) {
      if (node_->software.contains(each)) {
        fields.push_back({"Software", words(catalogue::software(each).word)});
      }
    }
    add("computer", std::move(fields));
  }

  /// What it finds of its domain; of the account only where a domain controller answers.
  void add_domain() {
    const Domain& domain = view_->surroundings().domain;
    if (domain.name == no_name) { return; }
    const bool answers = surroundings::reaches_domain_controller(*view_, id_);
    std::vector<Field> fields{{"Domain", name(domain.name)}, {"ControllerAnswers", answers}};
    if (answers) { fields.push_back({"ServiceAccount", word(domain.account)}); }
    add("domain", std::move(fields));
  }

  void add_files() {
    const Level kernel = node_->loaded[File::ntoskrnl].level;
    const Level kernel_on_disk = node_->on_disk[File::ntoskrnl].level;
    for (const File file : all<File>()) {
      const FileVersion& disk = node_->on_disk[file];
      const FileVersion& memory = node_->loaded[file];
      if (disk.origin == Origin::absent && memory.origin == Origin::absent) { continue; }
      std::vector<Field> fields{{"File", words(catalogue::system_file(file).name)},
                                {"DiskOrigin", word(disk.origin)},
                                {"DiskLevel", words(catalogue::word(disk.level))},
                                {"DiskLevelNumber", number(disk.level)},
                                {"DiskKernelLevelNumber", number(kernel_on_disk)},
                                {"DiskLevelsBehind", levels_behind(disk, kernel_on_disk)},
                                {"MemoryOrigin", word(memory.origin)},
                                {"MemoryLevel", words(catalogue::word(memory.level))},
                                {"MemoryLevelNumber", number(memory.level)},
                                {"MemoryLevelsBehind", levels_behind(memory, kernel)}};
      if (disk.hotfix != Hotfix::none) {
        fields.push_back({"DiskHotfix", words(catalogue::hotfix(disk.hotfix).word)});
      }
      if (memory.hotfix != Hotfix::none) {
        fields.push_back({"MemoryHotfix", words(catalogue::hotfix(memory.hotfix).word)});
      }
      if (catalogue::hive_readers(node_->security_hives).contains(file)) {
        fields.push_back({"HivesLevelsAhead", levels_behind(disk, node_->security_hives)});
      }
      add_owners(file, fields);
      add("file", std::move(fields));
    }
  }

  /// The software that brought a file, another vendor's first; whether service packs have it too.
  void add_owners(File file, std::vector<Field>& fields) const {
    std::vector<const catalogue::SoftwareRow*> owners;
    for (const catalogue::SoftwareRow& row : catalogue::software()) {
      if (node_->software.contains(row.software) && row.files.contains(file)) {
        owners.push_back(&row);
      }
    }
    if (owners.empty()) { return; }
    std::stable_partition(owners.begin(), owners.end(),
                          [](const auto* row) { return row->origin == Origin::oem; });
    for (const catalogue::SoftwareRow* const row : owners) {
      fields.push_back({"FileOfSoftware", words(row->word)});
      fields.push_back({"FileOfVendor", word(row->origin)});
    }
    fields.push_back({"InServicePacks", catalogue::system_file(file).carried_from.has_value()});
  }

  /// What programs of every machine look for and do not find.
  void add_missing_files() {
    for (const catalogue::ProgramRule& rule : catalogue::program_rules()) {
      if (rule.when.relation == Relation::absent && !catalogue::program(rule.program).file &&
          mscsim::holds(node_->on_disk, rule.when)) {
        add("missing_file", {{"File", words(catalogue::system_file(rule.when.file).name)}});
      }
    }
  }

  /// Files on disk that must go together, side by side.
  void add_file_pairs() {
    const Files& disk = node_->on_disk;
    const auto is_there = [&](File file) { return disk[file].origin != Origin::absent; };
    if (is_there(File::tcpip) && is_there(File::netbt)) {
      add("transport_files", {{"TcpipDiskLevelNumber", number(disk[File::tcpip].level)},
                              {"NetbtDiskLevelNumber", number(disk[File::netbt].level)}});
    }
    if (is_there(File::clusres)) {
      const Level than = disk[File::clusres].level;
      add("cluster_dlls", {{"ClusapiLevelsBehind", levels_behind(disk[File::clusapi], than)},
                           {"ResutilsLevelsBehind", levels_behind(disk[File::resutils], than)}});
      add("clusdb", {{"ClusdbState", word(node_->clusdb)}});
    }
    if (is_there(File::cluadmin)) {
      const Level than = disk[File::cluadmin].level;
      add("administrator", {{"Level", words(catalogue::word(than))},
                            {"ExtensionInstalled", is_there(File::cluadmex)},
                            {"ExtensionLevelNumber", number(disk[File::cluadmex].level)},
                            {"ExtensionLevelsBehind", levels_behind(disk[File::cluadmex], than)},
                            {"MemberLevelsBehind", member_levels_behind()}});
    }
  }

  /// How many levels cluadmex.dll is newer than the oldest clusres.dll of the members that run.
  [[nodiscard]] std::int64_t member_levels_behind() const {
    std::int64_t most = 0;
    for (std::size_t i = 0; i < site().nodes().size(); ++i) {
      const auto member = static_cast<NodeId>(i);
      if (!view_->database().members.contains(member) ||
          view_->power(member).power != Power::running) {
        continue;
      }
      most = std::max(most, levels_behind(view_->disk(member).on_disk[File::clusres],
                                          node_->on_disk[File::cluadmex].level));
    }
    return most;
  }

  void add_services() {
    for (const catalogue::ServiceRow& row : catalogue::services()) {
      const ServiceState& state = node_->services[row.service];
      if (state.start == StartType::absent) { continue; }
      add("service", {{"Service", words(row.key)},
                      {"DisplayName", words(row.display)},
                      {"StartType", words(catalogue::word(state.start))},
                      {"State", word(state.status)},
                      {"Error", number(state.error)}});
    }
  }

  void add_adapters() {
    for (std::size_t i = 0; i < node_->adapters.size(); ++i) {
      const Adapter& adapter = node_->adapters[i];
      const auto slot = static_cast<AdapterSlot>(i);
      if (adapter.name == no_name) { continue; }
      const DriverPackage& package = site().package(adapter.package);
      const Origin loaded =
          package.driver_file ? node_->loaded[*package.driver_file].origin : Origin::absent;
      add("adapter", {{"Adapter", name(adapter.name)},
                      {"Driver", words(site().name(adapter.package))},
                      {"DriverVendor", std::string(package.third_party ? "OEM" : "Microsoft")},
                      {"DriverImageVendor", word(loaded)},
                      {"DriverStarted", !adapter.broken},
                      {"DriverFile", package.driver_file
                                         ? words(catalogue::system_file(*package.driver_file).name)
                                         : std::string()},
                      {"Network", words(site().name(adapter.network))},
                      {"Address", text(adapter.address.address)},
                      {"Mask", text(adapter.address.mask)},
                      {"Dhcp", node_->leased.contains(slot)},
                      {"LeaseLost", node_->lease_lost.contains(slot)},
                      {"TcpipInterface", node_->tcpip_interfaces.contains(slot)},
                      {"NetbtInterface", node_->netbt_interfaces.contains(slot)},
                      {"NetbiosLana", node_->netbios_lanas.contains(slot)}});
    }
    add("netbios", {{"NetbtInterfaces", netbt_interfaces()}});
  }

  [[nodiscard]] std::int64_t netbt_interfaces() const {
    return number(node_->netbt_interfaces.size() + node_->netbt_requested);
  }

  void add_bindings() {
    for (const Component component : all<Component>()) {
      const Linkage& linkage = node_->linkage[component];
      const std::string title = words(catalogue::component(component).title);
      const std::span used(linkage.bindings.data(), linkage.count);
      add("component", {{"Component", title},
                        {"Installed", linkage.installed},
                        {"Bound", number(std::ranges::count_if(used, &Binding::enabled))}});
      for (std::size_t i = 0; i < linkage.count; ++i) {
        const Binding& binding = linkage.bindings.at(i);
        add("binding", {{"Component", title},
                        {"Adapter", name(node_->adapters.at(index(binding.adapter)).name)},
                        {"Place", number(i)},
                        {"Enabled", binding.enabled}});
      }
    }
  }

  void add_registry() {
    for (const catalogue::RegistryValueRow& row : catalogue::registry_values()) {
      if (!node_->registry.set.contains(row.entry)) { continue; }
      const std::uint32_t data = node_->registry.data[row.entry];
      const bool is_number = row.type == RegistryType::dword;
      add("registry",
          {{"Key", words(row.key())},
           {"Value", words(row.name())},
           {"Details", is_number ? Value(number(data)) : Value(name(static_cast<NameId>(data)))}});
    }
  }

  void add_shares() {
    for (const Share& share : node_->shares) {
      if (share.name == no_name) { continue; }
      add("share", {{"Share", name(share.name)},
                    {"Path", name(share.path)},
                    {"NameOfFileShare", is_name_of_file_share(share.name)}});
    }
  }

  [[nodiscard]] bool is_name_of_file_share(NameId share) const {
    const auto slot = catalogue::property(Property::share_name).slot;
    return std::ranges::any_of(view_->database().resources, [&](const Resource& resource) {
      return resource.type == ResourceType::file_share &&
             resource.properties.at(slot) == static_cast<std::uint32_t>(share);
    });
  }

  void add_disks() {
    const Surroundings& around = view_->surroundings();
    for (std::size_t i = 0; i < site().disks().size(); ++i) {
      const auto disk = static_cast<DiskId>(i);
      if (!surroundings::disk_answers(*view_, disk)) { continue; }
      add("disk", {{"Disk", words(site().name(disk))},
                   {"Full", around.disks.at(i).full},
                   {"Quorum", is_quorum(disk)}});
    }
  }

  /// Whether a disk is the quorum of the cluster that this machine is a member of.
  [[nodiscard]] bool is_quorum(DiskId disk) const {
    const ClusterDatabase& database = view_->database();
    if (!database.members.contains(id_) || database.local_quorum) { return false; }
    const auto slot = catalogue::property(Property::disk).slot;
    const Resource& quorum = database.resources[index(database.quorum_resource)];
    return quorum.properties.at(slot) == static_cast<std::uint32_t>(disk);
  }

  void add_cluster() {
    const ClusterDatabase& database = view_->database();
    const ClusterRuntime& runtime = view_->runtime();
    add("cluster", {{"Cluster", name(database.name)},
                    {"Paused", runtime.paused.contains(id_)},
                    {"LocalQuorum", database.local_quorum}});
    for (std::size_t i = 0; i < database.groups.size(); ++i) {
      if (runtime.groups[i].owner != id_) { continue; }
      add("group", {{"Group", name(database.groups[i].name)}});
    }
    for (std::size_t i = 0; i < database.resources.size(); ++i) {
      const Resource& resource = database.resources[i];
      if (runtime.groups[index(resource.group)].owner != id_) { continue; }
      add_resource(static_cast<ResourceId>(i), runtime.resources[i]);
    }
  }

  /// How many resources of a type depend on one, directly.
  [[nodiscard]] std::int64_t dependents(ResourceId id, ResourceType type) const {
    return std::ranges::count_if(view_->database().dependencies, [&](const Dependency& each) {
      return each.provider == id && view_->database().resources[index(each.resource)].type == type;
    });
  }
  /// How many IP addresses with NetBIOS one depends on.
  [[nodiscard]] std::int64_t netbios_addresses(ResourceId id) const {
    const auto slot = catalogue::property(Property::enable_netbios).slot;
    return std::ranges::count_if(view_->database().dependencies, [&](const Dependency& each) {
      const Resource& provider = view_->database().resources[index(each.provider)];
      return each.resource == id && provider.type == ResourceType::ip_address &&
             provider.properties.at(slot) != 0;
    });
  }

  void add_resource(ResourceId id, const ResourceStatus& status) {
    const Resource& resource = view_->database().resources[index(id)];
    std::vector<Field> fields{{"Resource", name(resource.name)},
                              {"Type", words(catalogue::resource_type(resource.type).name)},
                              {"Group", name(view_->database().groups[index(resource.group)].name)},
                              {"State", word(status.state)},
                              {"NetbiosInterface", status.netbios_interface}};
    if (resource.type == ResourceType::ip_address) {
      fields.push_back({"NetworkNames", dependents(id, ResourceType::network_name)});
      fields.push_back({"NodeNetbtInterfaces", netbt_interfaces()});
    }
    if (resource.type == ResourceType::network_name) {
      fields.push_back({"NetbiosAddresses", netbios_addresses(id)});
    }
    fields.push_back({"ClusresLevelNumber", number(node_->loaded[File::clusres].level)});
    std::ranges::move(property_fields(*view_, resource), std::back_inserter(fields));
    add("resource", std::move(fields));
  }

  const View* view_;
  const Node* node_;
  NodeId id_;
  std::uint64_t time_ms_;
  std::vector<Record> records_;
};

}  // namespace

std::vector<Record> inventory(const View& view, NodeId node, std::uint64_t time_ms) {
  if (view.power(node).power != Power::running) { return {}; }
  return Stocktaking(view, node, time_ms).all_records();
}

}  // namespace mscsim::evidence
