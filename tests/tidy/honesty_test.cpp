// What keeps a symptom from being anything but the outcome of a mechanism.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <regex>

#include "tests/tidy/source_tree.hpp"

namespace mscsim::tidy {

TEST_CASE("nothing but the IP Address resource can log event 1044", "[Q232910]") {
  const std::array<std::string, 3> allowed{"models/catalogue/events.hpp",
                                           "models/catalogue/mscs_events.cpp",
                                           "models/cluster/resources/ip_address.cpp"};
  int uses = 0;
  for (const SourceFile& file : files_below({"models", "sim"}, {".hpp", ".cpp"})) {
    for (std::size_t row = 0; row < file.lines.size(); ++row) {
      if (file.lines[row].find("netbios_interface_not_created") == std::string::npos) { continue; }
      INFO(place(file, row));
      CHECK(std::ranges::find(allowed, file.path) != allowed.end());
      uses += file.path == allowed.back() ? 1 : 0;
    }
  }
  CHECK(uses == 1);  // where NetBT refused
}

TEST_CASE("events are recorded by mechanisms, not by verbs") {
  for (const SourceFile& file :
       files_below({"models/verbs", "models/conditions", "sim"}, {".hpp", ".cpp"})) {
    for (std::size_t row = 0; row < file.lines.size(); ++row) {
      INFO(place(file, row));
      CHECK(file.lines[row].find("transition.record(") == std::string::npos);
    }
  }
}

TEST_CASE("no mechanism looks at an article's number") {
  static const std::regex article(R"(\bQ[0-9]{5,6}\b)");
  for (const SourceFile& file :
       files_below({"models/node", "models/cluster", "models/surroundings"}, {".hpp", ".cpp"})) {
    for (std::size_t row = 0; row < file.lines.size(); ++row) {
      const std::string& line = file.lines[row];
      INFO(place(file, row));
      CHECK_FALSE(std::regex_search(line.substr(0, line.find("//")), article));
    }
  }
}

namespace {

/// The enumerators of `enum class NAME` in a header of ours, one on a line, without `count`.
std::vector<std::string> enumerators(const SourceFile& header, const std::string& name) {
  static const std::regex enumerator(R"(^  (\w+),)");
  std::vector<std::string> found;
  bool inside = false;
  for (const std::string& line : header.lines) {
    inside = (inside && line != "};") || line.starts_with("enum class " + name);
    std::smatch match;
    if (inside && std::regex_search(line, match, enumerator)) { found.push_back(match[1]); }
  }
  return found;
}

}  // namespace

TEST_CASE("every row of a table of outcomes is the outcome of something") {
  const auto [header, name, least] =
      GENERATE(std::tuple("defects", "Defect", 20U), std::tuple("events", "Event", 60U),
               std::tuple("messages", "Message", 30U));
  const std::string own = std::string("models/catalogue/") + header;
  const auto rows = enumerators(read_source(own + ".hpp"), name);
  CHECK(rows.size() > least);
  std::string text;
  for (const SourceFile& file : files_below({"models"}, {".hpp", ".cpp"})) {
    if (file.path.starts_with(own + ".")) { continue; }
    for (const std::string& line : file.lines) { text += line + '\n'; }
  }
  for (const std::string& row : rows) {
    INFO(row);
    CHECK(std::regex_search(text, std::regex("\\b" + row + "\\b")));
  }
}

}  // namespace mscsim::tidy
