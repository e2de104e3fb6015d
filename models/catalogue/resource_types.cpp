#include "models/catalogue/resource_types.hpp"

#include <algorithm>
#include <array>

namespace mscsim::catalogue {
namespace {

constexpr auto sure = Certainty::confirmed;

using Types = ResourceTypeSet;
using enum ResourceType;
constexpr Types none{};
constexpr auto nothing = std::nullopt;

constexpr std::array types{
    ResourceTypeRow{ip_address, "IP Address", none, nothing, false, {"Q171791", sure}},
    ResourceTypeRow{
        network_name, "Network Name", Types::of(ip_address), nothing, false, {"Q171791", sure}},
    ResourceTypeRow{physical_disk, "Physical Disk", none, nothing, false, {"Q171791", sure}},
    ResourceTypeRow{
        file_share,
        "File Share",
        Types::of(network_name),
        nothing,
        false,
        {"Q174940 (a disk is not mandatory, which is followed), Q171791 (a disk, too)", sure}},
    ResourceTypeRow{generic_application,
                    "Generic Application",
                    none,
                    nothing,
                    false,
                    {"Q260527 (its name); MsCS resource types", sure}},
    ResourceTypeRow{generic_service,
                    "Generic Service",
                    none,
                    nothing,
                    false,
                    {"Q174070 (its name); MsCS resource types", sure}},
    ResourceTypeRow{print_spooler,
                    "Print Spooler",
                    Types::of(network_name, physical_disk),
                    Service::spooler,
                    false,
                    {"Q197046; MsCS resource types", sure}},
    ResourceTypeRow{time_service,
                    "Time Service",
                    none,
                    Service::timeserv,
                    true,
                    {"Q171791, Q174331, Q245067", sure}},
    ResourceTypeRow{distributed_transaction_coordinator,
                    "Distributed Transaction Coordinator",
                    Types::of(network_name, physical_disk),
                    Service::msdtc,
                    true,
                    {"MsCS resource types; Q223397 (its service)", sure}},
    ResourceTypeRow{message_queue_server,
                    "Microsoft Message Queue Server",
                    Types::of(network_name, physical_disk),
                    Service::msmq,
                    false,
                    {"MsCS resource types, of which two pages differ", Certainty::likely}},
    ResourceTypeRow{iis_virtual_root,
                    "IIS Virtual Root",
                    Types::of(ip_address),
                    nothing,
                    false,
                    {"Q230287 (of IIS 3.0: IIS 4.0 has IIS Server Instance); MsCS resource types",
                     Certainty::likely}},
};
static_assert(types.size() == static_cast<std::size_t>(ResourceType::count));

constexpr auto no_limit = std::uint32_t{0xFFFFFFFF};
constexpr std::uint32_t job_completion_ms = 160'000;
constexpr std::string_view share_fields =
    "Q224967 (the fields); MsCS private properties (their names)";

using P = Property;
using K = PropertyKind;
constexpr std::array rows{
    PropertyRow{P::address,
                "Address",
                K::ipv4,
                Types::of(ip_address),
                0,
                0,
                {"MsCS private properties", sure}},
    PropertyRow{P::subnet_mask,
                "SubnetMask",
                K::ipv4,
                Types::of(ip_address),
                1,
                0,
                {"MsCS private properties", sure}},
    PropertyRow{P::network,
                "Network",
                K::cluster_network,
                Types::of(ip_address),
                2,
                0,
                {"MsCS private properties", sure}},
    PropertyRow{P::enable_netbios,
                "EnableNetBIOS",
                K::boolean,
                Types::of(ip_address),
                3,
                1,
                {"MsCS private properties; Q217057 (SP4 has it)", sure}},
    PropertyRow{
        P::name, "Name", K::name, Types::of(network_name), 0, 0, {"MsCS private properties", sure}},
    PropertyRow{
        P::disk,
        "Disk",
        K::disk,
        Types::of(physical_disk),
        0,
        0,
        {"Q243195, MsCS private properties (Signature and Drive; here one word names the disk)",
         Certainty::likely}},
    PropertyRow{
        P::signature, "Signature", K::signature, Types::of(physical_disk), 1, 0, {"Q243195", sure}},
    PropertyRow{
        P::share_name, "ShareName", K::text, Types::of(file_share), 0, 0, {share_fields, sure}},
    PropertyRow{P::path, "Path", K::text, Types::of(file_share), 1, 0, {share_fields, sure}},
    PropertyRow{P::remark, "Remark", K::text, Types::of(file_share), 2, 0, {share_fields, sure}},
    PropertyRow{P::max_users,
                "MaxUsers",
                K::number,
                Types::of(file_share),
                3,
                no_limit,
                {"Q224967; MsCS private properties", sure}},
    PropertyRow{P::share_sub_dirs,
                "ShareSubDirs",
                K::boolean,
                Types::of(file_share),
                4,
                0,
                {"MsCS private properties; Q194831 (SP4 has it)", sure}},
    PropertyRow{P::hide_sub_dir_shares,
                "HideSubDirShares",
                K::boolean,
                Types::of(file_share),
                5,
                0,
                {"MsCS private properties; Q243469", sure}},
    PropertyRow{
        P::security,
        "Security",
        K::text,
        Types::of(file_share),
        6,
        0,
        {"MsCS private properties (a descriptor; here it is told in words)", Certainty::likely}},
    PropertyRow{P::command_line,
                "CommandLine",
                K::text,
                Types::of(generic_application),
                0,
                0,
                {"Q260527 (the field); MsCS private properties", sure}},
    PropertyRow{P::current_directory,
                "CurrentDirectory",
                K::text,
                Types::of(generic_application),
                1,
                0,
                {"Q260527 (the field); MsCS private properties", sure}},
    PropertyRow{P::interact_with_desktop,
                "InteractWithDesktop",
                K::boolean,
                Types::of(generic_application),
                2,
                0,
                {"MsCS private properties; Q181491, Q260527", sure}},
    PropertyRow{P::use_network_name,
                "UseNetworkName",
                K::boolean,
                Types::of(generic_application, generic_service),
                3,
                0,
                {"MsCS private properties; Q198893", sure}},
    PropertyRow{P::service_name,
                "ServiceName",
                K::text,
                Types::of(generic_service, iis_virtual_root),
                0,
                0,
                {"MsCS private properties", sure}},
    PropertyRow{P::startup_parameters,
                "StartupParameters",
                K::text,
                Types::of(generic_service),
                1,
                0,
                {"MsCS private properties", sure}},
    PropertyRow{P::default_spool_directory,
                "DefaultSpoolDirectory",
                K::text,
                Types::of(print_spooler),
                0,
                0,
                {"Q197046 (the field); MsCS private properties", sure}},
    PropertyRow{
        P::job_completion_timeout,
        "JobCompletionTimeout",
        K::number,
        Types::of(print_spooler),
        1,
        job_completion_ms,
        {"Q197046 (160 s in Cluster Administrator, which is followed), MSCS SDK (0)", sure}},
    PropertyRow{P::alias,
                "Alias",
                K::text,
                Types::of(iis_virtual_root),
                1,
                0,
                {"MsCS private properties", Certainty::likely}},
    PropertyRow{P::directory,
                "Directory",
                K::text,
                Types::of(iis_virtual_root),
                2,
                0,
                {"MsCS private properties", Certainty::likely}},
};
static_assert(rows.size() == static_cast<std::size_t>(Property::count));

}  // namespace

std::span<const ResourceTypeRow> resource_types() { return types; }

const ResourceTypeRow& resource_type(ResourceType type) {
  return types.at(static_cast<std::size_t>(type));
}

std::optional<ResourceType> find_resource_type(std::string_view name) {
  const auto* const found = std::ranges::find(types, name, &ResourceTypeRow::name);
  if (found == types.end()) { return std::nullopt; }
  return found->type;
}

std::span<const PropertyRow> properties() { return rows; }

const PropertyRow& property(Property property) {
  return rows.at(static_cast<std::size_t>(property));
}

std::optional<Property> find_property(std::string_view name) {
  const auto* const found = std::ranges::find(rows, name, &PropertyRow::name);
  if (found == rows.end()) { return std::nullopt; }
  return found->property;
}

}  // namespace mscsim::catalogue
