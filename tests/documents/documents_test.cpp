// What the documents show is so: every command in them is run as it is printed, in a folder of its
// own, and every output that they show is compared.
//
// A fenced block says in its first line what it is:
//   yaml FILE      a file that later commands of the same document use; in a workflow of GitHub
//                  each `- run:` is such a command, unless it says `# not run by the tests`; in
//                  .pre-commit-config.yaml each `entry:` is, with files that its `files:` fits
//   sh             commands, a line each; exit status 0, or what `# exit status N` behind it says
//   sh not run: R  commands that take long or change the machine, and the reason
//   console        `$ command`, and below it what it prints; a line `...` stands for any lines
//   prompt FILE    a session of `mscsim shell FILE`: what is typed stands behind `C:\>`
//   cpp PATH, cmake PATH   part of that file of the project, which another test builds
// Blocks in other languages are only to be read.

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace mscsim {
namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

const fs::path root = MSCSIM_ROOT;

struct Block {
  std::string document;
  std::size_t row = 0;   ///< of its first line, from 1
  std::string language;  ///< the first word behind the fence
  std::string rest;      ///< the words behind that
  Lines lines;

  [[nodiscard]] std::string place() const { return document + ":" + std::to_string(row); }
};

std::string read_whole(const fs::path& path) {
  std::ifstream in(path);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

Lines lines_of(const std::string& text) {
  Lines lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    line.erase(line.find_last_not_of(" \r") + 1);
    lines.push_back(line);
  }
  return lines;
}

std::string joined(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) { text += line + '\n'; }
  return text;
}

/// The README.md files of the project, the root's first.
Lines documents() {
  Lines found{"README.md"};
  for (const char* const folder : {"models", "scenarios", "sim", "tests"}) {
    for (const auto& each : fs::recursive_directory_iterator(root / folder)) {
      if (each.path().filename() == "README.md") {
        found.push_back(fs::relative(each.path(), root).string());
      }
    }
  }
  std::sort(found.begin() + 1, found.end());
  return found;
}

std::vector<Block> blocks_of(const std::string& document) {
  std::vector<Block> blocks;
  bool inside = false;
  std::size_t row = 0;
  for (const std::string& line : lines_of(read_whole(root / document))) {
    ++row;
    if (line.starts_with("```")) {
      inside = !inside;
      if (inside) {
        std::istringstream words(line.substr(3));
        Block block{.document = document, .row = row, .language = {}, .rest = {}, .lines = {}};
        words >> block.language >> std::ws;
        std::getline(words, block.rest);
        blocks.push_back(block);
      }
    } else if (inside) {
      blocks.back().lines.push_back(line);
    }
  }
  return blocks;
}

struct Answer {
  int status = 0;
  Lines lines;  ///< of both outputs
};

/// A folder in which `sim/run` and `mscsim` are the program that was built.
class Desk {
 public:
  Desk() {
    const std::string stem = "mscsim-documents-" + std::string(6, 'X');
    std::string name = (fs::temp_directory_path() / stem).string();
    folder_ = mkdtemp(name.data());
    fs::create_directory_symlink(root / "scenarios", folder_ / "scenarios");
    fs::create_directory_symlink(root / "tests", folder_ / "tests");
    fs::create_directories(folder_ / "sim");
    fs::create_directories(folder_ / "bin");
    fs::create_symlink(MSCSIM_PROGRAM, folder_ / "bin" / "mscsim");
    fs::create_symlink(MSCSIM_PROGRAM, folder_ / "sim" / "run");
  }
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;
  Desk(Desk&&) = delete;
  Desk& operator=(Desk&&) = delete;
  ~Desk() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }

  void write(const std::string& name, const Lines& lines) const {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name) << joined(lines);
  }
  [[nodiscard]] Answer run(const std::string& command, const Lines& typed = {}) const {
    write("bin/typed", typed);
    write("bin/command", {"cd '" + folder_.string() + "'", "PATH=$PWD/bin:$PATH", "unset COLUMNS",
                          "exec <bin/typed 2>&1", command});
    FILE* const pipe = popen(("bash '" + (folder_ / "bin/command").string() + "'").c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string text;
    std::array<char, 4096> piece{};
    while (const std::size_t count = fread(piece.data(), 1, piece.size(), pipe)) {
      text.append(piece.data(), count);
    }
    return {.status = WEXITSTATUS(pclose(pipe)), .lines = lines_of(text)};
  }

 private:
  fs::path folder_;
};

/// Whether `seen` is what `shown` says, where a line `...` stands for any lines.
bool is_shown(const Lines& seen, const Lines& shown) {
  std::size_t at = 0;        // in seen
  std::size_t gap = 0;       // behind the last `...` in shown; 0: there was none
  std::size_t gap_seen = 0;  // where it may end
  std::size_t row = 0;
  while (at < seen.size() || row < shown.size()) {
    if (row < shown.size() && shown[row] == "...") {
      gap = ++row;
      gap_seen = at;
    } else if (row < shown.size() && at < seen.size() && seen[at] == shown[row]) {
      ++at;
      ++row;
    } else if (gap != 0 && gap_seen < seen.size()) {
      at = ++gap_seen;
      row = gap;
    } else {
      return false;
    }
  }
  return true;
}

int status_wanted(const std::string& line) {
  constexpr std::string_view mark = "# exit status ";
  const std::size_t at = line.find(mark);
  return at == std::string::npos ? 0 : std::stoi(line.substr(at + mark.size()));
}

void check_commands(const Block& block, const Desk& desk) {
  for (const std::string& line : block.lines) {
    if (line.empty() || line.starts_with('#')) { continue; }
    INFO(block.place() << ": " << line);
    const Answer answer = desk.run(line);
    INFO(joined(answer.lines));
    CHECK(answer.status == status_wanted(line));
  }
}

void check_workflow(const Block& block, const Desk& desk) {
  constexpr std::string_view run = "- run: ";
  for (const std::string& line : block.lines) {
    const std::size_t at = line.find(run);
    if (!block.rest.starts_with(".github/") || at == std::string::npos) { continue; }
    if (line.ends_with("# not run by the tests")) { continue; }
    INFO(block.place() << ": " << line);
    const Answer answer = desk.run(line.substr(at + run.size()));
    INFO(joined(answer.lines));
    CHECK(answer.status == 0);
  }
}

/// Runs the `entry:` of a hook as pre-commit does: with the names of files behind it that `files:`
/// below it fits and `exclude:` does not.
void check_hooks(const Block& block, const Desk& desk) {
  constexpr std::size_t files_enough = 3;
  if (block.rest != ".pre-commit-config.yaml") { return; }
  std::map<std::string, std::string> hook;
  for (const std::string& line : block.lines) {
    const std::size_t at = line.find_first_not_of(" -");
    const std::size_t colon = line.find(": ");
    if (at == std::string::npos || colon == std::string::npos) { continue; }
    hook[line.substr(at, colon - at)] = line.substr(colon + 2);
  }
  INFO(block.place());
  REQUIRE(hook.count("entry") == 1);
  const std::regex wanted(hook.at("files"));
  const std::regex unwanted(hook.at("exclude"));
  std::string files;
  std::size_t count = 0;
  for (const auto& each : fs::recursive_directory_iterator(root / "scenarios")) {
    const std::string name = fs::relative(each.path(), root).string();
    if (count == files_enough || !std::regex_search(name, wanted) ||
        std::regex_search(name, unwanted)) {
      continue;
    }
    files += " " + name;
    ++count;
  }
  REQUIRE(count == files_enough);
  const Answer answer = desk.run(hook.at("entry") + files);
  INFO(joined(answer.lines));
  CHECK(answer.status == 0);
}

void check_console(const Block& block, const Desk& desk) {
  for (std::size_t i = 0; i < block.lines.size();) {
    const std::string line = block.lines[i];
    INFO(block.place() << ": " << line);
    REQUIRE(line.starts_with("$ "));
    Lines shown;
    for (++i; i < block.lines.size() && !block.lines[i].starts_with("$ "); ++i) {
      shown.push_back(block.lines[i]);
    }
    const Answer answer = desk.run(line.substr(2));
    INFO(joined(answer.lines));
    CHECK(answer.status == status_wanted(line));
    CHECK(is_shown(answer.lines, shown));
  }
}

void check_prompt(const Block& block, const Desk& desk) {
  constexpr std::string_view prompt = "C:\\>";
  Lines typed;
  for (const std::string& line : block.lines) {
    const std::size_t at = line.find(prompt);  // behind the machine's name, where there are two
    if (at != std::string::npos) { typed.push_back(line.substr(at + prompt.size())); }
  }
  INFO(block.place());
  const Answer answer = desk.run("mscsim shell --echo " + block.rest, typed);
  INFO(joined(answer.lines));
  Lines shown = block.lines;
  shown.insert(shown.begin(), "...");
  shown.emplace_back("...");
  CHECK(answer.status == 0);
  CHECK(is_shown(answer.lines, shown));
}

void check_block(const Block& block, const Desk& desk) {
  if (block.language == "yaml" && !block.rest.empty()) {
    desk.write(block.rest, block.lines);
    check_workflow(block, desk);
    check_hooks(block, desk);
  } else if (block.language == "sh" && !block.rest.starts_with("not run: ")) {
    check_commands(block, desk);
  } else if (block.language == "console") {
    check_console(block, desk);
  } else if (block.language == "prompt") {
    check_prompt(block, desk);
  } else if ((block.language == "cpp" || block.language == "cmake") && !block.rest.empty()) {
    INFO(block.place());
    const std::string text = read_whole(root / block.rest);
    CHECK(text.find(joined(block.lines)) != std::string::npos);
  }
}

}  // namespace

TEST_CASE("what the documents show is so") {
  const auto document = GENERATE(from_range(documents()));
  const Desk desk;
  for (const Block& block : blocks_of(document)) { check_block(block, desk); }
}

TEST_CASE("commands in the documents stand in blocks that are run") {
  for (const std::string& document : documents()) {
    std::size_t row = 0;
    for (const std::string& line : lines_of(read_whole(root / document))) {
      ++row;
      INFO(document << ":" << row << ": " << line);
      CHECK_FALSE(line.starts_with("    sim/run "));
      CHECK_FALSE(line.starts_with("    mscsim "));
    }
  }
}

TEST_CASE("a line of dots stands for any lines") {
  CHECK(is_shown({"a", "b", "c"}, {"a", "...", "c"}));
  CHECK(is_shown({"a", "c"}, {"a", "...", "c"}));
  CHECK(is_shown({"a", "c", "b", "c"}, {"...", "c"}));
  CHECK_FALSE(is_shown({"a", "b", "c"}, {"a", "c"}));
  CHECK_FALSE(is_shown({"a", "b"}, {"a", "...", "c"}));
  CHECK_FALSE(is_shown({"a", "b"}, {"a"}));
  CHECK_FALSE(is_shown({"a"}, {"a", "b"}));
}

}  // namespace mscsim
