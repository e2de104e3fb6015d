#include "sim/rules/expression_size.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace mscsim::rules {

TEST_CASE("an expression is as long as its bounded repeats make it") {
  CHECK(size_written_out("") == 0);
  CHECK(size_written_out("abc") == 3);
  CHECK(size_written_out("a\\.[^]x{2}]") == 3);
  CHECK(size_written_out("(ab){10}") == 20);
  CHECK(size_written_out("(ab){2,}c") == 5);
  CHECK(size_written_out("(a(bc){3}){1,4}") == 28);
  CHECK(size_written_out("a{3}{5}") == 15);
  CHECK(size_written_out("a{30000}") == 100);
  CHECK(size_written_out("a{x}") == 4);
  CHECK(size_written_out("((a{1,500}b){1,500}c){1,500}") > 10'000'000);
}

TEST_CASE("what is no expression has a length all the same") {
  CHECK(size_written_out("a)b") == 2);
  CHECK(size_written_out("((ab{2}") == 3);
  CHECK(size_written_out("[a") == 1);
  CHECK(size_written_out("\\") == 1);
  CHECK(size_written_out("{5}") == 0);
  CHECK(size_written_out(std::string(1'000'000, '(')) == 0);
}

}  // namespace mscsim::rules
