#include "sim/claims/step_memo.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "sim/claims/cluster_model.hpp"
#include "sim/scenario/load.hpp"

namespace mscsim::claims {
namespace {

/// The verbs and waits of a run, each once, as what may happen.
std::vector<scenario::PlannedStep> actions_of(const scenario::Plan& plan) {
  std::vector<scenario::PlannedStep> actions;
  for (const scenario::PlannedStep& step : plan.steps) {
    const bool acts = std::holds_alternative<Action>(step.does) ||
                      std::holds_alternative<scenario::Wait>(step.does);
    const bool is_known =
        std::ranges::find(actions, step.words, &scenario::PlannedStep::words) != actions.end();
    if (acts && !is_known) { actions.push_back(step); }
  }
  return actions;
}

struct Walked {
  std::uint64_t hits = 0;
  std::uint64_t contradictions = 0;
};

/// Walks at random, every action tried in every world on the way, and what is remembered compared
/// with what is done.
Walked walk(const scenario::Plan& plan, StepFunction* take, int steps) {
  const auto actions = actions_of(plan);
  const ClusterModel model(*plan.site, plan.start, actions, take, Memo::checked);
  auto expander = model.expander();
  std::mt19937 random(1044);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same each time
  PackedWorld at = model.initial();
  for (int i = 0; i < steps; ++i) {
    std::vector<PackedWorld> next;
    expander.expand(at, [&](explore::ActionId, const PackedWorld& after, const Shown&) {
      next.push_back(after);
    });
    at = next.empty() ? model.initial() : next[random() % next.size()];
  }
  return {.hits = model.steps().remembered, .contradictions = model.contradictions()};
}

/// An adapter that is put in gets the name of the kernel on the other machine's disk, which nobody
/// was told that it looked at.
Refusal looks_behind_the_accessors(const Site& site, World& world,
                                   const scenario::PlannedStep& step,
                                   std::vector<scenario::Sighting>& sightings,
                                   Footprint& footprint) {
  const Level other = world.nodes[0].on_disk[File::ntoskrnl].level;
  Refusal refusal = take_step(site, world, step, sightings, footprint);
  if (refusal.empty() && step.words.starts_with("pull_cable")) {
    world.nodes[0].adapters[0].instance = static_cast<std::uint16_t>(other);
    footprint.written.insert(Part::network_0);
  }
  return refusal;
}

constexpr std::string_view machine = R"(
title: A machine to walk on
world:
  networks: [Corporate]
  nodes:
    NODE1:
      service_pack: SP4
      adapters: { Public: { driver: dc21x4, network: Corporate, address: 10.1.0.11/16 } }
steps:
  - pull_cable: { name: Public }
  - plug_cable: { name: Public }
  - apply_service_pack: { level: SP5 }
  - apply_service_pack: { level: SP6a }
  - apply_service_pack: { level: SP3 }
)";

}  // namespace

TEST_CASE("a step that is remembered comes to what it comes to when it is done") {
  Walked all;
  for (const std::string& file : scenario::scenario_files(MSCSIM_ROOT "/scenarios").value()) {
    const auto plans = scenario::load_file(file, scenario::whole_vocabulary(), {});
    REQUIRE(plans.ok());
    for (const scenario::Plan& plan : plans.value()) {
      const Walked walked = walk(plan, take_step, 12);
      INFO(file << ", " << plan.case_name);
      CHECK(walked.contradictions == 0);
      all.hits += walked.hits;
    }
  }
  CHECK(all.hits > 10'000);
}

TEST_CASE("a step that reads a world behind the accessors' back is found out") {
  const auto plans =
      scenario::load_text(std::string(machine), "machine.yaml", scenario::whole_vocabulary(), {});
  REQUIRE(plans.ok());
  CHECK(walk(plans.value().front(), take_step, 40).contradictions == 0);
  CHECK(walk(plans.value().front(), looks_behind_the_accessors, 40).contradictions > 0);
}

TEST_CASE("a step is remembered for every world in which the parts that it read are the same") {
  StepMemo memo(1, 1U << 30U);
  PartNumbers numbers{};
  const PartSet read = PartSet::of(Part::disk_0, Part::runtime);
  PartNumbers after = numbers;
  after[static_cast<std::size_t>(Part::disk_0)] = 7;
  const StepMemo::Key key(numbers);
  CHECK(!memo.find(0, key));
  memo.add(0, key, read,
           {.possible = true, .sightings = 3, .written = PartSet::of(Part::disk_0), .numbers = {}},
           after);
  numbers[static_cast<std::size_t>(Part::surroundings)] = 5;
  const auto known = memo.find(0, StepMemo::Key(numbers));
  REQUIRE(known);
  CHECK(known->possible);
  CHECK(known->sightings == 3);
  CHECK(known->numbers[0] == 7);
  numbers[static_cast<std::size_t>(Part::runtime)] = 1;
  CHECK(!memo.find(0, StepMemo::Key(numbers)));
}

TEST_CASE("a memo without room remembers nothing more, and what it has is right") {
  StepMemo memo(1, 0);
  memo.add(0, StepMemo::Key(PartNumbers{}), PartSet::of(Part::disk_0), StepMemo::Outcome(), {});
  CHECK(!memo.find(0, StepMemo::Key(PartNumbers{})));
}

}  // namespace mscsim::claims
