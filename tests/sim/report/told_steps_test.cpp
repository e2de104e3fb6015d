#include <catch2/catch.hpp>
#include <set>
#include <sstream>

#include "models/world/members.hpp"
#include "sim/cli/loading.hpp"
#include "sim/report/world_diff.hpp"
#include "sim/scenario/run.hpp"

namespace mscsim::report {
namespace {

/// Makes members that nobody can see what they are at first.
template <class T>
void forget_unseen(T& value) {
  if constexpr (std::same_as<T, Node>) {
    visit_members(value, [](auto&... part) { (forget_unseen(part), ...); });
  } else if constexpr (Described<T>) {
    for_each_member<T>([&value](const auto& row) {
      auto& member = value.*row.place;
      if (row.sight == Sight::nobody) {
        member = T{}.*row.place;
      } else {
        forget_unseen(member);
      }
    });
  } else if constexpr (std::ranges::range<T>) {
    for (auto& element : value) { forget_unseen(element); }
  } else if constexpr (requires { value.values; }) {
    forget_unseen(value.values);
  }
}

bool looks_the_same(World before, World after) {
  forget_unseen(before);
  forget_unseen(after);
  return before == after;
}

}  // namespace

// What a step changed is told by `run`, its pages and `why` from the same lines.
TEST_CASE("no step of a shipped scenario changes the world and is told by nothing") {
  std::ostringstream out;
  std::ostringstream err;
  const std::string root = std::string(MSCSIM_ROOT) + "/scenarios/";
  const auto plans = cli::load_all({root + "kb", root + "symptoms"}, {.out = out, .err = err});
  INFO(err.str());
  REQUIRE(plans);
  std::set<std::string> untold;
  std::size_t told = 0;
  for (const scenario::Plan& plan : *plans) {
    const scenario::Run run = scenario::run(plan, {.keep_worlds = true});
    for (std::size_t i = 0; i + 1 < run.worlds.size(); ++i) {
      if (run.worlds[i] == run.worlds[i + 1]) { continue; }
      if (!changes(*plan.site, run.worlds[i], run.worlds[i + 1]).empty()) {
        ++told;
      } else if (!looks_the_same(run.worlds[i], run.worlds[i + 1])) {
        untold.insert(plan.file + ": " + plan.steps[i].words);
      }
    }
  }
  CHECK(untold == std::set<std::string>());
  CHECK(told > 1000);
}

}  // namespace mscsim::report
