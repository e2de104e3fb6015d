#include "sim/cli/diagnostics.hpp"

#include <rapidcheck/catch.h>

#include <catch2/catch.hpp>
#include <sstream>

#include "sim/unicode/code_point.hpp"

namespace mscsim::cli {

TEST_CASE("a caret stands below the column") {
  CHECK(pointed_at("steps: [", 8) == "    steps: [\n           ^\n");
  CHECK(pointed_at("\xC3\xA4\xC3\xA4: x", 5) == "    \xC3\xA4\xC3\xA4: x\n      ^\n");
  CHECK(pointed_at("\tx", 2) == "    \\tx\n      ^\n");
  CHECK(pointed_at("short", 99) == "    short\n         ^\n");
}

TEST_CASE("a long line is shown about the caret") {
  const std::string line = std::string(300, 'a') + "HERE" + std::string(300, 'b');
  const std::string shown = pointed_at(line, 301);
  const std::size_t end = shown.find('\n');
  CHECK(end <= 110);
  CHECK(shown.substr(0, 8) == "    ...a");
  CHECK(shown.find("HERE") == shown.find('^') - end - 1);
  rc::prop("whatever the line", [](const std::string& bytes, int column) {
    const std::string text = pointed_at(bytes, column);
    RC_ASSERT(unicode::width(text.substr(0, text.find('\n'))) <= 110U);
  });
}

TEST_CASE("a problem says where, what and what would be right") {
  std::ostringstream err;
  const scenario::Place in_a_line{"no/such.yaml", 3, 7};
  const scenario::Place as_a_whole{"no/such.yaml", 0, 0};
  scenario::Problems problems;
  problems.push_back({in_a_line, "unknown verb `restat`", "did you mean `restart`?"});
  problems.push_back({as_a_whole, "no such file", ""});
  print_problems(err, problems);
  CHECK(err.str() ==
        "no/such.yaml:3:7: error: unknown verb `restat`; did you mean `restart`?\n"
        "no/such.yaml: error: no such file\n");
}

}  // namespace mscsim::cli
