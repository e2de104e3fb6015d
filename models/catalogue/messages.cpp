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
               {"Q317252", sure}},
    MessageRow{
        sp_uninstall_directory_missing,
        "no-uninstall-directory",
        "The service pack cannot be removed: there is no $NtServicePackUninstall$ directory.",
        {"Q152841, Q194507 (the rule; the wording is ours)", Certainty::assumed}},
};
static_assert(rows.size() == static_cast<std::size_t>(Message::count));

}  // namespace

std::span<const MessageRow> messages() { return rows; }

const MessageRow& message(Message message) { return rows.at(static_cast<std::size_t>(message)); }

}  // namespace mscsim::catalogue
