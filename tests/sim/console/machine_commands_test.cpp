// winver, dir, reg, sc, update, eventvwr, shutdown: what they show and do of one machine.
#include <catch2/catch.hpp>
#include <sstream>

#include "tests/sim/console/prompt_fixture.hpp"

namespace mscsim {

using Catch::Contains;

TEST_CASE("winver shows the service pack whatever became of its files", "[Q232910]") {
  test::Prompt prompt;
  prompt.add_old_drivers();
  CHECK_THAT(prompt.type("winver"), Contains("Version 4.0 (Build 1381: Service Pack 4)"));
  CHECK_THAT(prompt.type("dir %SystemRoot%\\system32\\drivers\\netbt.sys"),
             Contains("netbt.sys       SP1\n"));
  CHECK_THAT(prompt.type("dir C:\\WINNT\\system32\\drivers\\srv.*"),
             Contains("srv.sys         SP4\n"));
  CHECK_THAT(prompt.type("hostname"), Contains("NODE1"));
  CHECK_THAT(prompt.type("ver"), Contains("Windows NT Version 4.0"));
}

TEST_CASE("winver tells SP6a from SP6", "[Q246009]") {
  test::Prompt prompt;
  CHECK_THAT(prompt.type("update SP6a -u"), Contains("has been installed"));
  CHECK_THAT(prompt.type("winver"),
             Contains("Service Pack 6)\n") && Contains("Revised Service Pack 6a"));
}

TEST_CASE("dir shows folders, sizes and dates where they are known", "[Q172965]") {
  test::Prompt prompt;
  CHECK_THAT(prompt.type("dir"), Contains("<DIR>") && Contains("WINNT"));
  CHECK_THAT(prompt.type("dir %windir%"), Contains("system32") && Contains("Cluster"));
  static_cast<void>(prompt.type("update SP5 -u -z"));
  CHECK_THAT(prompt.type("dir /winnt/SYSTEM32/drivers/tcpip.sys"),
             Contains("04/29/99  12:04p               152,496 tcpip.sys       SP5\n"));
  for (const char* const line : {"dir C:\\nowhere", "dir nowhere", "dir %SystemRoot%\\*.xyz"}) {
    INFO(line);
    CHECK(prompt.type(line) == "File Not Found\n");
  }
}

TEST_CASE("a service pack is applied as a person of the time would type it", "[Q194507]") {
  for (const char* const line : {"update SP4 -u -z", R"(D:\SP4\I386\UPDATE\UPDATE.EXE -u -z)",
                                 R"(update D:\sp4 /u /z)", "SP4/update -q -z -n -o"}) {
    test::Prompt prompt;
    prompt.add_old_drivers();
    INFO(line);
    CHECK_THAT(prompt.type(line), Contains("Service Pack 4 has been installed."));
    CHECK(prompt.world().nodes[0].on_disk[File::netbt].level == Level::sp4);
    CHECK(prompt.world().nodes[0].loaded[File::netbt].level == Level::sp1);  // -z
    CHECK_THAT(prompt.type("shutdown /l /r /y"), Contains("It will restart."));
    CHECK(prompt.world().nodes[0].loaded[File::netbt].level == Level::sp4);
  }
}

TEST_CASE("what update does not know, it explains", "[Q194507]") {
  test::Prompt prompt;
  for (const char* const line : {"update", "update -u", "update SP4 -k", "update SP4 SP5",
                                 "update RTM", "update SP3 -o", "update -y", "update /?"}) {
    INFO(line);
    CHECK_THAT(prompt.type(line), Contains("UPDATE folder"));
  }
  CHECK_THAT(prompt.type("update -u -y -z"), Contains("has been removed"));
  CHECK_THAT(prompt.type("hotfix -l"), Contains("No hotfixes are installed on NODE1."));
  CHECK_THAT(prompt.type("hotfix"), Contains("HOTFIX [-l]"));
}

TEST_CASE("an adapter's driver is a service of the machine", "[Q170995]") {
  test::Prompt prompt;
  CHECK_THAT(prompt.type("sc query dc21x4"),
             Contains("1  KERNEL_DRIVER") && Contains("4  RUNNING"));
  CHECK_THAT(prompt.type("sc qc DC21X4"), Contains("3  DEMAND_START") && Contains("NDIS"));
  CHECK_THAT(prompt.type("net start dc21x4"), Contains("already been started"));
  const std::string services = R"(reg query HKLM\SYSTEM\CurrentControlSet\Services\)";
  CHECK_THAT(prompt.type(services + "dc21x4"), Contains("Group") && Contains("NDIS"));
  CHECK_THAT(prompt.type(services + R"(Tcpip\Parameters)"),
             Contains("Hostname") && Contains("NODE1"));
  prompt.on_node("break_adapter", {{"name", prompt.name("Private")}});
  prompt.on_node("break_adapter", {{"name", prompt.name("Public")}});
  prompt.on_node("restart");
  CHECK_THAT(prompt.type("sc query dc21x4"), Contains("1  STOPPED") && Contains("31  (0x1f)"));
  CHECK_THAT(prompt.type("net start dc21x4"), Contains("System error 31"));
}

TEST_CASE("reg query reads what setup and the machine wrote", "[Q163554]") {
  test::Prompt prompt;
  CHECK_THAT(prompt.type(R"(reg query "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion")"),
             Contains("CSDVersion            Service Pack 4") && Contains("[NetworkCards]"));
  const std::string services = R"(reg query HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\)";
  CHECK_THAT(prompt.type(services + R"(netbt\linkage)"),
             Contains(R"(\Device\NetBT_dc21x41; \Device\NetBT_dc21x42)"));
  CHECK_THAT(prompt.type(services + R"(dc21x41\Parameters\Tcpip)"), Contains("10.1.0.11"));
  CHECK_THAT(prompt.type(services + "Messenger"),
             Contains("DependOnService       NetBIOS; LanmanWorkstation") &&
                 Contains("Start                 0x2"));
  CHECK_THAT(prompt.type(services + "Nothing"),
             Contains("System error 2 has occurred.\n\nThe system cannot find the file"));
  CHECK_THAT(prompt.type("reg query HKLM"), Contains("[SOFTWARE]\n[SYSTEM]\n"));
  CHECK_THAT(prompt.type("reg query HKLM /s"), Contains("ComputerName          NODE1"));
  CHECK_THAT(prompt.type("reg delete HKLM"), Contains("REG QUERY key"));
}

TEST_CASE("sc controls services as net does") {
  test::Prompt prompt;
  CHECK_THAT(prompt.type("sc stop messenger"), Contains("3  STOP_PENDING"));
  CHECK_THAT(prompt.type("sc query messenger"), Contains("1  STOPPED"));
  CHECK_THAT(prompt.type("sc stop messenger"), Contains("ControlService FAILED 1062:"));
  CHECK_THAT(prompt.type("sc start messenger"), Contains("2  START_PENDING"));
  CHECK_THAT(prompt.type("sc start messenger"), Contains("StartService FAILED 1056:"));
  CHECK_THAT(prompt.type("sc stop rpcss"), Contains("FAILED 1051:"));
  CHECK_THAT(prompt.type("sc enumdepend lanmanworkstation"), Contains("SERVICE_NAME: Messenger"));
  CHECK_THAT(prompt.type("sc pause messenger"), Contains("FAILED 1052:"));
  CHECK_THAT(prompt.type("sc pause lanmanserver"), Contains("6  PAUSE_PENDING"));
  CHECK_THAT(prompt.type("sc query lanmanserver"), Contains("7  PAUSED"));
  CHECK_THAT(prompt.type("net continue server"), Contains("The Server service was continued"));
  CHECK_THAT(prompt.type("net pause server"), Contains("The Server service was paused"));
  CHECK_THAT(prompt.type("net pause messenger"),
             Contains("2191") || Contains("not valid for this"));
  CHECK_THAT(prompt.type(R"(sc \\NODE1 query netbt)"), Contains("4  RUNNING"));
  CHECK_THAT(prompt.type(R"(sc \\NOWHERE query netbt)"), Contains("OpenSCManager FAILED 1722:"));
}

TEST_CASE("sc queries and configures services") {
  test::Prompt prompt;
  CHECK_THAT(prompt.type("sc query netbt"),
             Contains("SERVICE_NAME: NetBT\n        TYPE               : 1  KERNEL_DRIVER\n"
                      "        STATE              : 4  RUNNING\n"));
  CHECK_THAT(prompt.type("sc query"), Contains("Messenger") && !Contains("NetBT"));
  CHECK_THAT(prompt.type("sc qc netbios"), Contains("3  DEMAND_START"));
  CHECK_THAT(prompt.type("sc config netbios start= auto"), Contains("SUCCESS"));
  CHECK_THAT(prompt.type("sc qc netbios"), Contains("2  AUTO_START"));
  CHECK_THAT(prompt.type("sc config netbios start= soon"), Contains("FAILED 87:"));
  CHECK_THAT(prompt.type("sc query nothing"),
             Contains("FAILED 1060:\n\nThe specified service does not exist"));
  CHECK_THAT(prompt.type("sc frob"), Contains("SC QUERY [service]"));
}

TEST_CASE("the System log is listed newest first, and filtered", "[Q232910]") {
  test::Prompt prompt;
  prompt.form_cluster();
  prompt.add_old_drivers();
  const std::string log = prompt.type("eventvwr /source:clussvc /id:1044 /full /last:1");
  CHECK_THAT(log, Contains("Error       1/3/00   9:04:0") && Contains("ClusSvc") &&
                      Contains("    Cluster IP Address resource Cluster IP Address could not"));
  CHECK(std::count(log.begin(), log.end(), '\n') == 4);
  std::istringstream lines(log + prompt.type("eventvwr /full"));
  for (std::string line; std::getline(lines, line);) { CHECK(line.size() <= 80); }
  const std::string whole = prompt.type("eventvwr");
  CHECK(whole.find("1044") < whole.find("6005"));
  CHECK_THAT(prompt.type("eventvwr /type:information"), !Contains("Error  "));
  CHECK_THAT(prompt.type("eventvwr /id:7"), Contains("There are no events of that kind"));
  CHECK_THAT(prompt.type("eventvwr /id:x"), Contains("EVENTVWR [/SOURCE:source]"));
}

TEST_CASE("a machine that is off, or stopped, shows nothing but that", "[Q317252]") {
  test::Prompt prompt;
  CHECK_THAT(prompt.type("shutdown"), Contains("It will not restart."));
  CHECK_THAT(prompt.type("ver"), Contains("switched off"));
  prompt.on_node("replace_file", {{"file", static_cast<std::uint64_t>(File::tcpip)},
                                  {"level", static_cast<std::uint64_t>(Level::rtm)}});
  prompt.on_node("power_on");
  CHECK_THAT(prompt.type("ipconfig"), Contains("*** STOP: 0x0000001E"));
  CHECK_THAT(prompt.type(""), Contains("*** STOP"));
}

}  // namespace mscsim
