#include "sim/evidence/inventory_fields.hpp"

#include <array>

#include "models/catalogue/resource_types.hpp"

namespace mscsim::evidence {
namespace {

std::vector<InventoryCategory> made_categories() {
  std::vector<InventoryCategory> categories{
      {"adapter",
       {"Adapter", "Driver", "DriverVendor", "DriverImageVendor", "DriverStarted", "McaSlot",
        "NdisLevelNumber", "DriverFile", "Network", "Address", "Mask", "Dhcp", "LeaseLost",
        "TcpipInterface", "NetbtInterface", "NetbiosLana"}},
      {"administrator",
       {"Level", "ExtensionInstalled", "ExtensionLevelNumber", "ExtensionLevelsBehind",
        "OldestMemberLevel", "MemberLevelsBehind"}},
      {"binding", {"Component", "Adapter", "Place", "Enabled"}},
      {"bus_end", {"Node", "Terminator", "Terminated"}},
      {"checkpointed_key", {"Key", "HeldOpen", "DeniedToServiceAccount"}},
      {"clusdb", {"ClusdbState", "NewestOfCluster"}},
      {"cluster", {"Cluster", "Paused", "LocalQuorum"}},
      {"cluster_dlls", {"ClusapiLevelsBehind", "ResutilsLevelsBehind"}},
      {"component", {"Component", "Installed", "Bound"}},
      {"computer",
       {"ServicePack", "KernelLevel", "KernelLevelNumber", "DiskKernelLevelNumber",
        "ShutDownCleanly", "UninstallDirectory", "Hotfix", "OemFile", "ReplacedDriver",
        "ReplacedDriverAdapter", "Software"}},
      {"disk", {"Disk", "Full", "AccessFrom", "Quorum"}},
      {"disk_layout",
       {"Disk", "LogicalDrives", "DeviceNumber", "PartitionTableValid", "ClusdiskLevelNumber",
        "ClusdiskHotfix", "ClusresLoaded", "ClusresHotfix"}},
      {"domain",
       {"Domain", "ControllerAnswers", "ServiceAccount", "PasswordChangedSinceSet",
        "AdapterAmongNodes", "AdapterAmongOthers"}},
      {"file",
       {"File", "DiskOrigin", "DiskLevel", "DiskLevelNumber", "DiskKernelLevel",
        "DiskKernelLevelNumber", "DiskLevelsBehind", "MemoryOrigin", "MemoryLevel",
        "MemoryLevelNumber", "MemoryLevelsBehind", "DiskHotfix", "MemoryHotfix", "HivesLevelsAhead",
        "FileOfSoftware", "FileOfVendor", "MemoryBehindServicePack"}},
      {"group", {"Group"}},
      {"kernel_files",
       {"File", "Level", "Against", "AgainstLevel", "AgainstLevelNumber", "Newer", "Older",
        "RecordedServicePack"}},
      {"missing_file", {"File"}},
      {"neighbour", {"Host", "Network", "SameNameAsComputer"}},
      {"netbios", {"NetbtInterfaces", "InterfaceInstalled", "MessengerInstalled"}},
      {"possible_resource",
       {"Resource", "Type", "ClusresLevelNumber", "SrvLevelNumber", "NetworkHasAdapter",
        "DirectoryAccess", "Application", "Installed", "Service"}},
      {"printer_part", {"Printer", "Part", "Kind", "PartInstalled"}},
      {"quorum",
       {"Disk", "Answers", "BusTerminated", "ReservationConflict", "QuorumLog", "Checkpoint"}},
      {"quorum_log", {"MaximumSizeKB", "Printers", "HoldsAllPrinters"}},
      {"registry", {"Key", "Value", "Details"}},
      {"resource",
       {"Resource", "Type", "Group", "State", "NetbiosInterface", "NetworkNames",
        "NodeNetbtInterfaces", "AddressWithoutNetbios", "NetbiosAddresses", "ClusresLevelNumber"}},
      {"service",
       {"Service", "DisplayName", "StartType", "State", "Error", "DependOnGroup",
        "DependOnGroupInstalled", "DependOnGroupStarted"}},
      {"share", {"Share", "Path", "NameOfFileShare"}},
      {"transport_files", {"TcpipDiskLevelNumber", "NetbtDiskLevelNumber"}},
      {"wins_mapping", {"Name", "Static", "OfComputer", "OfNetworkName"}},
  };
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
