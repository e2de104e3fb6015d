// A million random steps over random worlds, refused ones not counted. MSCSIM_SEED=N walks from one
// seed only, and MSCSIM_STEPS=N takes another number of steps.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <random>
#include <sstream>

#include "models/world/encode.hpp"
#include "tests/models/any_action.hpp"
#include "tests/models/invariants.hpp"
#include "tests/models/one_node.hpp"

namespace mscsim::test {
namespace {

constexpr std::uint64_t steps_of_all = 1'000'000;
constexpr std::uint64_t steps_of_a_walk = 400;

std::uint64_t number_from(const char* variable, std::uint64_t otherwise) {
  const char* const text = std::getenv(variable);
  return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

/// What was done, in the words of a debugger: verb and values.
std::string words(const Action& action) {
  std::ostringstream out;
  const Verb& verb = verbs_table()[action.verb];
  out << verb.name;
  for (const Argument& argument : action.arguments.list()) {
    out << ' ' << verb.parameters[argument.parameter].name << '=' << argument.value;
    if (argument.key != 0) { out << '[' << static_cast<int>(argument.key) << ']'; }
  }
  return out.str();
}

/// Why a step from `before` is not sound; empty: it is. `world` is the world after it.
/// Counts it in `taken` unless it is refused.
std::string fault(const Site& site, const World& before, const Action& action, World& world,
                  std::uint64_t& taken) {
  Seen seen;
  if (!step(site, world, action, seen).empty()) {
    return world == before && seen.events.empty() && seen.messages.empty()
               ? ""
               : "a refused step changed something";
  }
  ++taken;
  static_cast<void>(settle(site, world, seen, {}));
  const View view(site, world);
  for (const Invariant& invariant : invariants()) {
    if (!invariant.holds(view)) { return std::string(invariant.name); }
  }
  if (!is_quiet(view)) { return {}; }  // and never will be
  World again = world;
  Seen nothing;
  if (settle(site, again, nothing, {}) != 0 || again != world || !nothing.events.empty()) {
    return "settling a quiet world changed it";
  }
  for (std::size_t i = 0; i < world.runtime.resources.size(); ++i) {
    const bool failed = world.runtime.resources[i].state == ResourceState::failed;
    const bool known = i < before.runtime.resources.size() &&
                       before.database.resources[i].name == world.database.resources[i].name;
    if (failed && known && before.runtime.resources[i].state != ResourceState::failed &&
        seen.events.empty()) {
      return "a resource failed without an event";
    }
  }
  return {};
}

/// A walk from one seed.
struct Walk {
  std::vector<Action> actions;
  std::string fault;        ///< of the last action; empty: none
  std::uint64_t taken = 0;  ///< actions that were not refused
};

World start_of(const OneNode& fixture, std::mt19937_64& random) {
  return fixture.at(static_cast<Level>(random() % static_cast<std::uint64_t>(Level::count)));
}

/// Puts MSCS on every machine and forms a cluster, as far as that is possible.
std::vector<Action> prologue(const OneNode& fixture, std::mt19937_64& random) {
  std::vector<Action> actions;
  if (random() % 8 == 0) { return actions; }
  const auto nodes = fixture.site.nodes().size();
  for (std::uint64_t node = 0; node < nodes; ++node) {
    actions.push_back(action("install_cluster_service", {{"on", node}}));
    actions.push_back(action("restart", {{"on", node}}));
  }
  const std::uint64_t quorum = random() % 4 == 0 ? local_quorum_value : 0;
  actions.push_back(action("form_cluster", {{"on", 0},
                                            {"name", index(*fixture.site.find_name("WOLF"))},
                                            {"address", on_subnet("10.1.0.20", 16)},
                                            {"network", 0},
                                            {"quorum", quorum}}));
  actions.push_back(action("join_cluster", {{"on", nodes - 1}}));
  return actions;
}

Walk walk(std::uint64_t seed, std::uint64_t steps) {
  std::mt19937_64 random(seed);
  const OneNode fixture(Edition::enterprise, 1 + static_cast<int>(random() % 2));
  World world = start_of(fixture, random);
  const AnyAction any_action(
      fixture.site, [&random](std::size_t bound) { return bound == 0 ? 0 : random() % bound; });
  Walk result{.actions = prologue(fixture, random), .fault = {}};
  for (std::uint64_t i = 0; i < steps; ++i) {
    if (i >= result.actions.size()) { result.actions.push_back(any_action()); }
    const World before = world;
    result.fault = fault(fixture.site, before, result.actions[i], world, result.taken);
    if (!result.fault.empty()) {
      result.actions.resize(i + 1);
      return result;
    }
    if (i % 64 == 0) {
      std::vector<std::byte> bytes;
      encode(world, bytes);
      if (decode(bytes) != world) { result.fault = "a world is not what its bytes say"; }
    }
  }
  return result;
}

/// Whether the actions, from the start of that seed, end in `fault`.
bool ends_in(const std::string& wanted, std::uint64_t seed, const std::vector<Action>& actions) {
  std::mt19937_64 random(seed);
  const OneNode fixture(Edition::enterprise, 1 + static_cast<int>(random() % 2));
  World world = start_of(fixture, random);
  std::uint64_t taken = 0;
  for (const Action& each : actions) {
    const World before = world;
    const std::string found = fault(fixture.site, before, each, world, taken);
    if (!found.empty()) { return found == wanted; }
  }
  return false;
}

/// Leaves out what the fault does not need.
std::vector<Action> shrunk(const Walk& failed, std::uint64_t seed) {
  std::vector<Action> actions = failed.actions;
  for (std::size_t length = actions.size() / 2; length > 0; length /= 2) {
    for (std::size_t at = 0; at + length <= actions.size();) {
      std::vector<Action> fewer = actions;
      const auto first = fewer.begin() + static_cast<std::ptrdiff_t>(at);
      fewer.erase(first, first + static_cast<std::ptrdiff_t>(length));
      if (ends_in(failed.fault, seed, fewer)) {
        actions = std::move(fewer);
      } else {
        at += length;
      }
    }
  }
  return actions;
}

}  // namespace

TEST_CASE("a million random steps leave every world sound") {
  const std::uint64_t steps = number_from("MSCSIM_STEPS", steps_of_all);
  const std::uint64_t only = number_from("MSCSIM_SEED", 0);
  std::uint64_t seed = only == 0 ? 1 : only;
  for (std::uint64_t done = 0; done < steps; ++seed) {
    const Walk result = walk(seed, steps_of_a_walk);
    done += result.taken;
    if (!result.fault.empty()) {
      std::ostringstream trace;
      for (const Action& each : shrunk(result, seed)) { trace << "\n  " << words(each); }
      FAIL_CHECK("MSCSIM_SEED=" << seed << ": " << result.fault << ", after" << trace.str());
      return;
    }
    if (only != 0) { return; }
  }
}

}  // namespace mscsim::test
