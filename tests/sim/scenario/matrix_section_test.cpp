#include "sim/scenario/matrix_section.hpp"

#include <catch2/catch.hpp>

using namespace mscsim::scenario;

TEST_CASE("the last variable of a matrix changes fastest") {
  const Matrix matrix{{"a", {"1", "2"}}, {"b", {"x", "y", "z"}}};
  REQUIRE(count_combinations(matrix, 100) == 6);
  CHECK(combination(matrix, 0) == Variables{{"a", "1"}, {"b", "x"}});
  CHECK(combination(matrix, 1) == Variables{{"a", "1"}, {"b", "y"}});
  CHECK(combination(matrix, 3) == Variables{{"a", "2"}, {"b", "x"}});
  CHECK(combination(matrix, 5) == Variables{{"a", "2"}, {"b", "z"}});
}

TEST_CASE("no matrix is one run") {
  CHECK(count_combinations({}, 100) == 1);
  CHECK(combination({}, 0).empty());
}

TEST_CASE("counting combinations stops at the bound") {
  const Matrix matrix(40, {"a", std::vector<std::string>(1000, "x")});
  CHECK(count_combinations(matrix, 10'000) == 10'001);
}

TEST_CASE("a case's row replaces the scenario's of its name and others follow") {
  const Matrix base{{"a", {"1"}}, {"b", {"2"}}};
  const Matrix result = merged(base, {{"c", {"3"}}, {"a", {"9"}}});
  REQUIRE(result.size() == 3);
  CHECK(result[0].values.front() == "9");
  CHECK(result[2].name == "c");
}

TEST_CASE("a value that is there twice is an error, with its place") {
  ProblemSet problems;
  const auto written = parse_yaml("level: [SP3, SP4, SP3]\n", "m.yaml",
                                  {.bytes_max = 1000, .values_max = 100, .depth_max = 9}, problems);
  REQUIRE(written);
  static_cast<void>(read_matrix(&*written, problems));
  REQUIRE(problems.list().size() == 1);
  CHECK(problems.list().front().place.column == 19);
  CHECK(problems.list().front().what == "`SP3` is a value of `level` already");
}
