#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/claims/cluster_model.hpp"
#include "sim/claims/quotient.hpp"
#include "sim/claims/ways.hpp"
#include "sim/explore/search.hpp"
#include "sim/scenario/plan.hpp"

namespace mscsim::claims {

enum class Answer : std::uint8_t {
  holds,    ///< over every world that can be reached, or by its witness
  refuted,  ///< by its counterexample, or by every world that can be reached
  unknown   ///< a bound cut the search before an answer
};

/// What became of one claim.
struct Proof {
  const scenario::PlannedClaim* claim = nullptr;
  Answer answer{};
  /// Rows of the exploration's actions: a shortest path to a step that settles it. Empty: none
  /// does.
  std::vector<std::size_t> trace;
  std::string remark;  ///< why that step settles it; may be empty
};

/// Memory at the end of a search, in bytes: of the process, all there is.
struct MemoryUse {
  std::size_t program = 0;  ///< and what was loaded, and earlier explorations
  std::size_t worlds = 0;   ///< and how each was reached
  std::size_t table = 0;    ///< by which they are found
  std::size_t round = 0;    ///< successors, and levels where only digests are kept, at most
  std::size_t parts = 0;    ///< and sightings
  std::size_t memo = 0;
};

/// What an exploration took, which differs from run to run.
struct ExplorationCost {
  double seconds = 0;
  ClusterModel::Steps steps;
  std::array<std::size_t, parts_count> parts{};  ///< different ones, by Part; see WorldStore::parts
  std::size_t memo_steps = 0;                    ///< that are remembered
  MemoryUse memory;
};

/// Whether worlds that differ in which of two nodes is which were taken for one.
enum class Symmetry : std::uint8_t {
  off,      ///< not asked for, or the whole graph was asked for, which tells them apart
  none,     ///< the site, the start, the actions or the claims tell the nodes apart
  refuted,  ///< a step told them apart; the search was done again without
  used      ///< every step did the same to exchanged worlds
};

/// What one exploration found.
struct Exploration {
  const scenario::Plan* plan = nullptr;
  std::vector<Proof> proofs;  ///< one for each claim, in order
  std::uint64_t worlds = 0;
  std::uint64_t transitions = 0;
  std::uint32_t depth = 0;  ///< steps of the longest shortest path
  std::size_t parts = 0;    ///< different parts of worlds
  /// How likely it is, at most, that a world was left out: 0 where worlds are kept whole.
  double omission_probability = 0;
  ExplorationCost cost = {};
  explore::Cut cut = explore::Cut::none;
  std::uint64_t asleep = 0;  ///< of the transitions, not followed: see SearchOptions::commute
  /// See SearchOptions::symmetry.
  Symmetry symmetry = Symmetry::off;
  std::size_t stands_for = 1;             ///< how many worlds one may stand for, by symmetry
  bool complete = false;                  ///< every world that can be reached was looked at
  std::optional<Quotient> quotient = {};  ///< where it was asked for and the search is complete
  std::optional<Ways> ways = {};          ///< the same, of the first `reachable` claim's symptom
  /// What was asked for, and could not be told as memory did not last.
  std::vector<std::string> left_out = {};
  std::string refused;  ///< why a step of `start` could not be done; then nothing was explored
};

struct ProveOptions {
  explore::SearchOptions search = {};  ///< its depth counts where it is less than the plan's
  bool quotient = false;               ///< see Exploration::quotient; needs every world
  bool ways = false;                   ///< see Exploration::ways; the same
  StepFunction* step = take_step;
};

/// Explores the world of `plan` and judges its claims.
/// Requires: `plan` has an exploration and outlives the result.
[[nodiscard]] Exploration prove(const scenario::Plan& plan, ProveOptions options);

}  // namespace mscsim::claims
