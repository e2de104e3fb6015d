#include "models/catalogue/file_rules.hpp"

#include <array>

namespace mscsim::catalogue {
namespace {

using How = StartResult::How;
constexpr auto sure = Certainty::confirmed;
constexpr RuleEvents no_events{};
constexpr std::nullopt_t silent = std::nullopt;

// ASSUMPTION: which of its files it is that makes a service fail, where the article says that files
// from the original media are older than the service pack's and names none: snmpapi.dll of SNMP,
// whose entry point is missing; nwlnkipx.sys beside an older nwlnkrip.sys; of Routing and Remote
// Access any protocol that it routes, and rasman.dll where it is not its own.
constexpr std::array start_rows{
    StartRule{Service::server,
              {.file = File::srv, .relation = Relation::ahead},
              {How::terminated, Win32Error::file_not_found},
              {Event::server_driver_not_loaded},
              Message::driver_entry_point_not_found,
              {"Q138713 (Windows NT 3.51)", Certainty::likely}},
    StartRule{Service::server,
              {.file = File::srv},
              {How::terminated, Win32Error::not_enough_server_memory},
              no_events,
              silent,
              {"Q151427", sure}},
    StartRule{Service::nwlnkrip,
              {.file = File::nwlnkrip, .against = File::nwlnkipx},
              {How::not_started, Win32Error::invalid_parameter},
              no_events,
              silent,
              {"Q165941", sure}},
    StartRule{Service::snmp,
              {.file = File::snmpapi, .from = Level::sp2},
              {How::hung, Win32Error::service_request_timeout},
              {Event::snmp_agent_ignored},
              Message::snmp_entry_point,
              {"Q163595, Q185918", sure}},
    StartRule{Service::router,
              {.file = File::nwlnkipx, .from = Level::sp3},
              {How::service_specific, Win32Error::can_not_complete},
              no_events,
              silent,
              {"Q171401", sure}},
    StartRule{Service::router,
              {.file = File::tcpip, .from = Level::sp3},
              {How::service_specific, Win32Error::can_not_complete},
              no_events,
              silent,
              {"Q171401", sure}},
    StartRule{Service::router,
              {.file = File::rasman, .relation = Relation::is_there},
              {How::service_specific, Win32Error::can_not_complete},
              no_events,
              silent,
              {"Q171401", sure}},
    StartRule{Service::rasman,
              {.file = File::rasman, .relation = Relation::absent},
              {How::terminated, Win32Error::file_not_found},
              no_events,
              silent,
              {"Q248639 (which file is ours)", Certainty::likely}},
    StartRule{Service::aic78xx,
              {.file = File::aic78xx, .relation = Relation::is_there},
              {},
              {Event::scsi_timeout, Event::scsi_controller_error, Event::scsi_not_ready},
              silent,
              {"Q219428", sure}},
};

// ASSUMPTION: from Service Pack 3 on tcpip.sys and netbt.sys stop the machine whichever of the two
// is older, and however little (Q317252); before, a newer tcpip.sys beside the old netbt.sys is a
// cure (Q162837), and nothing tells of an older one without Remote Access.
// ASSUMPTION: which file of Remote Access it is that a tcpip.sys stops beside, newer (Q162205) or
// older (Q162837, mended in Service Pack 3): ndiswan.sys, the network driver that it brings.
constexpr std::array stop_rows{
    StopRule{{.file = File::scsiport, .relation = Relation::ahead},
             Message::stop_driver_entry_point,
             {"Q245014", sure}},
    StopRule{{.file = File::disk, .relation = Relation::ahead},
             Message::stop_driver_entry_point,
             {"Q245014", sure}},
    StopRule{{.file = File::tcpip,
              .relation = Relation::ahead,
              .against = File::ndiswan,
              .from = Level::sp2,
              .to = Level::sp3},
             Message::stop_in_tcpip,
             {"Q162205 (SP2 and SP3, which is followed), Q166828 (SP2 or greater)", sure}},
    StopRule{{.file = File::tcpip, .against = File::ndiswan, .from = Level::sp2, .to = Level::sp2},
             Message::stop_page_fault,
             {"Q162837, Q166828", sure}},
    StopRule{{.file = File::tcpip,
              .relation = Relation::differs,
              .against = File::netbt,
              .from = Level::sp3},
             Message::stop_mismatched_tcpip_netbt,
             {"Q317252, Q162205", sure}},
    StopRule{{.file = File::sfmatalk, .against = File::ndis, .from = Level::sp4},
             Message::stop_in_ndis,
             {"Q247224", sure}},
    StopRule{{.file = File::cpqntac, .from = Level::sp6, .origin = Origin::oem},
             Message::stop_irql,
             {"Q246683", sure}},
};

}  // namespace

std::span<const StartRule> start_rules() { return start_rows; }
std::span<const StopRule> stop_rules() { return stop_rows; }

}  // namespace mscsim::catalogue
