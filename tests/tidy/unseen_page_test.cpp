// scenarios/unseen/README.md says of each article of a random draw which scenario it is, or why
// there is none.
#include <catch2/catch.hpp>
#include <filesystem>
#include <set>
#include <string>

#include "tests/tidy/source_tree.hpp"

namespace mscsim::tidy {

TEST_CASE("every article of the draw is on its page, and its scenario where there is one") {
  std::set<std::string> linked;
  std::size_t rows = 0;
  for (const std::string& line : read_source("scenarios/unseen/README.md").lines) {
    if (!line.starts_with("| Q")) { continue; }
    ++rows;
    const std::string article = line.substr(2, line.find(' ', 2) - 2);
    const std::string last = line.substr(line.rfind('|', line.size() - 2) + 2);
    INFO(line);
    CHECK(last.size() > 3);
    if (last.starts_with("[")) {
      CHECK(last == "[" + article + ".yaml](" + article + ".yaml) |");
      linked.insert(article + ".yaml");
    }
  }
  CHECK(rows == 160);
  std::set<std::string> there;
  for (const auto& each : std::filesystem::directory_iterator(MSCSIM_ROOT "/scenarios/unseen")) {
    if (each.path().extension() == ".yaml") { there.insert(each.path().filename().string()); }
  }
  CHECK(linked == there);
}

}  // namespace mscsim::tidy
