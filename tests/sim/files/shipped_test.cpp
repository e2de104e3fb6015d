#include "sim/files/shipped.hpp"

#include <catch2/catch.hpp>
#include <filesystem>

namespace mscsim::files {
namespace {

namespace fs = std::filesystem;

const std::string folder = MSCSIM_ROOT "/scenarios";

/// Somewhere else while it lives.
class Elsewhere {
 public:
  Elsewhere() : before_(fs::current_path()) { fs::current_path("/"); }
  Elsewhere(const Elsewhere&) = delete;
  Elsewhere& operator=(const Elsewhere&) = delete;
  Elsewhere(Elsewhere&&) = delete;
  Elsewhere& operator=(Elsewhere&&) = delete;
  ~Elsewhere() { fs::current_path(before_); }

 private:
  fs::path before_;
};

}  // namespace

TEST_CASE("what shipped is found from any folder, by path and by name") {
  const Elsewhere elsewhere;
  CHECK(shipped_folder() == folder);
  CHECK(given_or_shipped("scenarios/kb/Q232910.yaml") == folder + "/kb/Q232910.yaml");
  CHECK(given_or_shipped("kb/Q232910.yaml") == folder + "/kb/Q232910.yaml");
  CHECK(given_or_shipped("Q232910") == folder + "/kb/Q232910.yaml");
  CHECK(given_or_shipped("clusdb_damaged") == folder + "/rules/clusdb_damaged.yml");
  CHECK(given_or_shipped("scenarios/rules") == folder + "/rules");
}

TEST_CASE("what is there is meant before what shipped, and what nobody shipped is itself") {
  const Elsewhere elsewhere;
  CHECK(given_or_shipped("etc") == "etc");
  CHECK(given_or_shipped("no-such-file.yaml") == "no-such-file.yaml");
  CHECK(given_or_shipped("no-such-name") == "no-such-name");
  CHECK(given_or_shipped("../README.md") == "../README.md");
  CHECK(given_or_shipped("scenarios/../CMakeLists.txt") == "scenarios/../CMakeLists.txt");
  CHECK(given_or_shipped("/no/such/file") == "/no/such/file");
  CHECK(given_or_shipped("").empty());
}

}  // namespace mscsim::files
