#include "sim/console/prompt.hpp"

#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <set>

#include "sim/console/command.hpp"
#include "sim/console/words.hpp"
#include "sim/evidence/calendar.hpp"
#include "tests/sim/console/prompt_fixture.hpp"

namespace mscsim::console {

using Catch::Contains;
using Strings = std::vector<std::string>;

TEST_CASE("a line is split at blanks, but not between quotes") {
  CHECK(split("").empty());
  CHECK(split(" \t ").empty());
  CHECK(split("a  b") == Strings{"a", "b"});
  CHECK(split(R"(cluster res "Cluster IP Address" /on)") ==
        Strings{"cluster", "res", "Cluster IP Address", "/on"});
  CHECK(split(R"(/moveto:"My Group"x)") == Strings{"/moveto:My Groupx"});
  CHECK(split(R"("open end)") == Strings{"open end"});
  CHECK(split(R"("" a)") == Strings{"", "a"});
}

TEST_CASE("a pattern with stars fits as dir has it") {
  CHECK(fits("netbt.sys", "*"));
  CHECK(fits("netbt.sys", "NET*.SYS"));
  CHECK(fits("netbt.sys", "netb?.s*s"));
  CHECK_FALSE(fits("netbt.sys", "netb?"));
  CHECK_FALSE(fits("netbt.sys", ""));
  CHECK_FALSE(fits("", "?"));
}

TEST_CASE("what is printed goes through find, sort and more") {
  test::Prompt prompt;
  const std::string all = prompt.type("net start");
  CHECK(prompt.type("net start | more") == all);
  CHECK(prompt.type("net start | find \"Messenger\"") == "   Messenger\n");
  CHECK(prompt.type("net start | find /i \"MESSENGER\" | find /c \"e\"") == "1\n");
  CHECK_THAT(prompt.type("net start | find /v \"Messenger\""), !Contains("Messenger"));
  CHECK(prompt.type("ver | find \"a|b\"").empty());
  CHECK_THAT(prompt.type("net start | find"), Contains("Parameter format not correct"));
  CHECK_THAT(prompt.type("net start | frob"), Contains("not recognized"));
  CHECK_THAT(prompt.type("net start |"), Contains("syntax of the command is incorrect"));
  CHECK(prompt.type("net start | sort").find("Alerter") <
        prompt.type("net start | sort").find("Workstation"));
}

TEST_CASE("virtual time has a calendar") {
  CHECK(evidence::date_text(0) + " " + evidence::time_text(0) == "1/3/00 9:00:00 AM");
  constexpr std::uint64_t hour_ms = 3'600'000;
  CHECK(evidence::time_text(3 * hour_ms) == "12:00:00 PM");
  CHECK(evidence::date_text(15 * hour_ms) + " " + evidence::time_text(15 * hour_ms) ==
        "1/4/00 12:00:00 AM");
}

TEST_CASE("NT has its own words for what it does not find") {
  test::Prompt prompt;
  for (const char* const line : {"frobnicate", "/?", "\"\"", "clusterx", "net.com", "C:\\"}) {
    INFO(line);
    CHECK(prompt.type(line) ==
          "The name specified is not recognized as an\n"
          "internal or external command, operable program or batch file.\n");
  }
  CHECK(prompt.type("").empty());
  CHECK(prompt.type("   ").empty());
  CHECK_THAT(prompt.type(R"(C:\WINNT\system32\IPCONFIG.exe)"), Contains("10.1.0.11"));
  CHECK(prompt.type(std::string(line_bytes_max + 1, 'a')) == "The input line is too long.\n");
}

TEST_CASE("every command has help, and says the same for /? and HELP") {
  test::Prompt prompt;
  prompt.form_cluster();
  const std::string all = prompt.type("help");
  for (const ConsoleCommand& command : commands_table()) {
    INFO(command.name);
    CHECK_FALSE(command.help.empty());
    CHECK_THAT(all, Contains(std::string(command.name) + " "));
    CHECK(prompt.type(std::string(command.name) + " /?") == command.usage);
    CHECK(prompt.type("help " + std::string(command.name)) == command.usage);
  }
  CHECK_THAT(prompt.type("help nothing"), Contains("not supported by the help utility"));
}

TEST_CASE("only cluster.exe makes names") {
  CHECK(names_made("cluster group Web /create") == Strings{"Web"});
  CHECK(names_made("cluster res X /create /group:G /type:\"Network Name\"") == Strings{"X"});
  CHECK(names_made("cluster res X /priv Name=SHEEP") == Strings{"SHEEP"});
  CHECK(names_made("cluster group Web").empty());
  CHECK(names_made("net start Web").empty());
  CHECK(names_made("").empty());
}

TEST_CASE("any words behind a command are answered, and looking changes nothing") {
  static test::Prompt prompt;
  static const bool formed = (prompt.form_cluster(), true);
  REQUIRE(formed);
  const World before = prompt.world();
  const auto word = rc::gen::elementOf(Strings{
      "/?",      "-n",    "res",   "group", "node",   "NODE1",     "WOLF",     "Cluster Name",
      "/status", "/priv", "/all",  "-A",    "view",   "10.1.0.20", "/listdep", "\"",
      "HKLM",    "/s",    "query", "qc",    "*",      "\xff",      "/id:",     "/last:-1",
      "a=b",     "=",     ":",     "\\\\",  "helpmsg"});
  const auto command =
      rc::gen::elementOf(Strings{"cluster", "ipconfig", "nbtstat", "ping", "reg", "sc", "eventvwr",
                                 "dir", "net", "hotfix", "help", "winver", "ver"});
  CHECK(rc::check([&] {
    std::string line = *command;
    const auto words = *rc::gen::container<Strings>(word);
    for (const std::string& each : words) { line += " " + each; }
    static_cast<void>(prompt.type(line));
    RC_ASSERT(prompt.world() == before);
  }));
  CHECK(rc::check([&](const std::string& line) { static_cast<void>(prompt.type(line)); }));
}

}  // namespace mscsim::console
