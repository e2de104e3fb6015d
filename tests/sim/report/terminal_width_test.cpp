#include "sim/report/terminal_width.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>

namespace mscsim::report {

// NOLINTBEGIN(concurrency-mt-unsafe): one thread
TEST_CASE("COLUMNS says how wide text may be, within what can be read") {
  REQUIRE(setenv("COLUMNS", "64", 1) == 0);
  CHECK(terminal_width() == 64);
  REQUIRE(setenv("COLUMNS", "3", 1) == 0);
  CHECK(terminal_width() == 20);
  REQUIRE(setenv("COLUMNS", "400", 1) == 0);
  CHECK(terminal_width() == 100);
  REQUIRE(unsetenv("COLUMNS") == 0);
  CHECK(terminal_width() >= 20);
}
// NOLINTEND(concurrency-mt-unsafe)

}  // namespace mscsim::report
