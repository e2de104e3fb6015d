#include "sim/rules/log_sources.hpp"

#include <algorithm>
#include <array>

#include "sim/scenario/nearest_word.hpp"

namespace mscsim::rules {
namespace {

constexpr std::size_t channels_max = 4;
constexpr std::size_t ids_max = 3;

/// What a log source of the product `windows` means. Source: Sigma taxonomy, Windows Folder; the
/// service `inventory` is ours: what a machine was found to have.
struct LogSourceRow {
  std::string_view category;
  std::string_view service;
  std::array<std::string_view, channels_max> channels;  ///< one of them
  std::array<int, ids_max> ids{};                       ///< one of them; none: any
};

constexpr std::array rows{
    LogSourceRow{"", "application", {"Application"}},
    LogSourceRow{"",
                 "application-experience",
                 {"Microsoft-Windows-Application-Experience/Program-Telemetry",
                  "Microsoft-Windows-Application-Experience/Program-Compatibility-Assistant"}},
    LogSourceRow{
        "",
        "applocker",
        {"Microsoft-Windows-AppLocker/MSI and Script", "Microsoft-Windows-AppLocker/EXE and DLL",
         "Microsoft-Windows-AppLocker/Packaged app-Deployment",
         "Microsoft-Windows-AppLocker/Packaged app-Execution"}},
    LogSourceRow{"", "appmodel-runtime", {"Microsoft-Windows-AppModel-Runtime/Admin"}},
    LogSourceRow{
        "", "appxdeployment-server", {"Microsoft-Windows-AppXDeploymentServer/Operational"}},
    LogSourceRow{"", "appxpackaging-om", {"Microsoft-Windows-AppxPackaging/Operational"}},
    LogSourceRow{"", "bitlocker", {"Microsoft-Windows-BitLocker/BitLocker Management"}},
    LogSourceRow{"", "bits-client", {"Microsoft-Windows-Bits-Client/Operational"}},
    LogSourceRow{"", "capi2", {"Microsoft-Windows-CAPI2/Operational"}},
    LogSourceRow{"",
                 "certificateservicesclient-lifecycle-system",
                 {"Microsoft-Windows-CertificateServicesClient-Lifecycle-System/Operational"}},
    LogSourceRow{"", "codeintegrity-operational", {"Microsoft-Windows-CodeIntegrity/Operational"}},
    LogSourceRow{"", "dhcp", {"Microsoft-Windows-DHCP-Server/Operational"}},
    LogSourceRow{"", "diagnosis-scripted", {"Microsoft-Windows-Diagnosis-Scripted/Operational"}},
    LogSourceRow{"", "dns-client", {"Microsoft-Windows-DNS Client Events/Operational"}},
    LogSourceRow{"", "dns-server", {"DNS Server"}},
    LogSourceRow{"", "dns-server-analytic", {"Microsoft-Windows-DNS-Server/Analytical"}},
    LogSourceRow{"", "dns-server-audit", {"Microsoft-Windows-DNS-Server/Audit"}},
    LogSourceRow{
        "", "driver-framework", {"Microsoft-Windows-DriverFrameworks-UserMode/Operational"}},
    LogSourceRow{
        "", "firewall-as", {"Microsoft-Windows-Windows Firewall With Advanced Security/Firewall"}},
    LogSourceRow{"", "hyper-v-worker", {"Microsoft-Windows-Hyper-V-Worker"}},
    LogSourceRow{"", "iis-configuration", {"Microsoft-IIS-Configuration/Operational"}},
    LogSourceRow{"", "inventory", {"Inventory"}},
    LogSourceRow{"", "kernel-event-tracing", {"Microsoft-Windows-Kernel-EventTracing"}},
    LogSourceRow{"",
                 "kernel-shimengine",
                 {"Microsoft-Windows-Kernel-ShimEngine/Operational",
                  "Microsoft-Windows-Kernel-ShimEngine/Diagnostic"}},
    LogSourceRow{"", "ldap", {"Microsoft-Windows-LDAP-Client/Debug"}},
    LogSourceRow{"", "lsa-server", {"Microsoft-Windows-LSA/Operational"}},
    LogSourceRow{"", "msexchange-management", {"MSExchange Management"}},
    LogSourceRow{"", "ntfs", {"Microsoft-Windows-Ntfs/Operational"}},
    LogSourceRow{"", "ntlm", {"Microsoft-Windows-NTLM/Operational"}},
    LogSourceRow{"", "openssh", {"OpenSSH/Operational"}},
    LogSourceRow{"", "powershell", {"Microsoft-Windows-PowerShell/Operational"}},
    LogSourceRow{"", "powershell-classic", {"Windows PowerShell"}},
    LogSourceRow{"", "printservice-admin", {"Microsoft-Windows-PrintService/Admin"}},
    LogSourceRow{"", "printservice-operational", {"Microsoft-Windows-PrintService/Operational"}},
    LogSourceRow{"", "security", {"Security"}},
    LogSourceRow{"",
                 "security-mitigations",
                 {"Microsoft-Windows-Security-Mitigations/Kernel Mode",
                  "Microsoft-Windows-Security-Mitigations/User Mode"}},
    LogSourceRow{"", "sense", {"Microsoft-Windows-SENSE/Operational"}},
    LogSourceRow{"",
                 "servicebus-client",
                 {"Microsoft-ServiceBus-Client/Operational", "Microsoft-ServiceBus-Client/Admin"}},
    LogSourceRow{"", "shell-core", {"Microsoft-Windows-Shell-Core/Operational"}},
    LogSourceRow{"", "smbclient-security", {"Microsoft-Windows-SmbClient/Security"}},
    LogSourceRow{"", "sysmon", {"Microsoft-Windows-Sysmon/Operational"}},
    LogSourceRow{"", "system", {"System"}},
    LogSourceRow{"", "taskscheduler", {"Microsoft-Windows-TaskScheduler/Operational"}},
    LogSourceRow{"",
                 "terminalservices-localsessionmanager",
                 {"Microsoft-Windows-TerminalServices-LocalSessionManager/Operational"}},
    LogSourceRow{"", "vhdmp", {"Microsoft-Windows-VHDMP/Operational"}},
    LogSourceRow{"", "windefend", {"Microsoft-Windows-Windows Defender/Operational"}},
    LogSourceRow{"", "wmi", {"Microsoft-Windows-WMI-Activity/Operational"}},
    LogSourceRow{"clipboard_capture", "", {"Microsoft-Windows-Sysmon/Operational"}, {24}},
    LogSourceRow{"create_remote_thread", "", {"Microsoft-Windows-Sysmon/Operational"}, {8}},
    LogSourceRow{"create_stream_hash", "", {"Microsoft-Windows-Sysmon/Operational"}, {15}},
    LogSourceRow{"dns_query", "", {"Microsoft-Windows-Sysmon/Operational"}, {22}},
    LogSourceRow{"driver_load", "", {"Microsoft-Windows-Sysmon/Operational"}, {6}},
    LogSourceRow{"file_block_executable", "", {"Microsoft-Windows-Sysmon/Operational"}, {27}},
    LogSourceRow{"file_block_shredding", "", {"Microsoft-Windows-Sysmon/Operational"}, {28}},
    LogSourceRow{"file_change", "", {"Microsoft-Windows-Sysmon/Operational"}, {2}},
    LogSourceRow{"file_delete", "", {"Microsoft-Windows-Sysmon/Operational"}, {23}},
    LogSourceRow{"file_delete_detected", "", {"Microsoft-Windows-Sysmon/Operational"}, {26}},
    LogSourceRow{"file_event", "", {"Microsoft-Windows-Sysmon/Operational"}, {11}},
    LogSourceRow{"file_executable_detected", "", {"Microsoft-Windows-Sysmon/Operational"}, {29}},
    LogSourceRow{"image_load", "", {"Microsoft-Windows-Sysmon/Operational"}, {7}},
    LogSourceRow{"network_connection", "", {"Microsoft-Windows-Sysmon/Operational"}, {3}},
    LogSourceRow{"pipe_created", "", {"Microsoft-Windows-Sysmon/Operational"}, {17, 18}},
    LogSourceRow{"process_access", "", {"Microsoft-Windows-Sysmon/Operational"}, {10}},
    LogSourceRow{"process_creation", "", {"Microsoft-Windows-Sysmon/Operational"}, {1}},
    LogSourceRow{"process_tampering", "", {"Microsoft-Windows-Sysmon/Operational"}, {25}},
    LogSourceRow{"process_termination", "", {"Microsoft-Windows-Sysmon/Operational"}, {5}},
    LogSourceRow{"ps_classic_provider_start", "", {"Windows PowerShell"}, {600}},
    LogSourceRow{"ps_classic_script", "", {"Windows PowerShell"}, {800}},
    LogSourceRow{"ps_classic_start", "", {"Windows PowerShell"}, {400}},
    LogSourceRow{"ps_module",
                 "",
                 {"Microsoft-Windows-PowerShell/Operational", "PowerShellCore/Operational"},
                 {4103}},
    LogSourceRow{"ps_script",
                 "",
                 {"Microsoft-Windows-PowerShell/Operational", "PowerShellCore/Operational"},
                 {4104}},
    LogSourceRow{"raw_access_thread", "", {"Microsoft-Windows-Sysmon/Operational"}, {9}},
    LogSourceRow{"registry_add", "", {"Microsoft-Windows-Sysmon/Operational"}, {12}},
    LogSourceRow{"registry_delete", "", {"Microsoft-Windows-Sysmon/Operational"}, {12}},
    LogSourceRow{"registry_event", "", {"Microsoft-Windows-Sysmon/Operational"}, {12, 13, 14}},
    LogSourceRow{"registry_rename", "", {"Microsoft-Windows-Sysmon/Operational"}, {14}},
    LogSourceRow{"registry_set", "", {"Microsoft-Windows-Sysmon/Operational"}, {13}},
    LogSourceRow{"sysmon_error", "", {"Microsoft-Windows-Sysmon/Operational"}, {255}},
    LogSourceRow{"sysmon_status", "", {"Microsoft-Windows-Sysmon/Operational"}, {4, 16}},
    LogSourceRow{"wmi_event", "", {"Microsoft-Windows-Sysmon/Operational"}, {19, 20, 21}},
};

Expression compared(std::string_view field, std::string_view value) {
  Expression leaf;
  leaf.kind = Expression::Kind::leaf;
  leaf.comparison.field = field;
  leaf.comparison.pattern = literal_pattern(value);
  return leaf;
}

Expression absent(std::string_view field) {
  Expression there;
  there.kind = Expression::Kind::leaf;
  there.comparison.field = field;
  there.comparison.kind = Comparison::Kind::exists;
  Expression result;
  result.kind = Expression::Kind::negate;
  result.parts.push_back(std::move(there));
  return result;
}

/// Holds of records that are no Windows events, which have no channel, and of those that `wanted`
/// does.
Expression of_events(Expression wanted, std::string words) {
  Expression result;
  result.kind = Expression::Kind::any;
  result.words = std::move(words);
  result.parts.push_back(std::move(wanted));
  result.parts.push_back(absent("Channel"));
  return result;
}

Expression wanted_by(const LogSourceRow& row) {
  Expression result;
  result.kind = Expression::Kind::all;
  Expression channel;
  channel.kind = Expression::Kind::any;
  for (const std::string_view name : row.channels) {
    if (!name.empty()) { channel.parts.push_back(compared("Channel", name)); }
  }
  result.parts.push_back(std::move(channel));
  Expression id;
  id.kind = Expression::Kind::any;
  for (const int number : row.ids) {
    if (number != 0) { id.parts.push_back(compared("EventID", std::to_string(number))); }
  }
  if (!id.parts.empty()) { result.parts.push_back(std::move(id)); }
  return result;
}

}  // namespace

Expression asked_by(const LogSource& source) {
  Expression everything;  // no part: it holds
  const std::string words = "logsource: " + source.product + ' ' + source.category +
                            (source.category.empty() ? "" : " ") + source.service;
  if (source.product == "windows" || source.product.empty()) {
    const auto* const row = std::ranges::find_if(rows, [&](const LogSourceRow& each) {
      return each.category == source.category && each.service == source.service;
    });
    if (row != rows.end()) { return of_events(wanted_by(*row), words); }
  }
  if (source.product.empty() || source.product == "windows") { return everything; }
  return of_events({.kind = Expression::Kind::any, .parts = {}, .comparison = {}, .words = {}},
                   words);
}

std::optional<UnknownPart> unknown_part(const LogSource& source) {
  if (source.product != "windows" && !source.product.empty()) { return std::nullopt; }
  const auto is_of = [&](const LogSourceRow& row) {
    return row.category == source.category && row.service == source.service;
  };
  if (std::ranges::any_of(rows, is_of)) { return std::nullopt; }
  const auto part = [](std::string_view key, const std::string& value,
                       std::string_view LogSourceRow::*member) -> std::optional<UnknownPart> {
    std::vector<std::string_view> known;
    for (const LogSourceRow& row : rows) {
      if (!(row.*member).empty()) { known.push_back(row.*member); }
    }
    if (value.empty() || std::ranges::find(known, value) != known.end()) { return std::nullopt; }
    return UnknownPart{key, value, scenario::suggestion(value, known)};
  };
  if (auto found = part("service", source.service, &LogSourceRow::service)) { return found; }
  return part("category", source.category, &LogSourceRow::category);
}

}  // namespace mscsim::rules
