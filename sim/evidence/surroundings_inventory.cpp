#include "sim/evidence/surroundings_inventory.hpp"

#include <algorithm>
#include <span>

#include "models/catalogue/resource_types.hpp"
#include "models/cluster/disk_access.hpp"
#include "models/cluster/quorum.hpp"
#include "models/surroundings/domain.hpp"
#include "models/surroundings/network.hpp"
#include "models/surroundings/shared_bus.hpp"
#include "models/world/properties.hpp"
#include "sim/evidence/event_record.hpp"
#include "sim/evidence/inventory_record.hpp"
#include "sim/evidence/member_fields.hpp"

namespace mscsim::evidence {
namespace {

/// Looks around one machine.
class LookAround {
 public:
  LookAround(const View& view, NodeId id, std::uint64_t time_ms)
      : view_(&view), id_(id), time_(time_stamp(time_ms)) {}

  std::vector<Record> all_records() && {
    add_domain();
    for (const Host& host : view_->surroundings().hosts) {
      if (host.name == no_name) { continue; }
      if (host.role == HostRole::static_wins_entry) {
        add_mapping(host);
      } else {
        add_neighbour(host);
      }
    }
    add_disks();
    add_bus_ends();
    return std::move(records_);
  }

 private:
  void add(std::string_view category, std::vector<Field> fields) {
    records_.push_back(inventory_record(*view_, id_, time_, category, std::move(fields)));
  }
  [[nodiscard]] const Site& site() const { return view_->site(); }
  [[nodiscard]] std::string name(NameId id) const { return std::string(site().name(id)); }

  void add_domain() {
    const Domain& domain = view_->surroundings().domain;
    if (domain.name == no_name) { return; }
    const bool answers = surroundings::reaches_domain_controller(*view_, id_);
    std::vector<Field> fields{{"Domain", name(domain.name)}, {"ControllerAnswers", answers}};
    if (answers) {
      fields.push_back({"ServiceAccount", std::string(state_word(domain.account))});
      add_membership_fields("domain", domain, id_, fields);
    }
    add_searched_adapters(fields);
    add("domain", std::move(fields));
  }

  [[nodiscard]] static bool is_bound(const NodeNetwork& node, AdapterSlot slot) {
    const Linkage& linkage = node.linkage[Component::wins_client];
    return std::ranges::any_of(
        std::span(linkage.bindings.data(), linkage.count),
        [slot](const Binding& binding) { return binding.adapter == slot && binding.enabled; });
  }

  /// The adapters that Netlogon looks for a domain controller over, by NetBIOS: those among nodes
  /// only, and those among other machines that it will look over after the next start as well.
  void add_searched_adapters(std::vector<Field>& fields) const {
    const NodeNetwork& node = view_->network(id_);
    for (std::size_t i = 0; i < node.adapters.size(); ++i) {
      const Adapter& adapter = node.adapters[i];
      if (adapter.name == no_name || !node.netbt_interfaces.contains(static_cast<AdapterSlot>(i))) {
        continue;
      }
      if (!surroundings::has_machines(*view_, adapter.network)) {
        fields.push_back({"AdapterAmongNodes", name(adapter.name)});
      } else if (is_bound(node, static_cast<AdapterSlot>(i))) {
        fields.push_back({"AdapterAmongOthers", name(adapter.name)});
      }
    }
  }

  void add_neighbour(const Host& host) {
    const auto& adapters = view_->network(id_).adapters;
    const bool shares_a_network = std::ranges::any_of(adapters, [&](const Adapter& adapter) {
      return adapter.name != no_name && adapter.network == host.network;
    });
    if (!shares_a_network) { return; }
    std::vector<Field> fields;
    add_member_fields(site(), "neighbour", host, fields);
    fields.push_back({"SameNameAsComputer", host.name == view_->site_node(id_).name});
    add("neighbour", std::move(fields));
  }

  void add_mapping(const Host& entry) {
    add("wins_mapping", {{"Name", name(entry.name)},
                         {"Static", true},
                         {"OfComputer", entry.name == view_->site_node(id_).name},
                         {"OfNetworkName", is_network_name(entry.name)}});
  }

  [[nodiscard]] bool is_network_name(NameId name) const {
    const auto slot = catalogue::property(Property::name).slot;
    return std::ranges::any_of(view_->database().resources, [&](const Resource& resource) {
      return resource.type == ResourceType::network_name &&
             static_cast<NameId>(resource.properties.at(slot)) == name;
    });
  }

  /// -1: it is not loaded.
  [[nodiscard]] std::int64_t level_in_memory(File file) const {
    const FileVersion version = view_->images(id_).loaded[file];
    return version.origin == Origin::absent ? -1 : static_cast<std::int64_t>(version.level);
  }

  /// Empty: none.
  [[nodiscard]] std::string hotfix_in_memory(File file) const {
    const Hotfix hotfix = view_->images(id_).loaded[file].hotfix;
    return hotfix == Hotfix::none ? "" : std::string(site().catalogue().hotfixes[hotfix].word);
  }

  /// Whether every Physical Disk that is for `disk` finds it by its signature.
  [[nodiscard]] bool is_expected(DiskId disk) const {
    const auto& resources = view_->database().resources;
    for (std::size_t i = 0; i < resources.size(); ++i) {
      if (resources[i].type == ResourceType::physical_disk &&
          static_cast<DiskId>(stored_property(resources[i], Property::disk)) == disk &&
          !cluster::finds_disk(*view_, static_cast<ResourceId>(i))) {
        return false;
      }
    }
    return true;
  }

  /// How a disk is partitioned and numbered, and what has to deal with that.
  void add_layout(DiskId disk, const Disk& state) {
    std::vector<Field> fields{{"Disk", std::string(site().name(disk))}};
    add_member_fields(site(), "disk_layout", state, fields);
    fields.push_back({"SignatureExpected", is_expected(disk)});
    fields.insert(fields.end(), {{"PartitionTableValid", !state.has_invalid_partition_entry},
                                 {"ClusdiskLevelNumber", level_in_memory(File::clusdisk)},
                                 {"ClusdiskHotfix", hotfix_in_memory(File::clusdisk)},
                                 {"ClusresLoaded", level_in_memory(File::clusres) >= 0},
                                 {"ClusresHotfix", hotfix_in_memory(File::clusres)}});
    add("disk_layout", std::move(fields));
  }

  void add_disks() {
    for (std::size_t i = 0; i < site().disks().size(); ++i) {
      const auto disk = static_cast<DiskId>(i);
      if (!surroundings::disk_answers(*view_, disk)) { continue; }
      const Disk& state = view_->surroundings().disks.at(i);
      std::vector<Field> fields{{"Disk", std::string(site().name(disk))}};
      add_member_fields(site(), "disk", state, fields);
      fields.insert(fields.end(),
                    {{"AccessFrom", who_has_access(disk)}, {"Quorum", is_quorum(disk)}});
      add("disk", std::move(fields));
      add_layout(disk, state);
    }
  }

  /// This machine, or else another one; nobody: an empty text.
  [[nodiscard]] std::string who_has_access(DiskId disk) const {
    if (cluster::has_access(*view_, id_, disk)) { return std::string(site().name(id_)); }
    for (std::size_t i = 0; i < site().nodes().size(); ++i) {
      const auto other = static_cast<NodeId>(i);
      if (cluster::has_access(*view_, other, disk)) { return std::string(site().name(other)); }
    }
    return {};
  }

  /// Whether a disk is the quorum of the cluster that this machine is a member of.
  [[nodiscard]] bool is_quorum(DiskId disk) const {
    const ClusterDatabase& database = view_->database();
    if (!database.members.contains(id_) || database.local_quorum) { return false; }
    const auto slot = catalogue::property(Property::disk).slot;
    const Resource& quorum = database.resources[index(database.quorum_resource)];
    return quorum.properties.at(slot) == static_cast<std::uint32_t>(disk);
  }

  /// Each node stands at an end of the bus.
  void add_bus_ends() {
    if (site().disks().empty()) { return; }
    for (std::size_t i = 0; i < site().nodes().size(); ++i) {
      const auto end = static_cast<NodeId>(i);
      const bool bare = view_->surroundings().ends_without_terminator.contains(end);
      const bool has_power = view_->power(end).power != Power::off;
      add("bus_end", {{"Node", std::string(site().name(end))},
                      {"Terminator", !bare},
                      {"Terminated", !bare || has_power}});
    }
  }

  const View* view_;
  NodeId id_;
  std::string time_;  ///< as time_stamp() has it
  std::vector<Record> records_;
};

}  // namespace

std::vector<Record> surroundings_inventory(const View& view, NodeId node, std::uint64_t time_ms) {
  return LookAround(view, node, time_ms).all_records();
}

}  // namespace mscsim::evidence
