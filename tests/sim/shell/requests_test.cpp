#include "models/cluster/requests.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "sim/scenario/load.hpp"
#include "sim/shell/shell.hpp"
#include "sim/shell/start.hpp"

// What the Cluster service answers, by state and request: the same number to cluster.exe and to
// whoever does it without the prompt.
namespace mscsim::shell {
namespace {

using Catch::Contains;

/// Two nodes, a group Files with the disk T: on NODE1: Data, Share Address, Share Name, and, tied
/// to nothing, Worker; all online.
class Cluster {
 public:
  Cluster() {
    auto loaded = load_start(std::string(MSCSIM_ROOT "/scenarios/worlds/training-lab.yaml"));
    REQUIRE(loaded.ok());
    plan_ = std::move(loaded).value().front();
    shell_.emplace(plan_, false);
    for (const char* const line : {
             ".install_cluster_service on=NODE1",
             ".restart on=NODE1",
             ".form_cluster on=NODE1 name=WOLF address=10.1.0.20/16 network=Corporate quorum=Q:",
             ".install_cluster_service on=NODE2",
             ".restart on=NODE2",
             ".join_cluster on=NODE2",
             ".create_group name=Files",
             ".create_group name=Spare",
             R"(.create_resource name=Data type="Physical Disk" group=Files properties.Disk=T:)",
             R"(.create_resource name="Share Address" type="IP Address" group=Files )"
             "properties.Address=10.1.0.30 properties.SubnetMask=255.255.0.0 "
             "properties.Network=Corporate",
             R"(.create_resource name="Share Name" type="Network Name" group=Files )"
             R"(depends_on="Share Address" properties.Name=FILES)",
             ".bring_online group=Files",
         }) {
      INFO(line);
      REQUIRE_THAT(shell_->type(line), !Contains("refused"));
    }
  }
  std::string type(const std::string& line) { return shell_->type(line); }

 private:
  scenario::Plan plan_;
  std::optional<Shell> shell_;
};

struct Request {
  std::vector<std::string> state;  ///< what is done before it, at the prompt
  std::string command;             ///< of cluster.exe; empty: it has none
  std::string verb;                ///< the same with a dot
  unsigned error = 0;              ///< 0: it is done
};

const std::vector<Request> requests{
    // What is not there, or is there already.
    {{}, "cluster res Nothing /on", ".bring_online resource=WOLF", 5007},
    {{}, "cluster group Nothing /off", ".take_offline group=WOLF", 5013},
    {{}, "cluster group Files /create", ".create_group name=Files", 5010},
    {{},
     R"(cluster res Data /create /group:Spare /type:"IP Address")",
     R"(.create_resource name=Data type="IP Address" group=Spare)",
     5010},
    {{},
     R"(cluster res New /create /group:Nothing /type:"IP Address")",
     R"(.create_resource name=New type="IP Address" group=WOLF)",
     5013},
    {{},
     "cluster res Data /ren:\"Share Name\"",
     ".rename_resource resource=Data to=\"Share Name\"",
     183},
    {{}, "cluster group Files /ren:Spare", ".rename_group group=Files to=Spare", 183},
    {{}, "", ".set_network_role network=WOLF role=all", 5045},

    // Online, offline, failure.
    {{}, "cluster res Data /on", ".bring_online resource=Data", 0},
    {{"cluster res Data /off"}, "cluster res Data /off", ".take_offline resource=Data", 0},
    {{}, "cluster res \"Disk Q:\" /off", ".take_offline resource=\"Disk Q:\"", 5020},
    {{"cluster res Data /off"}, "cluster res Data /fail", ".fail_resource resource=Data", 5004},
    {{"cluster res Data /off", ".pause_node node=NODE1"},
     "cluster res Data /on",
     ".bring_online resource=Data",
     70},
    {{".pause_node node=NODE1"}, "cluster group Files /on", ".bring_online group=Files", 70},
    {{".pause_node node=NODE1"}, "cluster group Files /off", ".take_offline group=Files", 0},
    {{"cluster res Data /off", "cluster group Files /off", "cluster res Data /removeowner:NODE1"},
     "cluster res Data /on",
     ".bring_online resource=Data",
     5071},

    // Deletion.
    {{}, "cluster res Data /del", ".delete_resource resource=Data", 5019},
    {{"cluster res Data /off"}, "cluster res Data /del", ".delete_resource resource=Data", 0},
    {{}, "cluster res \"Disk Q:\" /del", ".delete_resource resource=\"Disk Q:\"", 5020},
    {{}, "cluster res \"Cluster Name\" /del", ".delete_resource resource=\"Cluster Name\"", 5026},
    {{"cluster res \"Share Address\" /off"},
     "cluster res \"Share Address\" /del",
     ".delete_resource resource=\"Share Address\"",
     5001},
    {{}, "cluster group Files /del", ".delete_group group=Files", 145},
    {{}, "cluster group Spare /del", ".delete_group group=Spare", 0},
    {{}, "cluster group \"Cluster Group\" /del", ".delete_group group=\"Cluster Group\"", 145},

    // Dependencies.
    {{},
     "cluster res \"Disk Q:\" /adddep:\"Cluster IP Address\"",
     ".add_dependency resource=\"Disk Q:\" depends_on=\"Cluster IP Address\"",
     5069},
    {{},
     "cluster res \"Disk Q:\" /adddep:\"Share Name\"",
     ".add_dependency resource=\"Disk Q:\" depends_on=\"Share Name\"",
     5069},
    {{},
     "cluster res \"Share Name\" /adddep:Data",
     ".add_dependency resource=\"Share Name\" depends_on=Data",
     5019},
    {{"cluster res \"Share Name\" /off"},
     "cluster res \"Share Name\" /adddep:Data",
     ".add_dependency resource=\"Share Name\" depends_on=Data",
     0},
    {{"cluster res \"Share Name\" /off"},
     "cluster res \"Share Name\" /adddep:Nothing",
     ".add_dependency resource=\"Share Name\" depends_on=WOLF",
     5007},
    {{"cluster res \"Share Name\" /off"},
     "cluster res \"Share Name\" /adddep:\"Share Address\"",
     ".add_dependency resource=\"Share Name\" depends_on=\"Share Address\"",
     5003},
    {{"cluster res \"Share Name\" /off"},
     "cluster res \"Share Name\" /adddep:\"Cluster IP Address\"",
     ".add_dependency resource=\"Share Name\" depends_on=\"Cluster IP Address\"",
     87},
    {{"cluster res \"Share Address\" /off"},
     "cluster res \"Share Address\" /adddep:\"Share Name\"",
     ".add_dependency resource=\"Share Address\" depends_on=\"Share Name\"",
     1059},
    {{"cluster res Data /off"},
     "cluster res Data /adddep:Data",
     ".add_dependency resource=Data depends_on=Data",
     1059},
    {{"cluster group Files /off", "cluster res \"Share Address\" /adddep:Data"},
     "cluster res \"Share Name\" /adddep:Data",  // beside the one through the address
     ".add_dependency resource=\"Share Name\" depends_on=Data",
     0},
    {{},
     "cluster res \"Share Name\" /removedep:\"Share Address\"",
     ".remove_dependency resource=\"Share Name\" depends_on=\"Share Address\"",
     5023},
    {{"cluster res \"Share Name\" /off"},
     "cluster res \"Share Name\" /removedep:Data",
     ".remove_dependency resource=\"Share Name\" depends_on=Data",
     5002},
    {{"cluster res \"Share Name\" /off"},
     "cluster res \"Share Name\" /removedep:\"Share Address\"",
     ".remove_dependency resource=\"Share Name\" depends_on=\"Share Address\"",
     0},

    // Possible owners.
    {{}, "cluster res Data /addowner:NODE1", "", 5010},
    {{}, "cluster res Data /addowner:TEACHER", "", 5042},
    {{},
     "cluster res Data /removeowner:NODE1",
     ".set_common_properties resource=Data possible_owner=NODE2",
     5023},
    {{}, "cluster res Data /removeowner:NODE2", "", 0},
    {{"cluster res Data /removeowner:NODE2"}, "cluster res Data /removeowner:NODE2", "", 5042},
    {{"cluster res Data /removeowner:NODE2"}, "cluster res Data /removeowner:NODE1", "", 87},
    {{},
     "cluster res \"Disk Q:\" /removeowner:NODE2",
     ".set_common_properties resource=\"Disk Q:\" possible_owner=NODE1",
     5068},

    // Moves.
    {{}, "cluster group Files /moveto:NODE2", ".move_group group=Files to=NODE2", 0},
    {{}, "cluster group Files /moveto:NODE1", ".move_group group=Files to=NODE1", 0},
    {{}, "cluster group Files /moveto:TEACHER", "", 5042},
    {{".pause_node node=NODE2"},
     "cluster group Files /moveto:NODE2",
     ".move_group group=Files to=NODE2",
     5005},
    {{".shut_down on=NODE2"},
     "cluster group Files /moveto:NODE2",
     ".move_group group=Files to=NODE2",
     5005},
    {{"cluster res Data /removeowner:NODE2"},
     "cluster group Files /moveto:NODE2",
     ".move_group group=Files to=NODE2",
     5016},
    {{},
     "cluster res \"Share Address\" /move:Spare",
     ".move_resource resource=\"Share Address\" to=Spare",
     5001},
    {{}, "cluster res Data /move:Files", ".move_resource resource=Data to=Files", 183},
    {{}, "cluster res Data /move:Nothing", ".move_resource resource=Data to=WOLF", 5013},
    {{"cluster group Spare /moveto:NODE2"},
     "cluster res Data /move:Spare",
     ".move_resource resource=Data to=Spare",
     5016},
    {{}, "cluster res Data /move:Spare", ".move_resource resource=Data to=Spare", 0},

    // Nodes.
    {{}, "cluster node NODE2 /evict", ".evict_node node=NODE2", 5009},
    {{".shut_down on=NODE2"}, "cluster node NODE2 /evict", ".evict_node node=NODE2", 0},
    {{}, "cluster node NODE2 /resume", ".resume_node node=NODE2", 5058},
    {{".pause_node node=NODE2"}, "cluster node NODE2 /pause", ".pause_node node=NODE2", 5070},
    {{}, "cluster node TEACHER /pause", "", 5042},

    // The quorum resource.
    {{}, "cluster /quorum:\"Share Name\"", ".set_quorum_resource resource=\"Share Name\"", 5025},
    {{"cluster res Data /off"}, "cluster /quorum:Data", ".set_quorum_resource resource=Data", 5004},
    {{"cluster res Data /off", "cluster res Data /adddep:\"Share Name\"", "cluster res Data /on"},
     "cluster /quorum:Data",
     ".set_quorum_resource resource=Data",
     5069},
    {{}, "cluster /quorum:Data", ".set_quorum_resource resource=Data", 0},

    // Properties, networks.
    {{}, "cluster res \"Share Address\" /priv EnableNetBIOS=0", "", 5024},
    {{}, "cluster res \"Share Address\" /priv Address=10.1.0.300", "", 87},
    {{}, "", ".set_network_role network=Corporate role=internal", 5067},
    {{".set_network_role network=Heartbeat role=none"},
     "",
     ".set_network_role network=Corporate role=client",
     5066},
};

}  // namespace

TEST_CASE("the Cluster service answers a request by the state it finds",
          "[Q186548][Q175664][Q174799]") {
  for (const Request& request : requests) {
    for (const std::string& line : {request.command, request.verb}) {
      if (line.empty()) { continue; }
      Cluster cluster;
      for (const std::string& before : request.state) {
        INFO(before);
        const std::string said = cluster.type(before);
        CHECK_THAT(said, !Contains("refused") && !Contains("System error"));
      }
      INFO(line);
      const std::string said = cluster.type(line);
      if (request.error == 0) {
        CHECK_THAT(said, !Contains("refused") && !Contains("System error"));
      } else if (line.front() == '.') {
        CHECK_THAT(said, Contains(fmt::format("refused: {}: ", request.error)));
      } else {
        CHECK_THAT(said, Contains(fmt::format("System error {} has occurred.", request.error)));
      }
    }
  }
}

}  // namespace mscsim::shell
