#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "models/step.hpp"
#include "sim/claims/part_pool.hpp"
#include "sim/explore/model.hpp"
#include "sim/scenario/plan.hpp"
#include "sim/scenario/run.hpp"

namespace mscsim::claims {

/// A world as the numbers of its parts in the pools: a part that many worlds share is stored once.
struct PackedWorld {
  std::uint64_t nodes = 0;     ///< 24 bits each, then the low half of the database's
  std::uint64_t the_rest = 0;  ///< database 8 bits, surroundings 24, runtime 32
  friend bool operator==(const PackedWorld&, const PackedWorld&) = default;
};

/// What a step shows to a claim: everything.
struct Shown {
  const World& before;
  const World& after;
  std::span<const scenario::Sighting> sightings;  ///< all of step 0
};

/// Does one step, a verb or a wait, in `world` and settles. Its sightings, as of step 0, are added.
/// Returns why it is refused; then nothing changed.
using StepFunction = Refusal(const Site& site, World& world, const scenario::PlannedStep& step,
                             std::vector<scenario::Sighting>& sightings, Footprint& footprint);

/// The one of scripted runs. A test may put a wrong one in its place, to see that it is found out.
StepFunction take_step;

/// A world and what may happen in it, as a model to search: every action followed by `settle`, with
/// the same `step` as a scripted run.
class ClusterModel {
 public:
  using State = PackedWorld;
  using Seen = Shown;

  /// Requires: the steps are verbs and waits; `site` and `actions` outlive this.
  ClusterModel(const Site& site, const World& start,
               const std::vector<scenario::PlannedStep>& actions, StepFunction* step = take_step);

  [[nodiscard]] State initial() const { return initial_; }
  [[nodiscard]] const Site& site() const { return *site_; }
  [[nodiscard]] const std::vector<scenario::PlannedStep>& actions() const { return *actions_; }
  [[nodiscard]] StepFunction& step() const { return *step_; }
  [[nodiscard]] World world(State state) const;
  /// Different parts that are stored.
  [[nodiscard]] std::size_t parts() const;

  class Expander {
   public:
    explicit Expander(const ClusterModel& model) : model_(&model) {}

    void expand(const State& state, const auto& visit) {
      begin(state);
      for (std::size_t row = 0; row < model_->actions().size(); ++row) {
        if (!take(row)) { continue; }
        visit(static_cast<explore::ActionId>(row), packed(), seen());
      }
    }
    [[nodiscard]] bool is_provisional(const State& state) const;
    void forget_provisional() { provisional_ = {}; }
    [[nodiscard]] const PartPools& provisional() const { return provisional_; }

   private:
    /// The numbers of a world's parts. With the highest bit set: of `provisional_`.
    struct Numbers {
      std::array<std::uint32_t, catalogue::nodes_max> nodes{};
      std::uint32_t database = 0;
      std::uint32_t runtime = 0;
      std::uint32_t surroundings = 0;
    };
    friend class ClusterModel;

    void begin(const State& state);
    /// Does an action in a copy of the world; false where it is refused.
    bool take(std::size_t row);
    [[nodiscard]] State packed();
    [[nodiscard]] bool wrote(NodeId id) const;
    [[nodiscard]] Shown seen() const {
      return {.before = before_, .after = after_, .sightings = sightings_};
    }

    const ClusterModel* model_;
    Numbers numbers_;  ///< of `before_`
    bool loaded_ = false;
    World before_;
    World after_;
    Footprint footprint_;  ///< of the action that made `after_`
    std::vector<scenario::Sighting> sightings_;
    PartPools provisional_;
  };
  [[nodiscard]] Expander expander() const { return Expander(*this); }
  [[nodiscard]] State admit(const Expander& expander, const State& state);

 private:
  using Numbers = Expander::Numbers;
  [[nodiscard]] static State pack(const Numbers& numbers);
  [[nodiscard]] static Numbers unpack(const State& state);

  const Site* site_;
  const std::vector<scenario::PlannedStep>* actions_;
  StepFunction* step_;
  PartPools pools_;
  State initial_;
};

static_assert(explore::NumberingModel<ClusterModel>);

}  // namespace mscsim::claims
