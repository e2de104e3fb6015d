#include "models/catalogue/messages.hpp"

#include <array>

namespace mscsim::catalogue {
namespace {

using enum Message;
constexpr auto sure = Certainty::confirmed;

constexpr std::array rows{
    MessageRow{mscs_needs_sp3,
               "mscs-needs-sp3",
               "Microsoft Cluster Server runs on either Windows NT 5.0 or on Windows NT 4.0 with "
               "Service Pack 3 or higher. Please install the correct version or service pack and "
               "run setup again.",
               {"Q175779", sure}},
    MessageRow{cluster_name_in_use,
               "cluster-name-in-use",
               "The specified name is already in use on this network. You must enter a unique "
               "cluster name.",
               {"Q257920", sure}},
    MessageRow{cluster_service_not_started,
               "cluster-service-not-started",
               "Microsoft Cluster Server could not be started. Setup has completed successfully, "
               "but the Cluster service failed on startup. Check the event Log for the reason.",
               {"Q185752", sure}},
    MessageRow{oem_file_prompt,
               "oem-file-prompt",
               "%1: Your computer vendor installed this file on your computer. Do you want Service "
               "Pack Setup to replace this file?",
               {"Q139815", sure}},
    MessageRow{startup_failure_popup,
               "startup-failure-popup",
               "At least one service or driver failed during system startup. Use Event Viewer to "
               "examine the event log for details.",
               {"Q157815, Q112358", sure}},
    MessageRow{stop_mismatched_tcpip_netbt,
               "stop-0x1e",
               "*** STOP: 0x0000001E (0xc0000005, 0x8010A975, 0x00000001, 0x00000004) "
               "KMODE_EXCEPTION_NOT_HANDLED",
               {"Q317252 (without the address)", sure},
               true},
    MessageRow{stop_page_fault,
               "stop-0x50",
               "STOP 0x00000050 (0xFF10c004, 0x0, 0x0, 0x0) PAGE_FAULT_IN_NONPAGED_AREA",
               {"Q162837 (the first argument may change)", sure},
               true},
    MessageRow{
        sp_uninstall_directory_missing,
        "no-uninstall-directory",
        "The service pack cannot be removed: there is no $NtServicePackUninstall$ directory.",
        {"Q152841, Q194507 (the rule; the wording is ours)", Certainty::assumed}},
    MessageRow{driver_entry_point_not_found,
               "driver-entry-point-not-found",
               "System Process - Driver Entry Point Not Found: a device driver could not locate "
               "the entry point in driver NTOSKRNL.EXE.",
               {"Q138713 (without the names)", Certainty::likely}},
    MessageRow{snmp_entry_point,
               "snmp-entry-point",
               "The procedure entry point SnmpSvcGetEnterpriseOID could not be located in the "
               "dynamic link library snmpapi.dll",
               {"Q163595", sure}},
    MessageRow{stop_driver_entry_point,
               "stop-0xc0000263",
               "STOP 0xC0000263 Driver Entry Point Not Found",
               {"Q245014", sure},
               true},
    MessageRow{stop_in_tcpip,
               "stop-0x1e-tcpip",
               "STOP: 0x0000001E (0xC0000005, 0xFF1BBD79, 0x00000000, 0x00000038) "
               "KMODE_EXCEPTION_NOT_HANDLED Address ff1bbd79 has base at ff1ae000 - tcpip.sys",
               {"Q162205, Q166828", sure},
               true},
    MessageRow{stop_in_ndis,
               "stop-0xa-ndis",
               "STOP 0x0000000A (0xF43270C8, 0x00000002, 0x00000000, 0xF3B83A43)",
               {"Q247224", sure},
               true},
    MessageRow{stop_irql, "stop-0xa", "STOP 0xA", {"Q246683", sure}, true},
    MessageRow{stop_security_hives,
               "stop-0xc00000df",
               "STOP 0xC00000DF: the specified domain name does not exist",
               {"Q146887, Q196603 (the code and its meaning, put together)", Certainty::likely},
               true},
    MessageRow{
        cannot_find_snmpapi, "cannot-find-snmpapi", "Can not find Snmpapi.dll", {"Q241386", sure}},
    MessageRow{dial_failed,
               "dial-failed",
               "The connection could not be established.",
               {"Q246805 (the fact; the wording is ours)", Certainty::assumed}},
    MessageRow{request_timed_out, "request-timed-out", "Request timed out", {"Q198585", sure}},
    MessageRow{dhcp_manager_without_properties,
               "dhcp-manager-without-properties",
               "The menu has no item Properties.",
               {"Q169717 (the fact; the wording is ours)", Certainty::assumed}},
    MessageRow{printer_rpc_unavailable,
               "printer-rpc-unavailable",
               "Operation could not be completed. The RPC server is unavailable.",
               {"Q242079", sure}},
    MessageRow{
        install_sp3,
        "install-sp3",
        "Install Service Pack 3: You must install Service Pack 3 to complete the installation of "
        "Windows NT Enterprise Edition. Press 'Start Installation' to finish the setup.",
        {"Q235890", sure}},
    MessageRow{no_parameters_tab,
               "no-parameters-tab",
               "The properties of the resource have no Parameters tab.",
               {"Q174641 (the fact; the wording is ours)", Certainty::assumed}},
    MessageRow{parameter_incorrect,
               "parameter-incorrect",
               "The parameter is incorrect",
               {"Q257904", sure}},
    MessageRow{cluadmin_hangs,
               "cluadmin-hangs",
               "Cluster Administrator does not respond.",
               {"Q244220, Q247763 (the fact; the wording is ours)", Certainty::assumed}},
    MessageRow{dr_watson,
               "dr-watson",
               "An application error has occurred and an application error log is being generated: "
               "CluAdmin.exe",
               {"Q263216 (Dr. Watson; the wording is recalled)", Certainty::likely}},
    MessageRow{option_pack_not_tested,
               "option-pack-not-tested",
               "Setup detected that Windows NT 4.0 SP4 or greater is installed on your machine. We "
               "haven't tested this product on SP4. Do you wish to proceed?",
               {"Q195015", sure}},
    MessageRow{hotfix_older_than_service_pack,
               "hotfix-older-than-service-pack",
               "Hotfix Setup has detected that the Service Pack version of the system installed is "
               "newer than the update you are applying to it.",
               {"Q238552", sure}},
    MessageRow{setupdd_not_loaded,
               "setupdd-not-loaded",
               "File setupdd.sys could not be loaded. The error code is 7. Setup cannot continue. "
               "Press any key to exit.",
               {"Q168015", sure}},
    MessageRow{abnormal_program_termination,
               "abnormal-program-termination",
               "%1: Abnormal Program Termination",
               {"Q181491", sure}},
    MessageRow{ras_error_127,
               "ras-error-127",
               "Cannot load the Remote Access Connection Manager service. Error 127: The specified "
               "procedure could not be found.",
               {"Q169907", sure}},
    MessageRow{dhcp_server_not_reached,
               "dhcp-server-not-reached",
               "Unable to connect to DHCP server. Server may be down, or DHCP service not started.",
               {"Q189038 (without the address)", Certainty::likely}},
    MessageRow{registry_keys_not_read,
               "registry-keys-not-read",
               "Cluster Administrator Standard Extension: An error occurred reading the registry "
               "keys for the resource:",
               {"Q188652 (what follows is unreadable)", sure}},
};
static_assert(rows.size() == static_cast<std::size_t>(Message::count));

}  // namespace

std::span<const MessageRow> messages() { return rows; }

const MessageRow& message(Message message) { return rows.at(static_cast<std::size_t>(message)); }

}  // namespace mscsim::catalogue
