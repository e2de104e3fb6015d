#include "sim/evidence/inventory_fields.hpp"

#include <algorithm>
#include <array>

#include "models/catalogue/resource_types.hpp"
#include "sim/evidence/member_fields.hpp"

namespace mscsim::evidence {
namespace {

/// What the code of inventories tells, and then what members tell by their rows.
std::vector<InventoryCategory> made_categories() {
  std::vector<InventoryCategory> categories{
      {"adapter",
       {"DriverVendor", "DriverImageVendor", "DriverStarted", "NdisLevelNumber", "DriverFile",
        "Address", "Mask"}},
      {"administrator",
       {"Level", "ExtensionInstalled", "ExtensionLevelNumber", "ExtensionLevelsBehind",
        "OldestMemberLevel", "MemberLevelsBehind"}},
      {"binding", {"Component", "Adapter", "Place"}},
      {"bus_end", {"Node", "Terminator", "Terminated"}},
      {"checkpointed_key", {}},
      {"clusdb", {"NewestOfCluster"}},
      {"cluster", {}},
      {"cluster_dlls", {"ClusapiLevelsBehind", "ResutilsLevelsBehind"}},
      {"component", {"Component", "Bound"}},
      {"computer",
       {"KernelLevel", "KernelLevelNumber", "DiskKernelLevelNumber", "UninstallDirectory",
        "OemFile", "ReplacedDriver", "ReplacedDriverAdapter"}},
      {"disk", {"Disk", "AccessFrom", "Quorum"}},
      {"disk_layout",
       {"Disk", "SignatureExpected", "PartitionTableValid", "ClusdiskLevelNumber", "ClusdiskHotfix",
        "ClusresLoaded", "ClusresHotfix"}},
      {"domain",
       {"Domain", "ControllerAnswers", "ServiceAccount", "AdapterAmongNodes",
        "AdapterAmongOthers"}},
      {"file",
       {"File", "DiskOrigin", "DiskLevel", "DiskLevelNumber", "DiskKernelLevel",
        "DiskKernelLevelNumber", "DiskLevelsBehind", "MemoryOrigin", "MemoryLevel",
        "MemoryLevelNumber", "MemoryLevelsBehind", "DiskHotfix", "MemoryHotfix", "HivesLevelsAhead",
        "FileOfSoftware", "FileOfVendor", "MemoryBehindServicePack"}},
      {"group", {}},
      {"kernel_files",
       {"File", "Level", "Against", "AgainstLevel", "AgainstLevelNumber", "Newer", "Older",
        "RecordedServicePack"}},
      {"missing_file", {"File"}},
      {"neighbour", {"SameNameAsComputer"}},
      {"netbios", {"NetbtInterfaces", "InterfaceInstalled", "MessengerInstalled"}},
      {"possible_resource",
       {"Resource", "Type", "ClusresLevelNumber", "SrvLevelNumber", "NetworkHasAdapter",
        "DirectoryAccess", "Application", "Installed", "Service"}},
      {"printer_part", {"Printer", "Part", "Kind", "PartInstalled"}},
      {"quorum", {"Disk", "Answers", "BusTerminated", "ReservationConflict"}},
      {"quorum_log", {"Printers", "HoldsAllPrinters"}},
      {"registry", {"Key", "Value", "Details"}},
      {"resource",
       {"Group", "NetworkNames", "NodeNetbtInterfaces", "AddressWithoutNetbios", "NetbiosAddresses",
        "ClusresLevelNumber"}},
      {"service",
       {"Service", "DisplayName", "DependOnGroup", "DependOnGroupInstalled",
        "DependOnGroupStarted"}},
      {"share", {"NameOfFileShare"}},
      {"transport_files", {"TcpipDiskLevelNumber", "NetbtDiskLevelNumber"}},
      {"wins_mapping", {"Name", "Static", "OfComputer", "OfNetworkName"}},
  };
  for_each_described<World>([&categories](auto part) {
    for_each_member<typename decltype(part)::type>([&categories](const auto& row) {
      for (InventoryCategory& category : categories) {
        const std::string_view name = field_name_of(row.field);
        if (category.name != category_of(row.field) ||
            std::ranges::find(category.fields, name) != category.fields.end()) {
          continue;
        }
        category.fields.push_back(name);
      }
    });
  });
  for (InventoryCategory& category : categories) {
    if (category.name != "resource" && category.name != "possible_resource") { continue; }
    for (const catalogue::PropertyRow& row : catalogue::properties()) {
      category.fields.push_back(row.name);
    }
  }
  return categories;
}

}  // namespace

std::span<const InventoryCategory> inventory_categories() {
  static const std::vector<InventoryCategory> categories = made_categories();
  return categories;
}

std::span<const std::string_view> inventory_fields_of_all() {
  static constexpr std::array<std::string_view, 4> fields{"TimeCreated", "Computer", "Channel",
                                                          "Category"};
  return fields;
}

}  // namespace mscsim::evidence
