#include "sim/evidence/surroundings_inventory.hpp"

#include <catch2/catch.hpp>

#include "sim/scenario/load.hpp"
#include "sim/scenario/run.hpp"

namespace mscsim::evidence {
namespace {

using Lines = std::vector<std::string>;

/// What NODE1 finds around it after these steps, a line a record: its category and fields.
Lines around(const std::string& steps) {
  auto loaded = scenario::load_text(R"(
title: Two machines on a bus and two networks
world:
  networks: [Corporate, Cluster]
  disks: ['Q:']
  domain: CORP
  hosts:
    PDC1: { network: Corporate, address: 10.1.0.2, role: domain controller }
    WINS1: { network: Corporate, address: 10.1.0.3, role: WINS server }
  nodes:
    NODE1:
      adapters:
        Public: { driver: dc21x4, network: Corporate, address: 10.1.0.11/16 }
        Private: { driver: dc21x4, network: Cluster, address: 192.168.1.1/24 }
    NODE2:
      adapters:
        Public: { driver: dc21x4, network: Corporate, address: 10.1.0.12/16 }
        Private: { driver: dc21x4, network: Cluster, address: 192.168.1.2/24 }
steps:
  - restart: { on: NODE1 }
)" + steps,
                                    "around.yaml", scenario::whole_vocabulary(), {});
  REQUIRE(loaded.ok());
  const scenario::Plan& plan = loaded.value().front();
  const scenario::Run run = scenario::run(plan, {.keep_worlds = true});
  REQUIRE(run.passed);
  Lines lines;
  for (const Record& record :
       surroundings_inventory(View(*plan.site, run.worlds.back()), NodeId{0}, 0)) {
    std::string line = record.text("Category").value();
    for (std::size_t i = 4; i < record.fields.size(); ++i) {
      line += ' ' + record.fields[i].name + '=' + text_of(record.fields[i].value);
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace

TEST_CASE("the surroundings of a machine that nothing is wrong with") {
  CHECK(around("") ==
        Lines{("domain Domain=CORP ControllerAnswers=true ServiceAccount=good "
               "PasswordChangedSinceSet=false PasswordChangedSinceStart=false "
               "AdapterAmongOthers=Public AdapterAmongNodes=Private"),
              "neighbour Host=PDC1 Network=Corporate SameNameAsComputer=false",
              "neighbour Host=WINS1 Network=Corporate SameNameAsComputer=false",
              "disk Disk=Q: Full=false AccessFrom=NODE1 Quorum=false",
              ("disk_layout Disk=Q: Signature=0F8D8101 LogicalDrives=0 DeviceNumber=0 "
               "SignatureExpected=true PartitionTableValid=true "
               "ClusdiskLevelNumber=-1 ClusdiskHotfix= ClusresLoaded=false ClusresHotfix="),
              "bus_end Node=NODE1 Terminator=true Terminated=true",
              "bus_end Node=NODE2 Terminator=true Terminated=true"});
}

TEST_CASE("nobody tells of the account where no domain controller answers") {
  CHECK(around("  - change_account_password\n  - pull_cable: { on: NODE1, name: Public }\n")
            .front() ==
        "domain Domain=CORP ControllerAnswers=false AdapterAmongOthers=Public "
        "AdapterAmongNodes=Private");
  CHECK(
      around("  - change_account_password\n").front() ==
      "domain Domain=CORP ControllerAnswers=true ServiceAccount=good PasswordChangedSinceSet=true "
      "PasswordChangedSinceStart=false AdapterAmongOthers=Public AdapterAmongNodes=Private");
}

TEST_CASE("a static mapping is no neighbour") {
  const Lines lines = around(
      "  - add_static_wins_entry: { name: NODE1, address: 10.1.0.99 }\n"
      "  - add_host: { name: FOX, network: Cluster, address: 192.168.1.9, role: machine }\n");
  CHECK(lines[3] == "wins_mapping Name=NODE1 Static=true OfComputer=true OfNetworkName=false");
  CHECK(lines[4] == "neighbour Host=FOX Network=Cluster SameNameAsComputer=false");
}

TEST_CASE("an end of the bus without a terminator is terminated while its machine has power") {
  Lines lines = around("  - terminate_bus: { on: NODE2, with: adapter }\n");
  CHECK(lines.back() == "bus_end Node=NODE2 Terminator=false Terminated=true");
  lines = around("  - terminate_bus: { on: NODE2, with: adapter }\n  - power_off: { on: NODE2 }\n");
  CHECK(lines.back() == "bus_end Node=NODE2 Terminator=false Terminated=false");
  // And no disk answers.
  CHECK(std::ranges::count_if(
            lines, [](const std::string& line) { return line.starts_with("disk "); }) == 0);
}

TEST_CASE("who has access to a disk that Clusdisk keeps from the machines") {
  const auto disk = [](const std::string& steps) {
    const Lines lines = around(
        "  - install_cluster_service: { on: NODE1 }\n  - install_cluster_service: { on: NODE2 }\n"
        "  - restart: { on: NODE1 }\n  - restart: { on: NODE2 }\n" +
        steps);
    return *std::ranges::find_if(lines,
                                 [](const std::string& line) { return line.starts_with("disk "); });
  };
  CHECK(disk("") == "disk Disk=Q: Full=false AccessFrom= Quorum=false");
  const std::string form =
      "  - form_cluster: { on: NODE1, name: WOLF, address: 10.1.0.20/16, network: Corporate, "
      "quorum: 'Q:' }\n";
  CHECK(disk(form) == "disk Disk=Q: Full=false AccessFrom=NODE1 Quorum=true");
  CHECK(disk(form + "  - join_cluster: { on: NODE2 }\n"
                    "  - move_group: { group: Disk Group 1, to: NODE2 }\n") ==
        "disk Disk=Q: Full=false AccessFrom=NODE2 Quorum=true");
}

}  // namespace mscsim::evidence
