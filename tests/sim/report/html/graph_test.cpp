#include "sim/report/html/graph.hpp"

#include <catch2/catch.hpp>

namespace mscsim::report::html {
namespace {

using Catch::Contains;

const Graph before{.vertices = {{.name = "a", .label = "A\nSP3"}, {.name = "b", .label = "B"}},
                   .edges = {{.from = "a", .to = "b"}}};
const Graph after{
    .vertices = {{.name = "a", .label = "A\nSP1", .look = Look::bad}, {.name = "c", .label = "C"}},
    .edges = {{.from = "a", .to = "c"}}};

}  // namespace

TEST_CASE("what came, went and changed between two graphs is marked") {
  const Graph now = marked(before, after);
  REQUIRE(now.vertices.size() == 3);
  CHECK(now.vertices[0].change == Change::changed);
  CHECK(now.vertices[1].change == Change::added);
  CHECK(now.vertices[2].name == "b");
  CHECK(now.vertices[2].change == Change::removed);
  REQUIRE(now.edges.size() == 2);
  CHECK(now.edges[0].change == Change::added);
  CHECK(now.edges[1].change == Change::removed);
  CHECK(change_words(now) == std::vector<std::string>{"changed: A, SP1", "new: C", "gone: B",
                                                      "new: A to C", "gone: A to B"});
}

TEST_CASE("a graph is as it was") { CHECK(marked(before, before) == before); }

TEST_CASE("a picture tells changes by line style too") {
  const std::string drawn = dot(marked(before, after));
  CHECK_THAT(drawn,
             Contains(R"([label="A\nSP1", class="bad changed", style="solid", penwidth=3])"));
  CHECK_THAT(drawn, Contains(R"(class="plain removed", style="dotted")"));
}

TEST_CASE("quotes and backslashes in a label stay in it") {
  const Graph graph{.vertices = {{.name = "a", .label = R"("\)"}}, .edges = {}};
  CHECK_THAT(dot(graph), Contains(R"(label="\"\\")"));
}

}  // namespace mscsim::report::html
