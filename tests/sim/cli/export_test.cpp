#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "sim/cli/program.hpp"

namespace mscsim::cli {
namespace {

namespace fs = std::filesystem;
using Catch::Contains;

const std::string scenario = std::string(MSCSIM_ROOT) + "/scenarios/kb/Q232910.yaml";
const std::string one_run = "before MSCS is installed (level=SP4, drivers=one driver)";

struct Said {
  ExitStatus status;
  std::string out;
  std::string err;
};

Said say(const std::vector<std::string>& words) {
  std::ostringstream out;
  std::ostringstream err;
  const ExitStatus status = program(words, {.out = out, .err = err, .colour = false});
  return {status, out.str(), err.str()};
}

Said export_to(const fs::path& folder, std::vector<std::string> more = {}) {
  std::vector<std::string> words{"export", scenario, "--case", one_run, "--to", folder.string()};
  words.insert(words.end(), more.begin(), more.end());
  return say(words);
}

/// A folder that is gone after the test.
class Place {
 public:
  Place() : path_(fs::temp_directory_path() / ("mscsim_export_" + std::to_string(getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;
  Place(Place&&) = delete;
  Place& operator=(Place&&) = delete;
  ~Place() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  [[nodiscard]] fs::path path(const std::string& name) const { return path_ / name; }

 private:
  fs::path path_;
};

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::map<std::string, std::string> files_below(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) {
      files[fs::relative(entry.path(), folder).string()] = read(entry.path());
    }
  }
  return files;
}

}  // namespace

TEST_CASE("export writes every form of evidence, the same bytes each time") {
  const Place place;
  REQUIRE(export_to(place.path("a")).status == ExitStatus::ok);
  REQUIRE(export_to(place.path("b")).status == ExitStatus::ok);
  const auto files = files_below(place.path("a"));
  CHECK(files == files_below(place.path("b")));
  for (const std::string name :
       {"manifest.json", "NODE1/SysEvent.Evt", "NODE1/SYSTEM", "NODE1/SOFTWARE", "NODE1/Cluster",
        "NODE1/registry.reg", "NODE1/cluster.log"}) {
    INFO(name);
    CHECK(files.contains(name));
  }
  CHECK_THAT(files.at("NODE1/registry.reg"),
             Contains("[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion]\r\n"
                      "\"CSDVersion\"=\"Service Pack 4\"\r\n"));
  CHECK_THAT(files.at("NODE1/cluster.log"),
             Contains("[EVT] 1044: ") && Contains("IP Address <Cluster IP Address>: state 3 -> 4"));
}

TEST_CASE("the manifest says what is there and what was the truth") {
  const Place place;
  REQUIRE(export_to(place.path("a"), {"--at", "all", "--evt"}).status == ExitStatus::ok);
  const auto manifest = nlohmann::json::parse(read(place.path("a/manifest.json")));
  const auto is_true_at = [](const nlohmann::json& moment) {
    const auto truth = moment["truth"]["NODE1"].get<std::vector<std::string>>();
    return std::ranges::find(truth, "network-files-behind-service-pack") != truth.end();
  };
  CHECK(std::ranges::any_of(manifest["moments"], is_true_at));
  CHECK_FALSE(is_true_at(manifest["moments"].back()));
  for (const auto& moment : manifest["moments"]) {
    for (const auto& file : moment["files"]) {
      const std::string bytes = read(place.path("a/" + file["path"].get<std::string>()));
      CHECK(bytes.size() == file["bytes"].get<std::size_t>());
      CHECK(file["sha256"].get<std::string>().size() == 64);
    }
  }
  CHECK(fs::exists(place.path("a/step-00/NODE1/SysEvent.Evt")));
  CHECK_FALSE(fs::exists(place.path("a/step-00/NODE1/SYSTEM")));
}

TEST_CASE("export leaves what is there alone") {
  const Place place;
  fs::create_directories(place.path("a"));
  std::ofstream(place.path("a/mine")) << "mine";
  const Said said = export_to(place.path("a"));
  CHECK(said.status == ExitStatus::bad_input);
  CHECK_THAT(said.err, Contains("it is there already"));
  CHECK(files_below(place.path("")) == std::map<std::string, std::string>{{"a/mine", "mine"}});
  fs::remove(place.path("a/mine"));
  CHECK(export_to(place.path("a")).status == ExitStatus::ok);
}

TEST_CASE("export that cannot write leaves nothing") {
  const Place place;
  std::ofstream(place.path("file")) << "mine";
  const Said below_a_file = export_to(place.path("file/a"));
  CHECK(below_a_file.status == ExitStatus::bad_input);
  CHECK_THAT(below_a_file.err, Contains("cannot export to") && Contains("Not a directory"));

  // As on a full disk: no file may grow beyond a page.
  rlimit before{};
  REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
  auto* const handler = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{.rlim_cur = 4'096, .rlim_max = before.rlim_max};
  REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
  const Said full = export_to(place.path("a"));
  REQUIRE(setrlimit(RLIMIT_FSIZE, &before) == 0);
  static_cast<void>(std::signal(SIGXFSZ, handler));
  CHECK(full.status == ExitStatus::bad_input);
  CHECK_THAT(full.err, Contains("File too large"));
  CHECK(files_below(place.path("")) == std::map<std::string, std::string>{{"file", "mine"}});
}

TEST_CASE("export says what is wrong with its words") {
  const Place place;
  CHECK_THAT(say({"export", scenario}).err, Contains("--to DIR"));
  CHECK_THAT(export_to(place.path("a"), {"--at", "99"}).err, Contains("--at takes `all`"));
  CHECK_THAT(export_to(place.path("a"), {"--log-size", "1"}).err, Contains("--log-size"));
  CHECK_THAT(
      say({"export", scenario, "--case", "no such case", "--to", place.path("a").string()}).err,
      Contains("no run to export"));
  CHECK(fs::is_empty(place.path("")));
}

}  // namespace mscsim::cli
