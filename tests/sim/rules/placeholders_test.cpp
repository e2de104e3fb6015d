#include "sim/rules/placeholders.hpp"

#include <catch2/catch.hpp>

namespace mscsim::rules {
namespace {

struct Read {
  Placeholders values;
  scenario::Problems problems;
};

Read read(std::string_view text) {
  scenario::ProblemSet problems;
  auto values = read_placeholders(text, "placeholders.yml", {}, problems);
  return {std::move(values), problems.list()};
}

}  // namespace

TEST_CASE("a placeholder has a value, or a list of them") {
  const Read some = read("Servers: [one, two]\nDomain: CORP\nPort: 80\n");
  CHECK(some.problems.empty());
  CHECK(some.values ==
        Placeholders{{"Domain", {"CORP"}}, {"Port", {"80"}}, {"Servers", {"one", "two"}}});
}

TEST_CASE("what is no value of a placeholder is told where it stands") {
  const auto what = [](std::string_view text) {
    const Read some = read(text);
    REQUIRE(some.problems.size() == 1);
    CHECK(some.problems.front().place.line == 2);
    return some.problems.front().what;
  };
  CHECK(what("A: b\nServers:\n") == "the placeholder `Servers` has no value");
  CHECK(what("A: b\nServers: [a, null]\n") == "the placeholder `Servers` has no value");
  CHECK(what("A: b\nServers: { a: b }\n") ==
        "the placeholder `Servers` has a value that is no text or number");
  CHECK(what("A: b\nServers: [a, [b]]\n") ==
        "the placeholder `Servers` has a value that is no text or number");
  CHECK(what("A: b\nServers: []\n").find("list") != std::string::npos);
  CHECK(read("- a\n").problems.size() == 1);
  CHECK(read("7\n").problems.size() == 1);
}

}  // namespace mscsim::rules
