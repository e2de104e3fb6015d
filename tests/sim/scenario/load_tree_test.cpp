#include <catch2/catch.hpp>
#include <optional>

#include "sim/scenario/load.hpp"
#include "sim/scenario/run.hpp"

namespace mscsim::scenario {
namespace {

Yaml tree_of(const std::string& text, const std::string& file) {
  ProblemSet problems;
  auto root =
      parse_yaml(text, file, {.bytes_max = 10'000, .values_max = 100, .depth_max = 9}, problems);
  REQUIRE(problems.empty());
  return std::move(root).value();
}

const std::string by_use = "title: By name\nuse: lab\nsteps: [restart]\n";

}  // namespace

TEST_CASE("a tree is read as the text of which it is, its worlds from whoever has them") {
  std::vector<std::string> asked;
  const UsedFiles worlds = [&](UsedFile /*kind*/, std::string_view name, const Place& place,
                               ProblemSet& /*found*/) {
    asked.push_back(std::string(name) + " " + std::to_string(place.line));
    return std::optional(tree_of("world: { nodes: { NODE1: { service_pack: SP5 } } }\n", "lab"));
  };
  ProblemSet problems;
  const auto plans = load_tree(tree_of(by_use, "tree"), worlds, whole_vocabulary(), {}, problems);
  CHECK(asked == std::vector<std::string>{"lab 2"});
  REQUIRE(plans.size() == 1);
  CHECK(plans.front().file == "tree");
  CHECK(run(plans.front(), {}).passed);

  const auto same = load_text(
      "title: By name\nworld: { nodes: { NODE1: { service_pack: SP5 } } }\nsteps: [restart]\n",
      "tree", whole_vocabulary(), {});
  REQUIRE(same.ok());
  CHECK(run(same.value().front(), {}).fingerprint == run(plans.front(), {}).fingerprint);
}

TEST_CASE("a world that nobody has is a problem of the tree") {
  const UsedFiles none = [](UsedFile /*kind*/, std::string_view name, const Place& place,
                            ProblemSet& found) -> std::optional<Yaml> {
    found.add(place, "there is no world " + quoted(name));
    return std::nullopt;
  };
  ProblemSet problems;
  CHECK(load_tree(tree_of(by_use, "tree"), none, whole_vocabulary(), {}, problems).empty());
  REQUIRE(problems.list().size() == 1);
  CHECK(problems.list().front().what == "there is no world `lab`");
  CHECK(problems.list().front().place.line == 2);
}

TEST_CASE("a tree with problems already is no plan, and keeps them") {
  ProblemSet problems;
  problems.add({.file = "tree", .line = 7}, "a key is here twice");
  const Yaml tree = tree_of("title: t\nworld: { nodes: { NODE1: } }\nsteps: [restart]\n", "tree");
  CHECK(load_tree(tree, {}, whole_vocabulary(), {}, problems).empty());
  CHECK(problems.list().size() == 1);
}

}  // namespace mscsim::scenario
