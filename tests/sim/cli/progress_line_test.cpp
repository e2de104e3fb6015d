#include "sim/cli/progress_line.hpp"

#include <catch2/catch.hpp>
#include <sstream>
#include <thread>

namespace mscsim::cli {

TEST_CASE("work of less than a second says nothing of how far it is") {
  std::ostringstream out;
  std::ostringstream err;
  {
    ProgressLine line({.out = out, .err = err, .err_terminal = true});
    line.show("page", 1, 2);
  }
  CHECK(err.str().empty());
}

TEST_CASE("longer work says how far it is on one line of a terminal, which is gone afterwards") {
  std::ostringstream out;
  std::ostringstream err;
  std::ostringstream file;
  {
    ProgressLine line({.out = out, .err = err, .err_terminal = true});
    ProgressLine to_file({.out = out, .err = file, .err_terminal = false});
    std::this_thread::sleep_for(std::chrono::milliseconds(1050));
    line.show("page", 1, 2);
    line.show("page", 2, 2);  // too soon after the one before
    to_file.show("page", 1, 2);
  }
  CHECK(err.str() == "\r\x1b[Kpage 1 of 2\r\x1b[K");
  CHECK(file.str().empty());
}

}  // namespace mscsim::cli
