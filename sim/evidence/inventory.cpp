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
#include "models/node/adapters.hpp"
#include "models/node/services.hpp"
#include "models/world/file_rules.hpp"
#include "sim/evidence/configuration_inventory.hpp"
#include "sim/evidence/event_record.hpp"
#include "sim/evidence/inventory_record.hpp"
#include "sim/evidence/member_fields.hpp"
#include "sim/evidence/surroundings_inventory.hpp"

namespace mscsim::evidence {
namespace {

std::string words(std::string_view text) { return std::string(text); }

std::string word(Origin origin) { return words(state_word(origin)); }

std::int64_t number(auto value) { return static_cast<std::int64_t>(value); }

/// Takes stock of one machine.
class Stocktaking {
 public:
  Stocktaking(const View& view, NodeId id, std::uint64_t time_ms)
      : view_(&view),
        node_(&view.node(id)),
        id_(id),
        time_ms_(time_ms),
        time_(time_stamp(time_ms)) {}

  std::vector<Record> all_records() && {
    add_computer();
    add_files();
    add_missing_files();
    add_file_pairs();
    add_kernel_files();
    add_services();
    add_adapters();
    add_bindings();
    add_registry();
    add_shares();
    if (view_->runtime().up.contains(id_)) { add_cluster(); }
    std::ranges::move(surroundings_inventory(*view_, id_, time_ms_), std::back_inserter(records_));
    std::ranges::move(configuration_inventory(*view_, id_, time_ms_), std::back_inserter(records_));
    return std::move(records_);
  }

 private:
  void add(std::string_view category, std::vector<Field> fields) {
    records_.push_back(inventory_record(*view_, id_, time_, category, std::move(fields)));
  }
  template <class T>
  void add_members(std::string_view category, const T& part, std::vector<Field>& fields) const {
    add_member_fields(site(), category, part, fields);
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
        {"KernelLevel", words(catalogue::word(node_->loaded[File::ntoskrnl].level))},
        {"KernelLevelNumber", number(node_->loaded[File::ntoskrnl].level)},
        {"DiskKernelLevelNumber", number(node_->on_disk[File::ntoskrnl].level)},
        {"UninstallDirectory", node_->uninstall.exists}};
    visit_members(*node_,
                  [&](const auto&... part) { (this->add_members("computer", part, fields), ...); });
    add_vendor_files(fields);
    add("computer", std::move(fields));
  }

  /// Other vendors' files on disk, and the adapters whose driver is one but was replaced there.
  void add_vendor_files(std::vector<Field>& fields) const {
    for (const File file : site().catalogue().files.ids()) {
      if (node_->on_disk[file].origin == Origin::oem) {
        fields.push_back({"OemFile", words(site().catalogue().files[file].name)});
      }
    }
    for (const Adapter& adapter : node_->adapters) {
      const DriverPackage& package = site().package(adapter.package);
      if (adapter.name != no_name && package.third_party && package.driver_file &&
          node_->on_disk[*package.driver_file].origin == Origin::microsoft) {
        fields.push_back({"ReplacedDriver", words(site().name(adapter.package))});
        fields.push_back({"ReplacedDriverAdapter", name(adapter.name)});
      }
    }
  }

  void add_files() {
    const Level kernel = node_->loaded[File::ntoskrnl].level;
    const Level kernel_on_disk = node_->on_disk[File::ntoskrnl].level;
    for (const File file : site().catalogue().files.ids()) {
      const FileVersion& disk = node_->on_disk[file];
      const FileVersion& memory = node_->loaded[file];
      if (disk.origin == Origin::absent && memory.origin == Origin::absent) { continue; }
      std::vector<Field> fields{
          {"File", words(site().catalogue().files[file].name)},
          {"DiskOrigin", word(disk.origin)},
          {"DiskLevel", words(site().catalogue().level_word(file, disk.level))},
          {"DiskLevelNumber", number(disk.level)},
          {"DiskKernelLevel", words(catalogue::word(kernel_on_disk))},
          {"DiskKernelLevelNumber", number(kernel_on_disk)},
          {"DiskLevelsBehind", levels_behind(disk, kernel_on_disk)},
          {"MemoryOrigin", word(memory.origin)},
          {"MemoryLevel", words(site().catalogue().level_word(file, memory.level))},
          {"MemoryLevelNumber", number(memory.level)},
          {"MemoryLevelsBehind", levels_behind(memory, kernel)}};
      if (disk.hotfix != Hotfix::none) {
        fields.push_back({"DiskHotfix", words(site().catalogue().hotfixes[disk.hotfix].word)});
      }
      if (memory.hotfix != Hotfix::none) {
        fields.push_back({"MemoryHotfix", words(site().catalogue().hotfixes[memory.hotfix].word)});
      }
      if (catalogue::hive_readers(node_->security_hives).contains(file)) {
        fields.push_back({"HivesLevelsAhead", levels_behind(disk, node_->security_hives)});
      }
      add_owners(file, fields);
      add("file", std::move(fields));
    }
  }

  /// The software that brought a file, another vendor's first; whether the service pack has a later
  /// one than is in memory.
  void add_owners(File file, std::vector<Field>& fields) const {
    std::vector<const catalogue::SoftwareRow*> owners;
    for (const catalogue::SoftwareRow& row : site().catalogue().software) {
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
    const Level kernel = node_->loaded[File::ntoskrnl].level;
    const auto carried_from = site().catalogue().files[file].carried_from;
    const bool is_carried = carried_from && *carried_from <= kernel;
    fields.push_back(
        {"MemoryBehindServicePack", is_carried && levels_behind(node_->loaded[file], kernel) > 0});
  }

  /// What programs of every machine look for and do not find.
  void add_missing_files() {
    for (const catalogue::ProgramRule& rule : catalogue::program_rules()) {
      if (rule.when.relation == Relation::absent &&
          !site().catalogue().programs[rule.program].file &&
          mscsim::holds(node_->on_disk, rule.when)) {
        add("missing_file", {{"File", words(site().catalogue().files[rule.when.file].name)}});
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
      std::vector<Field> fields;
      add_members<NodeDisk>("clusdb", *node_, fields);
      fields.push_back({"NewestOfCluster", node_->other_database.empty()});
      add("clusdb", std::move(fields));
    }
    if (is_there(File::cluadmin) || is_there(File::cluadmex)) { add_administrator(); }
  }

  void add_administrator() {
    const FileVersion& program = node_->on_disk[File::cluadmin];
    const FileVersion& extension = node_->on_disk[File::cluadmex];
    std::vector<Field> fields{{"Level", words(catalogue::word(program.level))},
                              {"ExtensionInstalled", extension.origin != Origin::absent},
                              {"ExtensionLevelNumber", number(extension.level)},
                              {"ExtensionLevelsBehind", levels_behind(extension, program.level)}};
    if (const auto oldest = oldest_member_level()) {
      fields.push_back({"OldestMemberLevel", words(catalogue::word(*oldest))});
      fields.push_back({"MemberLevelsBehind", number(extension.level) - number(*oldest)});
    }
    add("administrator", std::move(fields));
  }

  /// Files that must go together in the kernel, where the next boot loads both.
  void add_kernel_files() {
    for (const catalogue::StopRule& rule : catalogue::stop_rules()) {
      const File file = rule.when.file;
      const File against = rule.when.against;
      const FileVersion copy = node_->on_disk[file];
      const FileVersion other = node_->on_disk[against];
      if (copy.origin == Origin::absent || other.origin == Origin::absent ||
          !loads_at_boot(site().catalogue(), *node_, file) ||
          !loads_at_boot(site().catalogue(), *node_, against)) {
        continue;
      }
      add("kernel_files", {{"File", words(site().catalogue().files[file].name)},
                           {"Level", words(catalogue::word(copy.level))},
                           {"Against", words(site().catalogue().files[against].name)},
                           {"AgainstLevel", words(catalogue::word(other.level))},
                           {"AgainstLevelNumber", number(other.level)},
                           {"Newer", copy.level > other.level},
                           {"Older", copy.level < other.level},
                           {"RecordedServicePack", words(catalogue::word(node_->csd_version))}});
    }
  }

  /// The oldest clusres.dll of the members that run; nothing where none does.
  [[nodiscard]] std::optional<Level> oldest_member_level() const {
    std::optional<Level> oldest;
    for (std::size_t i = 0; i < site().nodes().size(); ++i) {
      const auto member = static_cast<NodeId>(i);
      const FileVersion& dll = view_->disk(member).on_disk[File::clusres];
      if (!view_->database().members.contains(member) || dll.origin == Origin::absent ||
          view_->power(member).power != Power::running) {
        continue;
      }
      oldest = std::min(oldest.value_or(dll.level), dll.level);
    }
    return oldest;
  }

  /// Whether any service of the group is.
  [[nodiscard]] bool is_installed(LoadOrderGroup group) const {
    return std::ranges::any_of(site().catalogue().services, [&](const catalogue::ServiceRow& row) {
      return row.group == group && node_->services[row.service].start != StartType::absent;
    });
  }

  void add_services() {
    for (const catalogue::ServiceRow& row : site().catalogue().services) {
      const ServiceState& state = node_->services[row.service];
      if (state.start == StartType::absent) { continue; }
      std::vector<Field> fields{{"Service", words(row.key)}, {"DisplayName", words(row.display)}};
      add_members("service", state, fields);
      if (row.depends_on_group) {
        const LoadOrderGroup group = *row.depends_on_group;
        fields.push_back({"DependOnGroup", words(catalogue::name(group))});
        fields.push_back({"DependOnGroupInstalled", is_installed(group)});
        fields.push_back(
            {"DependOnGroupStarted", node::group_has_started(site().catalogue(), *node_, group)});
      }
      add("service", std::move(fields));
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
      std::vector<Field> fields;
      add_members("adapter", adapter, fields);
      fields.insert(fields.end(),
                    {{"DriverVendor", std::string(package.third_party ? "OEM" : "Microsoft")},
                     {"DriverImageVendor", word(loaded)},
                     {"DriverStarted", node::driver_starts(*view_, id_, slot)},
                     {"NdisLevelNumber", number(node_->loaded[File::ndis].level)},
                     {"DriverFile", package.driver_file
                                        ? words(site().catalogue().files[*package.driver_file].name)
                                        : std::string()},
                     {"Address", text(adapter.address.address)},
                     {"Mask", text(adapter.address.mask)}});
      add_membership_fields<NodeNetwork>("adapter", *node_, slot, fields);
      add("adapter", std::move(fields));
    }
    add("netbios",
        {{"NetbtInterfaces", netbt_interfaces()},
         {"InterfaceInstalled", node_->linkage[Component::netbios_interface].installed},
         {"MessengerInstalled", node_->services[Service::messenger].start != StartType::absent}});
  }

  [[nodiscard]] std::int64_t netbt_interfaces() const {
    return number(node_->netbt_interfaces.size() + node_->netbt_requested);
  }

  void add_bindings() {
    for (const Component component : all<Component>()) {
      const Linkage& linkage = node_->linkage[component];
      const std::string title = words(catalogue::component(component).title);
      const std::span used(linkage.bindings.data(), linkage.count);
      std::vector<Field> fields{{"Component", title},
                                {"Bound", number(std::ranges::count_if(used, &Binding::enabled))}};
      add_members("component", linkage, fields);
      add("component", std::move(fields));
      for (std::size_t i = 0; i < linkage.count; ++i) {
        const Binding& binding = linkage.bindings.at(i);
        std::vector<Field> one{{"Component", title},
                               {"Adapter", name(node_->adapters.at(index(binding.adapter)).name)},
                               {"Place", number(i)}};
        add_members("binding", binding, one);
        add("binding", std::move(one));
      }
    }
  }

  void add_registry() {
    for (const catalogue::RegistryValueRow& row : site().catalogue().registry_values) {
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
      std::vector<Field> fields{{"NameOfFileShare", is_name_of_file_share(share.name)}};
      add_members("share", share, fields);
      add("share", std::move(fields));
    }
  }

  [[nodiscard]] bool is_name_of_file_share(NameId share) const {
    const auto slot = catalogue::property(Property::share_name).slot;
    return std::ranges::any_of(view_->database().resources, [&](const Resource& resource) {
      return resource.type == ResourceType::file_share &&
             resource.properties.at(slot) == static_cast<std::uint32_t>(share);
    });
  }

  void add_cluster() {
    const ClusterDatabase& database = view_->database();
    const ClusterRuntime& runtime = view_->runtime();
    std::vector<Field> fields;
    add_members("cluster", database, fields);
    add_membership_fields("cluster", view_->database(), id_, fields);
    add("cluster", std::move(fields));
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
  /// How many IP addresses with NetBIOS one depends on, and those without.
  void add_addresses(ResourceId id, std::vector<Field>& fields) const {
    const auto slot = catalogue::property(Property::enable_netbios).slot;
    std::int64_t with_netbios = 0;
    for (const Dependency& each : view_->database().dependencies) {
      const Resource& provider = view_->database().resources[index(each.provider)];
      if (each.resource != id || provider.type != ResourceType::ip_address) { continue; }
      if (provider.properties.at(slot) != 0) {
        ++with_netbios;
      } else {
        fields.push_back({"AddressWithoutNetbios", name(provider.name)});
      }
    }
    fields.push_back({"NetbiosAddresses", with_netbios});
  }

  void add_resource(ResourceId id, const ResourceStatus& status) {
    const Resource& resource = view_->database().resources[index(id)];
    std::vector<Field> fields;
    add_members("resource", resource, fields);
    fields.push_back({"Group", name(view_->database().groups[index(resource.group)].name)});
    add_members("resource", status, fields);
    if (resource.type == ResourceType::ip_address) {
      fields.push_back({"NetworkNames", dependents(id, ResourceType::network_name)});
      fields.push_back({"NodeNetbtInterfaces", netbt_interfaces()});
    }
    if (resource.type == ResourceType::network_name) { add_addresses(id, fields); }
    fields.push_back({"ClusresLevelNumber", number(node_->loaded[File::clusres].level)});
    std::ranges::move(property_fields(*view_, resource), std::back_inserter(fields));
    add("resource", std::move(fields));
  }

  const View* view_;
  const Node* node_;
  NodeId id_;
  std::uint64_t time_ms_;
  std::string time_;  ///< the same in words
  std::vector<Record> records_;
};

}  // namespace

std::vector<Record> inventory(const View& view, NodeId node, std::uint64_t time_ms) {
  if (view.power(node).power != Power::running) { return {}; }
  return Stocktaking(view, node, time_ms).all_records();
}

}  // namespace mscsim::evidence
