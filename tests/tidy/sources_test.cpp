#include <algorithm>
#include <catch2/catch.hpp>
#include <regex>
#include <set>

#include "models/catalogue/components.hpp"
#include "models/catalogue/defects.hpp"
#include "models/catalogue/event_categories.hpp"
#include "models/catalogue/events.hpp"
#include "models/catalogue/messages.hpp"
#include "models/catalogue/programs.hpp"
#include "models/catalogue/registry_values.hpp"
#include "models/catalogue/resource_types.hpp"
#include "models/catalogue/service_packs.hpp"
#include "models/catalogue/software.hpp"
#include "models/tables.hpp"
#include "sim/scenario/expectation.hpp"
#include "tests/tidy/source_tree.hpp"

namespace mscsim::tidy {
namespace {

/// Says where it comes from, and is not confirmed where that is no source at all.
void check_source(const Source& source) {
  INFO(source.where);
  CHECK_FALSE(source.where.empty());
  for (const std::string_view word : {" ours", "recalled", "inferred", "announced"}) {
    const bool is_said = source.where.find(word) != std::string_view::npos;
    CHECK_FALSE((is_said && source.certainty == Certainty::confirmed));
  }
}

void check_rows(const auto& rows) {
  for (const auto& row : rows) { check_source(row.source); }
}

/// A name in scenarios, one line of help without a full stop.
void check_named(const auto& rows) {
  std::string_view last;
  for (const auto& row : rows) {
    INFO(row.name);
    CHECK_FALSE(row.name.empty());
    CHECK(last < row.name);
    CHECK_FALSE(row.help.empty());
    CHECK_FALSE(row.help.ends_with('.'));
    CHECK(row.help.find('\n') == std::string_view::npos);
    last = row.name;
  }
}

}  // namespace

TEST_CASE("every row of the catalogue says where it comes from") {
  check_rows(catalogue::events());
  check_rows(catalogue::event_categories());
  check_rows(catalogue::errors());
  check_rows(catalogue::messages());
  check_rows(catalogue::service_packs());
  check_rows(catalogue::components());
  check_rows(catalogue::services());
  check_rows(catalogue::defects());
  check_rows(catalogue::hotfixes());
  check_rows(catalogue::software());
  check_rows(catalogue::programs());
  check_rows(catalogue::program_rules());
  check_rows(catalogue::start_rules());
  check_rows(catalogue::stop_rules());
  check_rows(catalogue::registry_values());
  check_rows(catalogue::resource_types());
  check_rows(catalogue::properties());
  for (const File file : all<File>()) { check_source(catalogue::system_file(file).source); }
  for (const catalogue::FileCopy& copy : catalogue::file_copies()) {
    CHECK_FALSE(copy.source.empty());
  }
}

TEST_CASE("verbs, conditions and expectations say what they are") {
  check_named(verbs_table());
  check_named(conditions_table());
  check_named(scenario::expectations_table());
  for (const Verb& verb : verbs_table()) {
    INFO(verb.name);
    CHECK_FALSE(verb.source.empty());
  }
  for (const Condition& condition : conditions_table()) {
    INFO(condition.name);
    CHECK_FALSE(condition.source.empty());
  }
}

TEST_CASE("every article that is cited is one that we know of") {
  const SourceFile list = read_source("tests/tidy/articles.txt");
  const std::set<std::string> known(list.lines.begin(), list.lines.end());
  REQUIRE(known.contains("Q232910"));
  static const std::regex article(R"(\bQ[0-9]{6}\b)");
  for (const SourceFile& file :
       files_below({"models", "sim", "scenarios"}, {".hpp", ".cpp", ".yaml"})) {
    for (std::size_t row = 0; row < file.lines.size(); ++row) {
      const std::string& line = file.lines[row];
      for (std::sregex_iterator cited(line.begin(), line.end(), article), end; cited != end;
           ++cited) {
        INFO(place(file, row) << " cites " << cited->str());
        CHECK(known.contains(cited->str()));
      }
    }
  }
}

}  // namespace mscsim::tidy
