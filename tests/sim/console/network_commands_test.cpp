// ipconfig, nbtstat, ping: what they print of the network.
#include <catch2/catch.hpp>

#include "tests/sim/console/prompt_fixture.hpp"

namespace mscsim {

using Catch::Contains;

TEST_CASE("ipconfig has the labels and dots of NT 4.0", "[Q162055]") {
  test::Prompt prompt;
  CHECK(prompt.type("ipconfig") ==
        "\nWindows NT IP Configuration\n\n"
        "Ethernet adapter dc21x41:\n\n"
        "        IP Address. . . . . . . . . : 10.1.0.11\n"
        "        Subnet Mask . . . . . . . . : 255.255.0.0\n"
        "        Default Gateway . . . . . . : \n\n"
        "Ethernet adapter dc21x42:\n\n"
        "        IP Address. . . . . . . . . : 192.168.0.1\n"
        "        Subnet Mask . . . . . . . . : 255.255.255.0\n"
        "        Default Gateway . . . . . . : \n\n");
  const std::string all = prompt.type("IPCONFIG /ALL");
  CHECK_THAT(all, Contains("        Host Name . . . . . . . . . : NODE1\n"));
  CHECK_THAT(all, Contains("        NetBIOS Resolution Uses DNS : No\n"));
  CHECK_THAT(all, Contains("        DHCP Enabled. . . . . . . . : No\n"));
  CHECK_THAT(prompt.type("ipconfig /nonsense"), Contains("usage: ipconfig"));
}

TEST_CASE("nbtstat -n lists the names of each interface", "[Q139608]") {
  test::Prompt prompt;
  CHECK_THAT(prompt.type("nbtstat -n"), Contains("\nNode IpAddress: [10.1.0.11] Scope Id: []\n\n"
                                                 "              NetBIOS Local Name Table\n\n"
                                                 "   Name                 Type        Status\n"
                                                 "---------------------------------------------\n"
                                                 "NODE1          <00>  UNIQUE      Registered\n"));
}

TEST_CASE("nbtstat lists the groups of a machine, and the names of another that serves",
          "[Q139608]") {
  test::Prompt prompt;
  CHECK_THAT(prompt.type("nbtstat -n"), Contains("NODE1          <03>  UNIQUE      Registered\n"
                                                 "WORKGROUP      <00>  GROUP       Registered\n"
                                                 "WORKGROUP      <1E>  GROUP       Registered\n"));
  prompt.perform("add_host", {{"name", prompt.name("OTHER")},
                              {"network", 0},
                              {"address", parse_ipv4("10.1.0.98").value().value}});
  CHECK_THAT(prompt.type("nbtstat -a OTHER"), Contains("OTHER          <00>  UNIQUE") &&
                                                  Contains("OTHER          <20>  UNIQUE") &&
                                                  Contains("WORKGROUP      <00>  GROUP"));
  static_cast<void>(prompt.type("net stop browser"));
  CHECK_THAT(prompt.type("nbtstat -n"), !Contains("<1E>"));
}

TEST_CASE("an address without its NetBIOS interface is not in nbtstat -n", "[Q232910]") {
  test::Prompt prompt;
  prompt.form_cluster();
  CHECK_THAT(prompt.type("nbtstat -n"), Contains("[10.1.0.20]") && Contains("WOLF           <20>"));
  prompt.add_old_drivers();
  CHECK_THAT(prompt.type("nbtstat -n"), Contains("[10.1.0.11]") && !Contains("[10.1.0.20]"));
}

TEST_CASE("a machine whose name is taken shows it in conflict", "[Q120752]") {
  test::Prompt prompt;
  prompt.perform("add_host", {{"name", prompt.name("NODE1")},
                              {"network", 0},
                              {"address", parse_ipv4("10.1.0.99").value().value}});
  prompt.on_node("restart");
  CHECK_THAT(prompt.type("nbtstat -n"), Contains("NODE1          <00>  UNIQUE      Conflict\n"));
}

TEST_CASE("nbtstat -A needs NetBIOS Interface on the target", "[Q175935]") {
  test::Prompt prompt;
  CHECK_THAT(prompt.type("nbtstat -A 10.1.0.11"),
             Contains("NetBIOS Remote Machine Name Table") && Contains("MAC Address = "));
  CHECK_THAT(prompt.type("nbtstat -a node1"), Contains("NODE1          <20>"));
  static_cast<void>(prompt.type("net stop netbios /y"));
  CHECK(prompt.type("nbtstat -A 10.1.0.11") == "Host not found.\n");
  CHECK(prompt.type("nbtstat -A 10.9.9.9") == "Host not found.\n");
  CHECK(prompt.type("nbtstat -a NOBODY") == "Host not found.\n");
}

TEST_CASE("nbtstat has the switches of NT 4.0", "[Q121044]") {
  test::Prompt prompt;
  CHECK_THAT(prompt.type("nbtstat -c"), Contains("No names in cache"));
  CHECK_THAT(prompt.type("nbtstat -S"), Contains("No Connections"));
  CHECK_THAT(prompt.type("nbtstat -R"), Contains("Successful purge and preload"));
  for (const char* const line :
       {"nbtstat", "nbtstat -N", "nbtstat -a", "nbtstat -z", "nbtstat -n x"}) {
    INFO(line);
    CHECK_THAT(prompt.type(line), Contains("NBTSTAT [-a RemoteName]"));
  }
}

TEST_CASE("ping finds the machine itself, and goes where a name leads", "[Q242053]") {
  test::Prompt prompt;
  CHECK_THAT(prompt.type("ping localhost"),
             Contains("Pinging localhost [127.0.0.1]") && Contains("Reply from 127.0.0.1"));
  prompt.on_node("pull_cable", {{"name", prompt.name("Public")}});
  CHECK_THAT(prompt.type("ping node1"), Contains("[10.1.0.11]") && Contains("Reply from"));
  CHECK_THAT(prompt.type("ping 10.1.0.11"), Contains("Reply from 10.1.0.11"));
  prompt.on_node("plug_cable", {{"name", prompt.name("Public")}});
  for (const auto& [name, role] :
       {std::pair("WINS1", HostRole::wins_server), std::pair("OTHER", HostRole::machine)}) {
    const char* const address = role == HostRole::machine ? "10.1.0.98" : "10.1.0.3";
    prompt.perform("add_host", {{"name", prompt.name(name)},
                                {"network", 0},
                                {"address", parse_ipv4(address).value().value},
                                {"role", static_cast<std::uint64_t>(role)}});
  }
  prompt.perform("add_static_wins_entry", {{"name", prompt.name("FOX")},
                                           {"address", parse_ipv4("10.1.0.98").value().value}});
  CHECK_THAT(prompt.type("ping FOX"),
             Contains("Pinging FOX [10.1.0.98]") && Contains("Reply from 10.1.0.98"));
}

TEST_CASE("ping asks four times", "[Q169790]") {
  test::Prompt prompt;
  prompt.form_cluster();
  CHECK_THAT(prompt.type("ping 10.1.0.20"),
             Contains("Pinging 10.1.0.20 with 32 bytes of data:\n\n"
                      "Reply from 10.1.0.20: bytes=32 time<10ms TTL=128\n"));
  CHECK_THAT(prompt.type("ping wolf"), Contains("Pinging wolf [10.1.0.20] with"));
  CHECK_THAT(prompt.type("ping 10.1.7.7"), Contains("Request timed out.\nRequest timed out.\n"));
  CHECK(prompt.type("ping nobody") == "Bad IP address nobody.\n");
  CHECK(prompt.type("ping 10.1.0.256") == "Bad IP address 10.1.0.256.\n");
  static_cast<void>(prompt.type("net stop clussvc"));
  static_cast<void>(prompt.type("net stop tcpip /y"));
  CHECK_THAT(prompt.type("ping 10.1.0.11"), Contains("Unable to contact IP driver"));
}

}  // namespace mscsim
