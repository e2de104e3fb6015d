#include "tests/readers/shipped_runs.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <sstream>

#include "sim/cli/loading.hpp"
#include "sim/evidence/calendar.hpp"

namespace mscsim::readers {

void for_each_shipped_run(const std::function<void(const scenario::Run&)>& visit) {
  std::ostringstream out;
  std::ostringstream err;
  const auto plans =
      cli::load_all({std::string(MSCSIM_ROOT) + "/scenarios"}, {.out = out, .err = err});
  INFO(err.str());
  REQUIRE(plans);
  std::set<std::pair<std::string, std::string>> seen;
  for (const scenario::Plan& plan : *plans) {
    if (plan.steps.empty() || !seen.emplace(plan.file, plan.case_name).second) { continue; }
    visit(scenario::run(plan, {.keep_worlds = true}));
  }
}

std::string artifact(const artifacts::Moment& moment, std::string_view format,
                     std::string_view file) {
  const auto formats = artifacts::formats_table();
  const auto row = std::ranges::find(formats, format, &artifacts::Format::name);
  REQUIRE(row != formats.end());
  const auto made = row->make(moment);
  const auto* const files = std::get_if<std::vector<artifacts::Artifact>>(&made);
  REQUIRE(files != nullptr);
  const auto found = std::ranges::find(*files, file, &artifacts::Artifact::name);
  REQUIRE(found != files->end());
  return found->bytes;
}

std::string clock_words(std::uint64_t time_ms) {
  using std::chrono::seconds;
  const auto now = std::chrono::floor<seconds>(evidence::moment(time_ms));
  const std::chrono::hh_mm_ss clock(now - std::chrono::floor<std::chrono::days>(now));
  std::array<char, 16> words{};
  std::snprintf(words.data(), words.size(), "%02d:%02d:%02d",
                static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()));
  return words.data();
}

}  // namespace mscsim::readers
