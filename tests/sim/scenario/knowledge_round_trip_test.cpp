#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "sim/files/shipped.hpp"
#include "sim/scenario/files.hpp"
#include "sim/scenario/knowledge/written_rows.hpp"
#include "sim/scenario/load.hpp"
#include "sim/scenario/run.hpp"

using namespace mscsim;
using namespace mscsim::scenario;

namespace {

using Names = std::vector<std::string_view>;

/// Rows of one section that a test takes away and declares itself.
struct Taken {
  std::string_view section;
  Names names;
};

/// The rows of written_rows(section) that begin with one of `names`; of behaviours, those that
/// speak of one.
std::string declared(const Taken& taken) {
  std::istringstream lines(written_rows(taken.section, *Catalogue::shipped()));
  std::vector<std::string> rows;
  for (std::string line; std::getline(lines, line);) {
    const bool continues = line.size() > 6 && line.substr(0, 6) == std::string(6, ' ');
    if (continues && !rows.empty()) {
      rows.back() += line + "\n";
    } else {
      rows.push_back(line + "\n");
    }
  }
  const bool is_list = taken.section == "behaviours";
  std::string text = "  " + std::string(taken.section) + ":\n";
  std::size_t found = 0;
  for (const std::string& row : rows) {
    const bool is_wanted = std::ranges::any_of(taken.names, [&](std::string_view name) {
      return is_list ? row.find(name) != std::string::npos
                     : row.find("    " + std::string(name) + ": ") == 0;
    });
    if (!is_wanted) { continue; }
    text += row;
    ++found;
  }
  CHECK(found >= taken.names.size());
  return text;
}

std::vector<std::uint64_t> fingerprints(const std::string& text, const Vocabulary& vocabulary) {
  const auto plans = load_text(text, "test.yaml", vocabulary, {});
  if (!plans.ok()) { FAIL(plans.problems().front().what << plans.problems().front().instead); }
  std::vector<std::uint64_t> result;
  for (const Plan& plan : plans.value()) {
    const Run done = run(plan, {});
    CHECK(done.passed);
    result.push_back(done.fingerprint);
  }
  return result;
}

/// Runs a shipped scenario with what ships, and with rows that were taken away and declared.
void check_round_trip(const std::string& article, const std::vector<Taken>& taken) {
  INFO(article);
  ProblemSet problems;
  const auto text =
      read_file(files::given_or_shipped("kb/" + article + ".yaml"), 1'000'000, problems);
  REQUIRE(text);
  Names forgotten;
  std::string know = "know:\n";
  for (const Taken& each : taken) {
    know += declared(each);
    if (each.section == "behaviours") { continue; }
    forgotten.insert(forgotten.end(), each.names.begin(), each.names.end());
  }
  Vocabulary vocabulary = whole_vocabulary();
  const auto shipped = fingerprints(*text, vocabulary);
  vocabulary.forgotten = forgotten;
  CHECK(fingerprints(know + *text, vocabulary) == shipped);
}

}  // namespace

TEST_CASE("shipped rows that are taken away and declared make the same worlds") {
  check_round_trip("Q189224", {{"services", {"LPDSVC"}}});
  // Not snmpapi.dll: behaviours that ship ask for it, too.
  check_round_trip("Q163595", {{"files", {"snmp.exe", "inetmib1.dll"}},
                               {"services", {"SNMP"}},
                               {"software", {"snmp"}},
                               {"messages", {"snmp-entry-point"}},
                               {"behaviours", {"SNMP"}}});
  check_round_trip("Q169717", {{"files", {"dhcpadmn.exe"}},
                               {"software", {"dhcp_server"}},
                               {"programs", {"dhcp-manager", "dhcp-manager-from-share"}},
                               {"messages", {"dhcp-manager-without-properties"}},
                               {"behaviours", {"dhcp-manager"}}});
  check_round_trip("Q246805", {{"programs", {"dial-up-networking"}},
                               {"messages", {"dial-failed"}},
                               {"behaviours", {"dial-up-networking"}}});
}
