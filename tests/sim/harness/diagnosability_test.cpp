#include "sim/harness/diagnosability.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <optional>

#include "models/tables.hpp"
#include "sim/scenario/load.hpp"

namespace mscsim::harness {
namespace {

std::size_t row_of(std::string_view condition) {
  const auto conditions = conditions_table();
  const auto found = std::ranges::find(conditions, condition, &Condition::name);
  REQUIRE(found != conditions.end());
  return static_cast<std::size_t>(found - conditions.begin());
}

/// What tells two causes apart in the worlds of some articles; nothing where the pair is not there.
std::optional<ToldBy> told_by(const std::vector<std::string>& articles, std::string_view one,
                              std::string_view other) {
  std::vector<scenario::Plan> plans;
  for (const std::string& article : articles) {
    auto loaded =
        scenario::load_file(std::string(MSCSIM_ROOT) + "/scenarios/kb/" + article + ".yaml",
                            scenario::whole_vocabulary(), {});
    REQUIRE(loaded.ok());
    for (scenario::Plan& plan : std::move(loaded).value()) {
      if (!plan.steps.empty()) { plans.push_back(std::move(plan)); }
    }
  }
  const auto runs = scenario::run_all(plans, {.keep_worlds = true}, 1);
  const auto cases = cases_of(runs);
  const auto first = std::min(row_of(one), row_of(other));
  const auto second = std::max(row_of(one), row_of(other));
  for (const Pair& pair : diagnosability(cases)) {
    if (pair.one == first && pair.other == second) {
      CHECK((pair.one_at == nullptr) == (pair.by == ToldBy::event_log));
      return pair.by;
    }
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("a quorum disk that is gone and one that is reserved log different things") {
  CHECK(told_by({"Q243195"}, "quorum-disk-missing", "quorum-disk-reserved") == ToldBy::event_log);
}

TEST_CASE("the driver of a broken adapter does not start, and neither does a foreign one") {
  CHECK(told_by({"Q240271"}, "adapter-broken", "adapter-driver-replaced") == ToldBy::inventory);
}

TEST_CASE("no NetBIOS on the address and no service pack log different things") {
  CHECK(told_by({"Q217057", "Q175779"}, "enable-netbios-off", "service-pack-below-mscs-floor") ==
        ToldBy::event_log);
}

TEST_CASE("causes that never held apart are no pair") {
  CHECK_FALSE(told_by({"Q217057"}, "enable-netbios-off", "adapter-broken"));
}

}  // namespace mscsim::harness
