#include "models/catalogue/system_files.hpp"

#include <algorithm>
#include <array>

namespace mscsim::catalogue {
namespace {

constexpr std::string_view drivers = R"(system32\drivers)";
constexpr std::string_view system32 = "system32";
constexpr std::string_view cluster_folder = "Cluster";
constexpr std::string_view inetsrv = R"(system32\inetsrv)";

constexpr Source in_lists{"Q172965, Q235373 (SP3 and SP5)", Certainty::likely};
constexpr Source in_sp2{"Q172965, Q235373 (SP3 and SP5); Q152841 (SP2 mends it)",
                        Certainty::likely};
constexpr Source absent_from_lists{"Q172965, Q235373 (SP3 and SP5) do not list it",
                                   Certainty::likely};
constexpr Source only_in_sp5{"Q235373 (SP5); Q172965 (SP3) does not list it", Certainty::likely};
constexpr Source snmp_files{"Q163595 (SP2 and later), Q172965, Q235373", Certainty::likely};
constexpr Source from_sp4{"Q217057 (SP4 has a new Cluster Administrator), Q235373; not in Q172965",
                          Certainty::likely};

// Only the lists of SP3 and SP5 are public.
// ASSUMPTION: a file that both hold is in SP1 and SP2 too, unless an article tells with which pack
// what it does came (Q163595, Q169717). One that only SP5's holds is in SP4 too, but for drivers of
// adapters and what is from a CD of its own (el90x.sys, router.exe). One that neither holds is in
// no pack.
constexpr std::array rows{
    SystemFile{File::ntoskrnl, "ntoskrnl.exe", system32, Level::sp1, in_lists},
    SystemFile{File::ndis, "ndis.sys", drivers, Level::sp1, in_lists},
    SystemFile{File::tdi, "tdi.sys", drivers, std::nullopt, absent_from_lists},
    SystemFile{File::tcpip, "tcpip.sys", drivers, Level::sp1, in_lists},
    SystemFile{File::netbt, "netbt.sys", drivers, Level::sp1, in_lists},
    SystemFile{File::netbios, "netbios.sys", drivers, Level::sp1, in_lists},
    SystemFile{File::afd, "afd.sys", drivers, Level::sp1, in_lists},
    SystemFile{File::rdr, "rdr.sys", drivers, Level::sp1, in_lists},
    SystemFile{File::srv, "srv.sys", drivers, Level::sp1, in_lists},
    SystemFile{File::dhcpcsvc, "dhcpcsvc.dll", system32, Level::sp1, in_lists},
    SystemFile{File::lmhsvc, "lmhsvc.dll", system32, Level::sp1, in_lists},
    SystemFile{File::msgsvc, "msgsvc.dll", system32, Level::sp1, in_lists},
    SystemFile{File::dc21x4, "dc21x4.sys", drivers, std::nullopt, absent_from_lists},
    SystemFile{File::e100b, "e100b.sys", drivers, Level::sp1, in_lists},
    SystemFile{File::el59x, "el59x.sys", drivers, Level::sp1, in_lists},
    SystemFile{File::el90x,
               "el90x.sys",
               drivers,
               Level::sp5,
               {"Q235373; not in Q172965; Q242278 (SP6 replaces it, by the card's name)",
                Certainty::likely},
               Level::sp6},
    SystemFile{File::netflx3, "netflx3.sys", drivers, Level::sp1, in_sp2},
    SystemFile{File::clussvc, "clussvc.exe", cluster_folder, Level::sp4, from_sp4},
    SystemFile{File::resrcmon, "resrcmon.exe", cluster_folder, Level::sp4, from_sp4},
    SystemFile{File::clusres, "clusres.dll", cluster_folder, Level::sp4, from_sp4},
    SystemFile{File::clusapi, "clusapi.dll", system32, Level::sp4, from_sp4},
    SystemFile{File::resutils, "resutils.dll", system32, Level::sp4, from_sp4},
    SystemFile{File::clusnet, "clusnet.sys", drivers, Level::sp4, from_sp4},
    SystemFile{File::clusdisk, "clusdisk.sys", drivers, Level::sp4, from_sp4},
    SystemFile{File::cluadmin, "cluadmin.exe", cluster_folder, Level::sp4, from_sp4},
    SystemFile{File::cluster, "cluster.exe", cluster_folder, Level::sp4, from_sp4},
    SystemFile{File::ntdll, "ntdll.dll", system32, Level::sp1, in_lists},
    SystemFile{File::csrss, "csrss.exe", system32, Level::sp4, only_in_sp5},
    SystemFile{File::samsrv, "samsrv.dll", system32, Level::sp1, in_lists},
    SystemFile{File::samlib, "samlib.dll", system32, Level::sp1, in_lists},
    SystemFile{File::winlogon, "winlogon.exe", system32, Level::sp1, in_lists},
    SystemFile{File::lsasrv, "lsasrv.dll", system32, Level::sp1, in_lists},
    SystemFile{File::services, "services.exe", system32, Level::sp1, in_lists},
    SystemFile{File::msv1_0, "msv1_0.dll", system32, Level::sp1, in_lists},
    SystemFile{File::scsiport, "scsiport.sys", drivers, Level::sp1, in_lists},
    SystemFile{File::disk, "disk.sys", drivers, Level::sp1, in_lists},
    SystemFile{File::aic78xx, "aic78xx.sys", drivers, Level::sp1, in_sp2},
    SystemFile{File::ndiswan, "ndiswan.sys", drivers, Level::sp1, in_lists},
    SystemFile{File::rasman, "rasman.dll", system32, Level::sp1, in_lists},
    SystemFile{File::rasapi32, "rasapi32.dll", system32, Level::sp1, in_lists},
    SystemFile{File::raspptpe, "raspptpe.sys", drivers, Level::sp1, in_lists},
    SystemFile{File::router,
               "router.exe",
               system32,
               Level::sp5,
               {"Q235373; not in Q172965; after SP3 it is updated from its own CD (Q171401)",
                Certainty::likely}},
    SystemFile{File::nwlnkipx, "nwlnkipx.sys", drivers, Level::sp1, in_lists},
    SystemFile{File::nwlnkrip, "nwlnkrip.sys", drivers, Level::sp1, in_sp2},
    SystemFile{File::snmp, "snmp.exe", system32, Level::sp2, snmp_files},
    SystemFile{File::snmpapi, "snmpapi.dll", system32, Level::sp2, snmp_files},
    SystemFile{File::inetmib1, "inetmib1.dll", system32, Level::sp2, snmp_files},
    SystemFile{File::sfmatalk,
               "sfmatalk.sys",
               drivers,
               Level::sp4,
               {"Q247224 (SP4), Q235373; not in Q172965", Certainty::likely}},
    SystemFile{File::sfmsrv, "sfmsrv.sys", drivers, Level::sp1, in_lists},
    SystemFile{File::spoolss_exe, "spoolss.exe", system32, Level::sp1, in_lists},
    SystemFile{File::spoolss_dll, "spoolss.dll", system32, Level::sp1, in_lists},
    SystemFile{File::dhcpadmn,
               "dhcpadmn.exe",
               system32,
               Level::sp2,
               {"Q169717 (SP2 has a new DHCP Manager), Q172965, Q235373", Certainty::likely}},
    SystemFile{File::cluadmex, "cluadmex.dll", cluster_folder, Level::sp4, from_sp4},
    SystemFile{File::debugex, "debugex.dll", cluster_folder, Level::sp4, from_sp4},
    SystemFile{File::clusiis4,
               "clusiis4.dll",
               inetsrv,
               Level::sp4,
               {"Q247763 (SP4 changed it), Q235373; not in Q172965", Certainty::likely}},
    SystemFile{File::iisclex4,
               "iisclex4.dll",
               inetsrv,
               Level::sp4,
               {"Q247763 (SP4 has the change of Q224293, whose own fix is later), Q235373",
                Certainty::likely}},
    SystemFile{File::mfc42u, "mfc42u.dll", system32, std::nullopt, absent_from_lists},
    SystemFile{File::nhloader,
               "nhloader.exe",
               system32,
               Level::sp5,
               {"Q235890 (SP4 has it, and does not put it there), Q235373", Certainty::confirmed}},
    SystemFile{File::cpqntac, "cpqntac.sys", drivers, std::nullopt, absent_from_lists},
};
static_assert(rows.size() == static_cast<std::size_t>(File::count));

constexpr std::string_view sp3_stamp = "05/01/97 12:00a";
constexpr std::string_view sp5_stamp = "04/29/99 12:04p";
constexpr std::string_view sp3_list = "Q172965";
constexpr std::string_view sp5_list = "Q235373";

constexpr std::array copies{
    FileCopy{File::tcpip, Level::rtm, 133'424, "08/02/96 12:30a", "Q162205"},
    FileCopy{File::ntoskrnl, Level::sp3, 914'688, sp3_stamp, sp3_list},
    FileCopy{File::ndis, Level::sp3, 130'480, sp3_stamp, sp3_list},
    FileCopy{File::tcpip, Level::sp3, 147'088, sp3_stamp, sp3_list},
    FileCopy{File::netbt, Level::sp3, 118'928, sp3_stamp, sp3_list},
    FileCopy{File::netbios, Level::sp3, 29'104, sp3_stamp, sp3_list},
    FileCopy{File::afd, Level::sp3, 63'728, sp3_stamp, sp3_list},
    FileCopy{File::rdr, Level::sp3, 263'536, sp3_stamp, sp3_list},
    FileCopy{File::srv, Level::sp3, 236'592, sp3_stamp, sp3_list},
    FileCopy{File::dhcpcsvc, Level::sp3, 38'160, sp3_stamp, sp3_list},
    FileCopy{File::lmhsvc, Level::sp3, 12'048, sp3_stamp, sp3_list},
    FileCopy{File::msgsvc, Level::sp3, 39'184, sp3_stamp, sp3_list},
    FileCopy{File::e100b, Level::sp3, 23'936, sp3_stamp, sp3_list},
    FileCopy{File::el59x, Level::sp3, 50'880, sp3_stamp, sp3_list},
    FileCopy{File::netflx3, Level::sp3, 63'408, sp3_stamp, sp3_list},
    FileCopy{File::ntdll, Level::sp3, 355'088, sp3_stamp, sp3_list},
    FileCopy{File::samsrv, Level::sp3, 168'720, sp3_stamp, sp3_list},
    FileCopy{File::samlib, Level::sp3, 41'744, sp3_stamp, sp3_list},
    FileCopy{File::winlogon, Level::sp3, 183'056, sp3_stamp, sp3_list},
    FileCopy{File::lsasrv, Level::sp3, 143'632, sp3_stamp, sp3_list},
    FileCopy{File::services, Level::sp3, 131'344, sp3_stamp, sp3_list},
    FileCopy{File::msv1_0, Level::sp3, 39'184, sp3_stamp, sp3_list},
    FileCopy{File::scsiport, Level::sp3, 33'808, sp3_stamp, sp3_list},
    FileCopy{File::disk, Level::sp3, 15'216, sp3_stamp, sp3_list},
    FileCopy{File::aic78xx, Level::sp3, 26'704, sp3_stamp, sp3_list},
    FileCopy{File::ndiswan, Level::sp3, 56'848, sp3_stamp, sp3_list},
    FileCopy{File::rasman, Level::sp3, 61'200, sp3_stamp, sp3_list},
    FileCopy{File::rasapi32, Level::sp3, 127'248, sp3_stamp, sp3_list},
    FileCopy{File::raspptpe, Level::sp3, 39'952, sp3_stamp, sp3_list},
    FileCopy{File::nwlnkipx, Level::sp3, 86'032, sp3_stamp, sp3_list},
    FileCopy{File::nwlnkrip, Level::sp3, 24'656, sp3_stamp, sp3_list},
    FileCopy{File::snmp, Level::sp3, 17'680, sp3_stamp, sp3_list},
    FileCopy{File::snmpapi, Level::sp3, 21'776, sp3_stamp, sp3_list},
    FileCopy{File::inetmib1, Level::sp3, 50'960, sp3_stamp, sp3_list},
    FileCopy{File::sfmsrv, Level::sp3, 129'328, sp3_stamp, sp3_list},
    FileCopy{File::spoolss_exe, Level::sp3, 35'600, sp3_stamp, sp3_list},
    FileCopy{File::spoolss_dll, Level::sp3, 44'816, sp3_stamp, sp3_list},
    FileCopy{File::dhcpadmn, Level::sp3, 259'344, sp3_stamp, sp3_list},
    FileCopy{File::ntoskrnl, Level::sp5, 928'576, sp5_stamp, sp5_list},
    FileCopy{File::ndis, Level::sp5, 131'216, sp5_stamp, sp5_list},
    FileCopy{File::tcpip, Level::sp5, 152'496, sp5_stamp, sp5_list},
    FileCopy{File::netbt, Level::sp5, 124'176, sp5_stamp, sp5_list},
    FileCopy{File::netbios, Level::sp5, 29'232, sp5_stamp, sp5_list},
    FileCopy{File::afd, Level::sp5, 66'256, sp5_stamp, sp5_list},
    FileCopy{File::rdr, Level::sp5, 264'944, sp5_stamp, sp5_list},
    FileCopy{File::srv, Level::sp5, 237'360, sp5_stamp, sp5_list},
    FileCopy{File::dhcpcsvc, Level::sp5, 38'160, sp5_stamp, sp5_list},
    FileCopy{File::lmhsvc, Level::sp5, 12'048, sp5_stamp, sp5_list},
    FileCopy{File::msgsvc, Level::sp5, 39'184, sp5_stamp, sp5_list},
    FileCopy{File::e100b, Level::sp5, 23'936, sp5_stamp, sp5_list},
    FileCopy{File::el59x, Level::sp5, 50'880, sp5_stamp, sp5_list},
    FileCopy{File::el90x, Level::sp5, 42'112, sp5_stamp, sp5_list},
    FileCopy{File::netflx3, Level::sp5, 72'368, sp5_stamp, sp5_list},
    FileCopy{File::clussvc, Level::sp5, 503'568, sp5_stamp, sp5_list},
    FileCopy{File::resrcmon, Level::sp5, 42'768, sp5_stamp, sp5_list},
    FileCopy{File::clusres, Level::sp5, 167'696, sp5_stamp, sp5_list},
    FileCopy{File::clusapi, Level::sp5, 46'352, sp5_stamp, sp5_list},
    FileCopy{File::resutils, Level::sp5, 29'968, sp5_stamp, sp5_list},
    FileCopy{File::clusnet, Level::sp5, 49'648, sp5_stamp, sp5_list},
    FileCopy{File::clusdisk, Level::sp5, 26'640, sp5_stamp, sp5_list},
    FileCopy{File::cluadmin, Level::sp5, 746'768, sp5_stamp, sp5_list},
    FileCopy{File::cluster, Level::sp5, 54'032, sp5_stamp, sp5_list},
    FileCopy{File::ntdll, Level::sp5, 363'792, sp5_stamp, sp5_list},
    FileCopy{File::csrss, Level::sp5, 7'440, sp5_stamp, sp5_list},
    FileCopy{File::samsrv, Level::sp5, 170'256, sp5_stamp, sp5_list},
    FileCopy{File::samlib, Level::sp5, 41'744, sp5_stamp, sp5_list},
    FileCopy{File::winlogon, Level::sp5, 188'176, sp5_stamp, sp5_list},
    FileCopy{File::lsasrv, Level::sp5, 151'824, sp5_stamp, sp5_list},
    FileCopy{File::services, Level::sp5, 135'440, sp5_stamp, sp5_list},
    FileCopy{File::msv1_0, Level::sp5, 47'376, sp5_stamp, sp5_list},
    FileCopy{File::scsiport, Level::sp5, 35'440, sp5_stamp, sp5_list},
    FileCopy{File::disk, Level::sp5, 15'248, sp5_stamp, sp5_list},
    FileCopy{File::aic78xx, Level::sp5, 26'704, sp5_stamp, sp5_list},
    FileCopy{File::ndiswan, Level::sp5, 60'144, sp5_stamp, sp5_list},
    FileCopy{File::rasman, Level::sp5, 61'200, sp5_stamp, sp5_list},
    FileCopy{File::rasapi32, Level::sp5, 127'248, sp5_stamp, sp5_list},
    FileCopy{File::raspptpe, Level::sp5, 40'816, sp5_stamp, sp5_list},
    FileCopy{File::router, Level::sp5, 12'560, sp5_stamp, sp5_list},
    FileCopy{File::nwlnkipx, Level::sp5, 86'160, sp5_stamp, sp5_list},
    FileCopy{File::nwlnkrip, Level::sp5, 24'656, sp5_stamp, sp5_list},
    FileCopy{File::snmp, Level::sp5, 17'680, sp5_stamp, sp5_list},
    FileCopy{File::snmpapi, Level::sp5, 24'848, sp5_stamp, sp5_list},
    FileCopy{File::inetmib1, Level::sp5, 50'960, sp5_stamp, sp5_list},
    FileCopy{File::sfmatalk, Level::sp5, 121'232, sp5_stamp, sp5_list},
    FileCopy{File::sfmsrv, Level::sp5, 132'976, sp5_stamp, sp5_list},
    FileCopy{File::spoolss_exe, Level::sp5, 35'600, sp5_stamp, sp5_list},
    FileCopy{File::spoolss_dll, Level::sp5, 44'816, sp5_stamp, sp5_list},
    FileCopy{File::dhcpadmn, Level::sp5, 260'368, sp5_stamp, sp5_list},
    FileCopy{File::cluadmex, Level::sp5, 135'952, sp5_stamp, sp5_list},
    FileCopy{File::debugex, Level::sp5, 57'616, sp5_stamp, sp5_list},
    FileCopy{File::clusiis4, Level::sp5, 33'872, sp5_stamp, sp5_list},
    FileCopy{File::iisclex4, Level::sp5, 65'664, sp5_stamp, sp5_list},
    FileCopy{File::nhloader, Level::sp5, 225'280, sp5_stamp, sp5_list},
    FileCopy{File::sfmatalk, Level::rtm, 125'232, "10/14/96 1:38a", "Q247224"},
    FileCopy{File::sfmsrv, Level::rtm, 132'112, "10/14/96 1:38a", "Q247224"},
    FileCopy{File::cluadmex, Level::rtm, 131'344, "", "Q174641"},
    FileCopy{File::debugex, Level::rtm, 57'616, "", "Q174641"},
};

}  // namespace

std::span<const SystemFile> system_files() { return rows; }

const SystemFile& system_file(File file) { return rows.at(static_cast<std::size_t>(file)); }

std::optional<File> find_file(std::string_view name) {
  const auto* const found = std::ranges::find(rows, name, &SystemFile::name);
  if (found == rows.end()) { return std::nullopt; }
  return found->file;
}

std::span<const FileCopy> file_copies() { return copies; }

bool carries(Level level, File file) {
  const auto from = system_file(file).carried_from;
  return from.has_value() && *from <= level && level != Level::rtm;
}

FileSet hive_readers(Level format) {
  if (format < Level::sp3) { return {}; }
  FileSet readers = FileSet::of(File::samsrv, File::samlib, File::winlogon);
  if (format >= Level::sp4) {
    for (const File file : {File::lsasrv, File::services, File::msv1_0}) { readers.insert(file); }
  }
  return readers;
}

FileSet cluster_files() {
  return FileSet::of(File::clussvc, File::resrcmon, File::clusres, File::clusapi, File::resutils,
                     File::clusnet, File::clusdisk, File::cluadmin, File::cluster, File::cluadmex,
                     File::debugex);
}

}  // namespace mscsim::catalogue
