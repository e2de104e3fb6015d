#include "sim/evidence/configuration_inventory.hpp"

#include <algorithm>
#include <iterator>

#include "models/catalogue/limits.hpp"
#include "models/catalogue/resource_types.hpp"
#include "models/cluster/networks.hpp"
#include "models/cluster/shares.hpp"
#include "models/surroundings/shared_bus.hpp"
#include "models/world/applications.hpp"
#include "models/world/properties.hpp"
#include "sim/evidence/event_record.hpp"
#include "sim/evidence/inventory_record.hpp"
#include "sim/evidence/member_fields.hpp"

namespace mscsim::evidence {
namespace {

/// Compares what a member should be able to do with what is there.
class Comparison {
 public:
  Comparison(const View& view, NodeId id, std::uint64_t time_ms)
      : view_(&view), id_(id), time_(time_stamp(time_ms)) {}

  std::vector<Record> all_records() && {
    add_quorum();
    add_quorum_log();
    for (const Resource& resource : view_->database().resources) {
      if (resource.common.possible_owners.contains(id_)) { add_resource(resource); }
    }
    for (const Printer& printer : view_->database().printers) { add_printer(printer); }
    add_keys();
    return std::move(records_);
  }

 private:
  void add(std::string_view category, std::vector<Field> fields) {
    records_.push_back(inventory_record(*view_, id_, time_, category, std::move(fields)));
  }
  [[nodiscard]] std::string name(NameId id) const { return std::string(view_->site().name(id)); }

  /// The files on it can be looked at through whoever has the disk.
  void add_quorum() {
    const ClusterDatabase& database = view_->database();
    if (database.local_quorum) { return; }
    const auto disk = static_cast<DiskId>(
        stored_property(database.resources[index(database.quorum_resource)], Property::disk));
    const Disk& state = view_->surroundings().disks.at(index(disk));
    const bool answers = surroundings::disk_answers(*view_, disk);
    std::vector<Field> fields{{"Disk", std::string(view_->site().name(disk))},
                              {"Answers", answers},
                              {"BusTerminated", surroundings::bus_is_terminated(*view_)},
                              {"ReservationConflict", answers && state.reserved}};
    if (answers && !state.reserved) { add_member_fields(view_->site(), "quorum", state, fields); }
    add("quorum", std::move(fields));
  }

  void add_quorum_log() {
    const ClusterDatabase& database = view_->database();
    const std::size_t held = catalogue::printers_in_quorum_log(database.quorum_log_kb);
    std::vector<Field> fields{{"Printers", static_cast<std::int64_t>(database.printers.size())},
                              {"HoldsAllPrinters", database.printers.size() <= held}};
    add_member_fields(view_->site(), "quorum_log", database, fields);
    add("quorum_log", std::move(fields));
  }

  void add_resource(const Resource& resource) {
    std::vector<Field> fields{{"Resource", name(resource.name)},
                              {"Type", std::string(catalogue::resource_type(resource.type).name)},
                              {"ClusresLevelNumber", level_in_memory(File::clusres)},
                              {"SrvLevelNumber", level_in_memory(File::srv)}};
    std::ranges::move(property_fields(*view_, resource), std::back_inserter(fields));
    add_program(resource, fields);
    if (resource.type == ResourceType::ip_address) {
      fields.push_back({"NetworkHasAdapter", has_adapter(resource)});
    }
    if (resource.type == ResourceType::file_share) {
      fields.push_back({"DirectoryAccess", directory_access(resource)});
    }
    add("possible_resource", std::move(fields));
  }

  [[nodiscard]] std::int64_t level_in_memory(File file) const {
    return static_cast<std::int64_t>(view_->images(id_).loaded[file].level);
  }

  /// What it runs on the machine, and whether that is there.
  void add_program(const Resource& resource, std::vector<Field>& fields) const {
    const bool is_application = resource.type == ResourceType::generic_application;
    if (is_application || resource.type == ResourceType::generic_service) {
      const auto typed = static_cast<NameId>(stored_property(
          resource, is_application ? Property::command_line : Property::service_name));
      const auto found = view_->site().find_application(typed);
      if (!found) { return; }
      fields.push_back({"Application", name(typed)});
      fields.push_back({"Installed", has_application(*view_, id_, *found)});
    }
    if (const auto service = catalogue::resource_type(resource.type).controls) {
      fields.push_back({"Service", std::string(view_->catalogue().services[*service].key)});
      fields.push_back(
          {"Installed", view_->services(id_).services[*service].start != StartType::absent});
    }
  }

  /// Whether an adapter here is the machine's interface to the network of an IP Address.
  [[nodiscard]] bool has_adapter(const Resource& resource) const {
    const auto network =
        static_cast<ClusterNetworkId>(stored_property(resource, Property::network));
    return cluster::adapter_on(*view_, id_, network).has_value();
  }

  [[nodiscard]] std::string directory_access(const Resource& resource) const {
    const auto path = static_cast<NameId>(stored_property(resource, Property::path));
    const auto row = cluster::directory_row(*view_, path);
    if (!row) { return "none"; }
    return view_->surroundings().directories.at(*row).denied ? "denied" : "granted";
  }

  /// The port and the driver that a printer takes from the machine.
  void add_printer(const Printer& printer) {
    const auto& parts = view_->disk(id_).printer_parts;
    for (const NameId part : {printer.port, printer.driver}) {
      if (part == no_name) { continue; }
      add("printer_part", {{"Printer", name(printer.name)},
                           {"Part", name(part)},
                           {"Kind", std::string(part == printer.port ? "port" : "driver")},
                           {"PartInstalled", std::ranges::find(parts, part) != parts.end()}});
    }
  }

  /// Keys that follow a resource, where the machine has them.
  void add_keys() {
    for (const RegistryCheckpoint& checkpoint : view_->database().checkpoints) {
      for (const RegistryKey& key : view_->disk(id_).keys) {
        if (key.name != checkpoint.key) { continue; }
        std::vector<Field> fields;
        add_member_fields(view_->site(), "checkpointed_key", key, fields);
        add("checkpointed_key", std::move(fields));
      }
    }
  }

  const View* view_;
  NodeId id_;
  std::string time_;  ///< as time_stamp() has it
  std::vector<Record> records_;
};

}  // namespace

std::vector<Record> configuration_inventory(const View& view, NodeId node, std::uint64_t time_ms) {
  if (!view.database().members.contains(node)) { return {}; }
  return Comparison(view, node, time_ms).all_records();
}

}  // namespace mscsim::evidence
