#include <catch2/catch.hpp>

#include "tests/sim/console/prompt_fixture.hpp"

namespace mscsim {
namespace {

using Catch::Contains;

constexpr auto ip_row = "Cluster IP Address   Cluster Group        NODE1           ";

}  // namespace

TEST_CASE("cluster.exe is there only where MSCS is") {
  test::Prompt prompt;
  CHECK_THAT(prompt.type("cluster res"), Contains("not recognized"));
  prompt.on_node("install_cluster_service");
  CHECK_THAT(prompt.type("cluster res"), Contains("System error 1722 has occurred."));
}

TEST_CASE("cluster resource shows the state of every resource", "[Q232910]") {
  test::Prompt prompt;
  prompt.form_cluster();
  for (const char* const line : {"cluster res", "CLUSTER RESOURCE /status", "cluster . res /stat",
                                 "cluster WOLF res", "cluster /cluster:WOLF res"}) {
    INFO(line);
    CHECK_THAT(prompt.type(line), Contains(std::string(ip_row) + "Online\n"));
  }
  prompt.add_old_drivers();
  const std::string seen = prompt.type("cluster res");
  CHECK_THAT(seen, Contains(std::string(ip_row) + "Failed\n"));
  CHECK_THAT(seen, Contains("Cluster Name         Cluster Group        NODE1           Offline\n"));
  CHECK_THAT(prompt.type("cluster group \"cluster group\""), Contains("NODE1           Failed\n"));
}

TEST_CASE("by its name a cluster without its name cannot be reached, by a period it can",
          "[Q232910]") {
  test::Prompt prompt;
  prompt.form_cluster();
  prompt.add_old_drivers();
  CHECK_THAT(prompt.type("cluster WOLF group"), Contains("System error 1722 has occurred.\n\nThe "
                                                         "RPC server is unavailable."));
  CHECK_THAT(prompt.type("cluster . group"), Contains("Cluster Group"));
}

TEST_CASE("cluster.exe builds a group with a resource, and brings it online", "[Q247327]") {
  test::Prompt prompt;
  prompt.form_cluster();
  CHECK_THAT(prompt.type("cluster group \"Web Group\" /create"), Contains("Web Group"));
  CHECK_THAT(prompt.type("cluster res Web /create /group:\"Web Group\" /type:\"IP Address\""),
             Contains("Offline"));
  CHECK(prompt
            .type("cluster res Web /priv Address=10.1.0.30 SubnetMask=255.255.0.0 "
                  "Network=Corporate")
            .empty());
  CHECK_THAT(prompt.type("cluster res Web /priv"), Contains("10.1.0.30"));
  CHECK_THAT(prompt.type("cluster res Web /on /wait:60"), Contains("Online"));
  CHECK_THAT(prompt.type("cluster res Web /priv EnableNetBIOS=0"), Contains("System error 5024"));
  CHECK_THAT(prompt.type("cluster res Web /del"), Contains("System error 5019"));
  CHECK_THAT(prompt.type("cluster res Web /off"), Contains("Offline"));
  CHECK_THAT(prompt.type("cluster res Web /del"), Contains("Deleting resource 'Web'"));
  CHECK_THAT(prompt.type("cluster res Web"), Contains("System error 5007"));
}

TEST_CASE("cluster.exe lists and adds dependencies") {
  test::Prompt prompt;
  prompt.form_cluster();
  CHECK_THAT(prompt.type("cluster res \"Cluster Name\" /listdep"), Contains(ip_row));
  const auto add = [&](const std::string& resource, const std::string& provider) {
    return prompt.type("cluster res \"" + resource + "\" /adddep:\"" + provider + "\"");
  };
  CHECK_THAT(add("Cluster Name", "Cluster IP Address"), Contains("System error 5003"));
  CHECK_THAT(add("Cluster IP Address", "Cluster Name"), Contains("System error 1059"));
  CHECK_THAT(add("Cluster Name", "Nothing"), Contains("System error 5007"));
  CHECK_THAT(add("Cluster Name", "Disk Q:"), Contains("System error 87"));
  CHECK_THAT(add("Cluster Name", "Time Service"), Contains("System error 5019"));
  CHECK_THAT(prompt.type("cluster res \"Cluster Name\" /off"), Contains("Offline"));
  CHECK_THAT(add("Cluster Name", "Time Service"), Contains("depend on resource 'Time Service'"));
}

TEST_CASE("cluster.exe answers what makes no sense with an error of the cluster's", "[Q186548]") {
  test::Prompt prompt;
  prompt.form_cluster();
  const std::vector<std::pair<std::string, std::string>> rows{
      {"cluster res Nothing", "5007"},
      {"cluster group Nothing", "5013"},
      {"cluster node Nothing", "5042"},
      {"cluster restype Nothing", "5078"},
      {"cluster group \"Cluster Group\" /create", "5010"},
      {"cluster res \"Cluster Name\" /create", "5010"},
      {"cluster res New /create /group:Nothing /type:\"IP Address\"", "5013"},
      {"cluster res New /create /group:\"Cluster Group\" /type:Nothing", "5078"},
      {"cluster res New /create", "87"},
      {"cluster res \"Disk Q:\" /off", "5020"},
      {"cluster res \"Cluster Name\" /priv Frob=1", "87"},
      {"cluster res \"Cluster IP Address\" /priv Address=10.1.0.300", "87"},
      {"cluster node NODE1 /evict", "5009"},
      {"cluster group \"Cluster Group\" /moveto", "5005"},
      {"cluster res \"Cluster Name\" /removedep:x", "5007"},
      {"cluster /quorum:Nothing", "5007"},
      {"cluster /quorum:\"Cluster Name\"", "5025"},
      {"cluster /quorum:\"Disk Q:\" /path:Q:\\LOG\\", "50"},
      {"cluster group \"Cluster Group\" /ren:\"cluster group\"", "183"},
      {"cluster res \"Cluster Name\" /ren:\"Disk Q:\"", "183"},
      {"cluster res \"Cluster Name\" /ren", "87"},
      {"cluster NOWHERE res", "1722"}};
  for (const auto& [line, number] : rows) {
    INFO(line);
    CHECK_THAT(prompt.type(line), Contains("System error " + number + " has occurred."));
  }
}

TEST_CASE("the cluster keeps its old name until Cluster Name comes online again", "[Q186548]") {
  test::Prompt prompt;
  prompt.form_cluster();
  CHECK_THAT(prompt.type("cluster /rename:BEAR"), Contains("System error 5024 has occurred."));
  CHECK_THAT(prompt.type("cluster BEAR res"), Contains("System error 1722 has occurred."));
  CHECK_THAT(prompt.type("cluster WOLF res"), Contains("Cluster Name"));
  CHECK_THAT(prompt.type("cluster res \"Cluster Name\" /off"), Contains("Offline"));
  CHECK_THAT(prompt.type("cluster res \"Cluster Name\" /on"), Contains("Online"));
  CHECK_THAT(prompt.type("cluster BEAR /list"), Contains("\nBEAR\n"));
  CHECK_THAT(prompt.type("cluster WOLF res"), Contains("System error 1722 has occurred."));
}

TEST_CASE("core resources stay core under another name", "[Q186548]") {
  test::Prompt prompt;
  prompt.form_cluster();
  CHECK_THAT(prompt.type("cluster res \"Cluster Name\" /ren:Wolf"), Contains("Renaming resource"));
  CHECK_THAT(prompt.type("cluster res Wolf /off"), Contains("Offline"));
  CHECK_THAT(prompt.type("cluster res Wolf /del"), Contains("System error 5026 has occurred."));
  CHECK_THAT(prompt.type("cluster group \"Cluster Group\" /ren:Core"), Contains("Renaming"));
  CHECK_THAT(prompt.type("cluster group Core"), Contains("Core"));
}

TEST_CASE("a resource that runs keeps its address until it comes online again", "[Q186548]") {
  test::Prompt prompt;
  prompt.form_cluster();
  CHECK_THAT(prompt.type("cluster res \"Cluster IP Address\" /priv Address=10.1.0.21"),
             Contains("System error 5024 has occurred."));
  CHECK_THAT(prompt.type("cluster res \"Cluster IP Address\" /priv"), Contains("10.1.0.21"));
  CHECK_THAT(prompt.type("ping 10.1.0.20"), Contains("Reply from 10.1.0.20"));
  CHECK_THAT(prompt.type("ping 10.1.0.21"), Contains("timed out"));
  CHECK_THAT(prompt.type("cluster group \"Cluster Group\" /off"), Contains("Cluster Group"));
  CHECK_THAT(prompt.type("cluster group \"Cluster Group\" /on"), Contains("Online"));
  CHECK_THAT(prompt.type("ping 10.1.0.20"), Contains("timed out"));
  CHECK_THAT(prompt.type("ping 10.1.0.21"), Contains("Reply from 10.1.0.21"));
}

TEST_CASE("cluster.exe of NT 4.0 knows neither networks nor unknown options") {
  test::Prompt prompt;
  prompt.form_cluster();
  for (const char* const line :
       {"cluster", "cluster network", "cluster netinterface", "cluster network Corporate /stat",
        "cluster res /frobnicate", "cluster res a b", "cluster WOLF", "cluster /?", "cluster /"}) {
    INFO(line);
    CHECK_THAT(prompt.type(line), Contains("The syntax of this command is:"));
  }
}

}  // namespace mscsim
