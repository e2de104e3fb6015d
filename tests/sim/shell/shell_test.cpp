#include "sim/shell/shell.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <set>

#include "sim/evidence/text.hpp"
#include "sim/scenario/load.hpp"
#include "sim/scenario/run.hpp"
#include "sim/shell/completion.hpp"
#include "sim/shell/saving.hpp"
#include "sim/shell/start.hpp"
#include "tests/sim/files/scratch.hpp"

namespace mscsim::shell {
namespace {

using Catch::Contains;

scenario::Plan plan_of(const std::string& file) {
  auto loaded = load_start(std::string(MSCSIM_ROOT "/scenarios/") + file);
  REQUIRE(loaded.ok());
  return std::move(loaded).value().front();
}

void build_cluster(Shell& shell) {
  for (const char* const line :
       {".install_cluster_service", "shutdown /r",
        ".form_cluster name=WOLF address=10.1.0.20/16 network=Corporate quorum=Q:"}) {
    INFO(line);
    CHECK_THAT(shell.type(line), !Contains("refused"));
  }
}

}  // namespace

TEST_CASE("without a file there is a sound machine", "[shell]") {
  const auto loaded = default_start();
  REQUIRE(loaded.ok());
  Shell shell(loaded.value().front(), false);
  CHECK(shell.prompt() == "C:\\>");
  CHECK_THAT(shell.type("winver"), Contains("Service Pack 4"));
  CHECK_THAT(shell.type(".world"), Contains("NODE1: running") && Contains("disks: Q:"));
}

TEST_CASE("Q232910 can be brought about and cured at the prompt", "[Q232910]") {
  Shell shell(plan_of("kb/Q232910.yaml"), false);
  CHECK(shell
            .type(".add_adapter name=Extra driver=acme-fe100 network=Corporate "
                  "address=10.1.0.13/16")
            .empty());
  build_cluster(shell);
  CHECK_THAT(shell.type("cluster res"), Contains("Failed"));
  CHECK_THAT(shell.type("eventvwr /id:1044"), Contains("ClusSvc"));
  CHECK_THAT(shell.type("update SP3 -u -z"), Contains("installed"));
  CHECK_THAT(shell.type("shutdown /r"), Contains("(0:02:00 later)"));
  CHECK_THAT(shell.type("cluster res"), !Contains("Failed"));
}

TEST_CASE("a session is saved as a scenario that ends in the same world", "[shell]") {
  Shell shell(plan_of("worlds/two-nodes.yaml"), false);
  build_cluster(shell);
  static_cast<void>(shell.type("cluster group Web /create"));
  static_cast<void>(shell.type("net stop messenger"));
  static_cast<void>(shell.type("net start"));  // only looks
  static_cast<void>(shell.type(".pull_cable name=Public"));
  static_cast<void>(shell.type(".wait 10m"));
  const auto plans =
      scenario::load_text(shell.as_scenario(), "saved.yaml", scenario::whole_vocabulary(), {});
  REQUIRE(plans.ok());
  CHECK(plans.value().front().steps.size() == 7);
  const auto run = scenario::run(plans.value().front(), {.keep_worlds = true});
  CHECK(run.worlds.back() == shell.world());

  const files::Scratch scratch;
  const std::string file = scratch.path("saved.yaml");
  CHECK(shell.type(".save " + file) == "nothing can be saved from here\n");
  shell.set_saving(saving_to_files());
  CHECK_THAT(shell.type(".save \"" + file + "\""), Contains("written: 7 steps"));
  Shell again(load_start(file).value().front(), true);
  CHECK(again.world() == shell.world());
  CHECK(again.as_scenario() == shell.as_scenario());
  CHECK_THAT(shell.type(".save /nowhere/at/all"), Contains("cannot write"));
}

TEST_CASE("a file that is there is replaced by who says it twice, or saved it", "[shell]") {
  const files::Scratch scratch;
  Shell shell(plan_of("worlds/one-node.yaml"), false);
  shell.set_saving(saving_to_files());
  const std::string theirs = scratch.put("theirs.yaml", "mine");
  const std::string mine = scratch.path("mine.yaml");
  CHECK_THAT(shell.type(".save " + theirs), Contains("there already; type it again"));
  CHECK(scratch.text("theirs.yaml") == "mine");
  CHECK_THAT(shell.type(".save " + mine), Contains("written"));
  CHECK_THAT(shell.type(".save " + mine), Contains("written"));
  CHECK_THAT(shell.type(".save " + theirs), Contains("there already"));  // another came between
  CHECK_THAT(shell.type(".save " + theirs), Contains("written"));
  CHECK(scratch.text("theirs.yaml") == scratch.text("mine.yaml"));
}

TEST_CASE("a session is saved under any name that a file can have, and to no pipe without a reader",
          "[shell]") {
  const files::Scratch scratch;
  Shell shell(plan_of("worlds/one-node.yaml"), false);
  shell.set_saving(saving_to_files());
  CHECK_THAT(shell.type(".save " + scratch.path("a\xff.yaml")), Contains("a\\xff.yaml written"));
  CHECK_THAT(shell.type(".save \"" + scratch.path("tab\t\x01.yaml") + '"'), Contains("written"));
  CHECK(scratch.names() == std::vector<std::string>{"a\xff.yaml", "tab\t\x01.yaml"});
  CHECK_THAT(shell.type(".save " + scratch.path(std::string("a\0b", 3))), Contains("no file can"));
  const std::string pipe = scratch.path("pipe");
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  CHECK_THAT(shell.type(".save " + pipe), Contains("nobody reads from this pipe"));
}

TEST_CASE("what a command asks is answered by the next line", "[shell]") {
  const auto loaded = default_start();
  REQUIRE(loaded.ok());
  Shell shell(loaded.value().front(), false);
  CHECK_THAT(shell.type("net stop workstation"), Contains("   Messenger\n") && !Contains("(Y/N)"));
  CHECK(shell.prompt() == "Do you want to continue this operation? (Y/N) [N]: ");
  CHECK(shell.type("n").empty());
  CHECK(shell.prompt() == "C:\\>");
  CHECK_THAT(shell.type("net start"), Contains("   Messenger\n"));
  static_cast<void>(shell.type("net stop workstation"));
  const std::string said = shell.type("y");
  CHECK_THAT(said, Contains("was stopped successfully") && !Contains("Messenger"));
  CHECK_THAT(shell.type("net start"), !Contains("   Messenger\n"));
  CHECK_THAT(shell.as_scenario(), Contains("run: [net stop workstation, y]"));
}

TEST_CASE("one sits down at another machine", "[shell]") {
  Shell shell(plan_of("worlds/two-nodes.yaml"), false);
  CHECK(shell.prompt() == "NODE1 C:\\>");
  CHECK(shell.type(".on node2").empty());
  CHECK(shell.prompt() == "NODE2 C:\\>");
  CHECK(shell.type("hostname") == "NODE2\n");
  CHECK_THAT(shell.type(".power_off"), Catch::Equals(""));
  CHECK_THAT(shell.type("hostname"), Contains("switched off"));
  CHECK_THAT(shell.type(".on NODE3"), Contains(".on NODE1 .on NODE2"));
}

TEST_CASE("words with a dot that make no sense are explained, and change nothing", "[shell]") {
  Shell shell(plan_of("worlds/one-node.yaml"), false);
  const World before = shell.world();
  CHECK_THAT(shell.type(".restrat"), Contains("did you mean .restart?"));
  CHECK_THAT(shell.type(".xyzzy"), Contains(".help lists"));
  CHECK_THAT(shell.type("."), Contains("nothing is called"));
  CHECK_THAT(shell.type(".pull_cable"), Contains("needs `name`"));
  CHECK_THAT(shell.type(".pull_cable Public"), Contains("name=value"));
  CHECK_THAT(shell.type(".pull_cable name=Pubic"), Contains("did you mean `Public`"));
  CHECK_THAT(shell.type(".pull_cable name=Pubic"), Contains("did you mean `Public`"));  // still
  CHECK_THAT(shell.type(".pull_cable name.x=1 name=2"), Contains("in two ways"));
  CHECK_THAT(shell.type(".change_address name=Public address=10.1.0.11/40"), Contains("/40"));
  CHECK_THAT(shell.type(".power_on"), Contains("refused: the machine is on already"));
  CHECK_THAT(shell.type(".wait"), Contains("how long?"));
  CHECK_THAT(shell.type(".wait 1y"), Contains("how long?"));
  CHECK_THAT(shell.type(".help nothing"), Contains("nothing is called"));
  CHECK_THAT(shell.type(".help pull_cable"), Contains("name="));
  CHECK(shell.world() == before);
  static_cast<void>(shell.type(".quit"));
  CHECK(shell.wish() == console::Wish::leave);
}

TEST_CASE("maps and lists are written with dots and by saying it again", "[shell]") {
  Shell shell(plan_of("worlds/one-node.yaml"), false);
  build_cluster(shell);
  CHECK(shell
            .type(".create_resource name=Web type=\"IP Address\" group=\"Cluster Group\" "
                  "properties.Address=10.1.0.30 properties.SubnetMask=255.255.0.0 "
                  "properties.Network=Corporate")
            .empty());
  CHECK(shell
            .type(".create_resource name=WebName type=\"Network Name\" group=\"Cluster Group\" "
                  "depends_on=Web depends_on=\"Time Service\" properties.Name=SHEEP")
            .empty());
  CHECK_THAT(shell.type("cluster res WebName /listdep"),
             Contains("Web  ") && Contains("Time Service"));
}

TEST_CASE("a session at the end of a scenario begins after its steps", "[shell]") {
  const scenario::Plan plan = plan_of("kb/Q232910.yaml");
  Shell shell(plan, true);
  CHECK(shell.world() == scenario::run(plan, {.keep_worlds = true}).worlds.back());
}

TEST_CASE("a word begun can be completed", "[shell]") {
  Shell shell(plan_of("worlds/one-node.yaml"), false);
  build_cluster(shell);
  using Strings = std::vector<std::string>;
  CHECK(completion(shell, "ipc").words == Strings{"ipconfig"});
  CHECK(completion(shell, ".form").words == Strings{".form_cluster"});
  CHECK(completion(shell, "cluster res \"Cluster N").words == Strings{"Cluster Name"});
  CHECK(completion(shell, "cluster res \"Cluster N").begun_at == 12);
  CHECK(completion(shell, ".pull_cable na").words == Strings{"name="});
  CHECK(completion(shell, "ping W").words == Strings{"WOLF"});
  CHECK(completion(shell, "xyz").words.empty());
  CHECK(completion(shell, "").words.size() > 50);
}

TEST_CASE("the STOP at the prompt is that of the run", "[shell]") {
  std::set<Message> stops;
  for (const char* const article :
       {"Q146887", "Q162205", "Q166828", "Q196603", "Q245014", "Q246683", "Q247224", "Q317252"}) {
    const auto loaded = load_start(fmt::format("{}/scenarios/kb/{}.yaml", MSCSIM_ROOT, article));
    REQUIRE(loaded.ok());
    for (scenario::Plan plan : loaded.value()) {
      const scenario::Run run = scenario::run(plan, {});
      for (const scenario::Sighting& sighting : run.sightings) {
        const auto* const shown = std::get_if<Shown>(&sighting.what);
        if (shown == nullptr || !catalogue::message(shown->message).stop_screen) { continue; }
        INFO(article << ", step " << sighting.step);
        plan.steps.resize(sighting.step + std::size_t{1});
        Shell shell(plan, true);
        static_cast<void>(shell.type(fmt::format(".on {}", plan.site->name(shown->node))));
        CHECK(shell.type("winver") == evidence::text(*plan.site, *shown) + "\n");
        stops.insert(shown->message);
        break;
      }
    }
  }
  CHECK(stops.size() == 6);  // every one that there is
}

TEST_CASE("names that were only mistyped do not stay", "[shell]") {
  Shell shell(plan_of("worlds/one-node.yaml"), false);
  const std::size_t before = shell.site().names().size();
  CHECK_THAT(shell.type(".bring_online resource=Nonsense"), Contains("nothing in this run"));
  CHECK(shell.site().names().size() == before);
}

}  // namespace mscsim::shell
