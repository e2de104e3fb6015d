#include <catch2/catch.hpp>

#include "tests/sim/console/prompt_fixture.hpp"

namespace mscsim {

using Catch::Contains;

TEST_CASE("cluster.exe shows and sets common properties", "[Q197047]") {
  test::Prompt prompt;
  prompt.form_cluster();
  CHECK_THAT(prompt.type("cluster res \"Cluster Name\" /prop"),
             Contains("IsAlivePollInterval            60000 (0xea60)") &&
                 Contains("PendingTimeout                 180000 (0x2bf20)"));
  CHECK(prompt.type("cluster res \"Cluster Name\" /prop RestartThreshold=0 RestartAction=1")
            .find("error") == std::string::npos);
  CHECK_THAT(prompt.type("cluster res \"Cluster Name\" /prop"),
             Contains("RestartThreshold               0 (0x0)") &&
                 Contains("RestartAction                  1 (0x1)"));
  CHECK_THAT(prompt.type("cluster res \"Cluster Name\" /prop RestartAction=3"),
             Contains("System error 87 has occurred."));
  CHECK_THAT(prompt.type("cluster res \"Cluster Name\" /prop Frob=3"),
             Contains("System error 87 has occurred."));
}

TEST_CASE("cluster.exe lists possible owners, and keeps the one that has the group") {
  test::Prompt prompt;
  prompt.form_cluster();
  CHECK_THAT(prompt.type("cluster res \"Cluster Name\" /listowners"), Contains("\nNODE1\n"));
  CHECK_THAT(prompt.type("cluster res \"Cluster Name\" /addowner:NODE1"),
             Contains("System error 5010 has occurred."));
  CHECK_THAT(prompt.type("cluster res \"Cluster Name\" /removeowner:NODE1"),
             Contains("System error 87 has occurred."));
  CHECK_THAT(prompt.type("cluster res \"Cluster Name\" /addowner:NODE9"),
             Contains("System error 5042 has occurred."));
}

TEST_CASE("net share and net view show what the node shares", "[Q224967]") {
  test::Prompt prompt;
  CHECK_THAT(prompt.type("net view \\\\NODE1"), Contains("There are no entries in the list."));
  prompt.on_node("share_folder",
                 {{"name", prompt.name("Docs")}, {"path", prompt.name("C:\\Docs")}});
  CHECK_THAT(prompt.type("net share"), Contains("Docs         C:\\Docs"));
  CHECK_THAT(prompt.type("net view \\\\NODE1"), Contains("Docs         Disk"));
  CHECK_THAT(prompt.type("net use \\\\NODE1\\docs"), Contains("completed successfully"));
  CHECK(prompt.type("net share Docs /delete") == "Docs was deleted successfully.\n\n");
  CHECK_THAT(prompt.type("net use \\\\NODE1\\docs"), Contains("System error 67 has occurred."));
  CHECK_THAT(prompt.type("net share Docs /delete"), Contains("NET HELPMSG 2310"));
}

}  // namespace mscsim
