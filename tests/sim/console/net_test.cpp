#include <catch2/catch.hpp>

#include "tests/sim/console/prompt_fixture.hpp"

namespace mscsim {

using Catch::Contains;
using Catch::EndsWith;

TEST_CASE("net start lists the services that run", "[Q186546]") {
  test::Prompt prompt;
  const std::string list = prompt.type("net start");
  CHECK_THAT(list, Catch::StartsWith("These Windows NT services are started:\n\n"));
  CHECK_THAT(list, Contains("\n   Messenger\n") && Contains("\n   Workstation\n"));
  CHECK_THAT(list, !Contains("TCP/IP Service"));  // a driver
  CHECK_THAT(list, Catch::EndsWith("\n\nThe command completed successfully.\n\n"));
}

TEST_CASE("net start and net stop say what they do", "[Q186546]") {
  test::Prompt prompt;
  CHECK(prompt.type("net stop messenger") ==
        "The Messenger service is stopping.\nThe Messenger service was stopped successfully.\n\n");
  CHECK_THAT(prompt.type("net stop messenger"),
             Contains("The Messenger service is not started.\n\nMore help is available by typing "
                      "NET HELPMSG 3521."));
  CHECK(prompt.type("NET START Messenger") ==
        "The Messenger service is starting.\nThe Messenger service was started successfully.\n\n");
  CHECK_THAT(prompt.type("net start messenger"), Contains("NET HELPMSG 2182"));
  CHECK_THAT(prompt.type("net start nonsense"), Contains("The service name is invalid."));
  CHECK_THAT(prompt.type("net stop"), Contains("The service name is invalid."));
}

TEST_CASE("net stop asks before it stops what depends on a service") {
  test::Prompt prompt;
  const std::string asked = prompt.type("net stop workstation");
  CHECK_THAT(asked, Contains("   Messenger\n") && EndsWith("(Y/N) [N]: "));
  CHECK_THAT(prompt.type("net start"), Contains("   Workstation\n"));
  CHECK_THAT(prompt.type("net stop workstation /y"), Contains("was stopped successfully"));
  CHECK_THAT(prompt.type("net start"), !Contains("   Messenger\n"));
  CHECK_THAT(prompt.type("net view"), Contains("The Workstation service has not been started."));
}

TEST_CASE("a server whose driver is too old has error 1130", "[Q151427]") {
  test::Prompt prompt;
  prompt.on_node("replace_file", {{"file", static_cast<std::uint64_t>(File::srv)},
                                  {"level", static_cast<std::uint64_t>(Level::rtm)}});
  prompt.on_node("restart");
  CHECK_THAT(prompt.type("net start server"),
             Contains("System error 1130 has occurred.\n\nNot enough server storage is available"));
}

TEST_CASE("a service that fails by itself, or may not start, says so", "[Q157815]") {
  test::Prompt prompt;
  static_cast<void>(prompt.type("net stop netbios /y"));
  static_cast<void>(prompt.type("sc config netbios start= disabled"));
  CHECK_THAT(prompt.type("net start netbios"), Contains("System error 1058 has occurred."));
  prompt.on_node("remove_network_component",
                 {{"component", static_cast<std::uint64_t>(Component::netbios_interface)}});
  prompt.on_node("restart");
  CHECK_THAT(prompt.type("net start messenger"),
             Contains("A service specific error occurred: 2105."));
}

TEST_CASE("a UNC to what does not answer has error 53", "[Q258771]") {
  test::Prompt prompt;
  prompt.form_cluster();
  CHECK_THAT(prompt.type(R"(net view \\WOLF)"), Contains("There are no entries in the list."));
  CHECK_THAT(prompt.type(R"(net use \\WOLF\c$)"), Contains("completed successfully"));
  CHECK_THAT(prompt.type(R"(net use \\WOLF\docs)"), Contains("System error 67"));
  prompt.add_old_drivers();
  for (const char* const line : {R"(net view \\WOLF)", R"(net use \\WOLF\c$)", "net view WOLF"}) {
    INFO(line);
    CHECK_THAT(prompt.type(line), Contains("System error 53 has occurred.\n\nThe network path was "
                                           "not found."));
  }
  CHECK_THAT(prompt.type("net view"), Contains(R"(\\NODE1)") && !Contains(R"(\\WOLF)"));
}

TEST_CASE("net helpmsg knows the texts of numbers", "[Q186548]") {
  test::Prompt prompt;
  CHECK(prompt.type("net helpmsg 5004") == "\nThe cluster resource is not online.\n\n");
  CHECK(prompt.type("net helpmsg 53") == "\nThe network path was not found.\n\n");
  for (const char* const line :
       {"net helpmsg", "net helpmsg 4711", "net helpmsg x", "net helpmsg 99999999999999999999"}) {
    INFO(line);
    CHECK_THAT(prompt.type(line), Contains("is not a valid Windows NT network message number."));
  }
}

TEST_CASE("net statistics begins with the start of the machine") {
  test::Prompt prompt;
  prompt.on_node("restart");
  CHECK_THAT(prompt.type("net statistics server"),
             Contains(R"(Server Statistics for \\NODE1)") &&
                 Contains("Statistics since 1/3/00 9:02:00 AM"));
  CHECK_THAT(prompt.type("net statistics messenger"), Contains("is not started"));
  CHECK_THAT(prompt.type("net"), Contains("NET [ CONTINUE | HELPMSG | PAUSE | SHARE | START |"));
}

}  // namespace mscsim
