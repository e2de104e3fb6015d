#include "sim/report/checked.hpp"

#include <unordered_map>

#include "sim/report/junit_xml.hpp"
#include "sim/report/sarif.hpp"
#include "sim/report/transcript.hpp"

namespace mscsim::report {
namespace {

using scenario::Problem;

std::string words_of(const Problem& problem) {
  return problem.what + (problem.instead.empty() ? "" : "; " + problem.instead);
}

/// A suite with one case for each file that was read.
class Suites {
 public:
  explicit Suites(const std::string& kind) : name_("a " + kind + " as it is") {}

  /// The case of that file; made where there is none.
  JunitCase& case_of(const std::string& file) {
    const auto [row, is_new] = rows_.emplace(file, all_.size());
    if (is_new) { all_.push_back({.file = file, .cases = {{.name = name_}}}); }
    return all_[row->second].cases.front();
  }
  [[nodiscard]] const std::vector<JunitSuite>& all() const { return all_; }

 private:
  std::string name_;
  std::vector<JunitSuite> all_;
  std::unordered_map<std::string, std::size_t> rows_;  ///< of each file
};

}  // namespace

std::string junit_report(const Checked& checked) {
  Suites suites(checked.kind);
  for (const std::string& file : checked.files) { static_cast<void>(suites.case_of(file)); }
  const auto fail = [&](const Problem& problem) {
    suites.case_of(problem.place.file)
        .failures.push_back({.message = words(problem.place) + ": " + words_of(problem)});
  };
  for (const Problem& problem : checked.errors) { fail(problem); }
  for (const Problem& problem : checked.warnings) {
    if (checked.warnings_fail) {
      fail(problem);
    } else {
      suites.case_of(problem.place.file).output +=
          words(problem.place) + ": warning: " + words_of(problem) + '\n';
    }
  }
  return junit_xml(suites.all());
}

std::string sarif_report(const Checked& checked) {
  const std::string error = checked.kind + "-error";
  const std::string warning = checked.kind + "-warning";
  const std::vector<SarifRule> rules{
      {.id = error, .title = "A " + checked.kind + " that cannot be read"},
      {.id = warning,
       .title = "Something in a " + checked.kind + " that is most likely not meant",
       .level = SarifLevel::warning}};
  std::vector<SarifResult> results;
  for (const Problem& problem : checked.errors) {
    results.push_back({.rule = error, .message = words_of(problem), .place = problem.place});
  }
  for (const Problem& problem : checked.warnings) {
    results.push_back({.rule = warning,
                       .level = checked.warnings_fail ? SarifLevel::error : SarifLevel::warning,
                       .message = words_of(problem),
                       .place = problem.place});
  }
  return sarif_log(rules, results);
}

}  // namespace mscsim::report
