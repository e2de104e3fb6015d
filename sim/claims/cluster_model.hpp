#pragma once
#include <atomic>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "models/step.hpp"
#include "sim/claims/interchange.hpp"
#include "sim/claims/step_memo.hpp"
#include "sim/claims/world_store.hpp"
#include "sim/explore/model.hpp"
#include "sim/scenario/plan.hpp"
#include "sim/scenario/run.hpp"

namespace mscsim::claims {

class WorldCache;

/// A world that is put together when somebody asks for it: most claims need not look.
class PromisedWorld {
 public:
  PromisedWorld(const World& world) : world_(&world) {}  // NOLINT(google-explicit-constructor)
  PromisedWorld(WorldCache& cache, const PartNumbers& numbers)
      : cache_(&cache), numbers_(&numbers) {}
  operator const World&() const;  // NOLINT(google-explicit-constructor)

 private:
  const World* world_ = nullptr;
  WorldCache* cache_ = nullptr;
  const PartNumbers* numbers_ = nullptr;
};

/// What a step shows to a claim: everything.
struct Shown {
  PromisedWorld before;
  PromisedWorld after;
  std::span<const scenario::Sighting> sightings;  ///< all of step 0
};

/// Does one step, a verb or a wait, in `world` and settles. Its sightings, as of step 0, are added.
/// Returns why it is refused; then nothing changed.
using StepFunction = Refusal(const Site& site, World& world, const scenario::PlannedStep& step,
                             std::vector<scenario::Sighting>& sightings, Footprint& footprint);

/// The one of scripted runs. A test may put a wrong one in its place, to see that it is found out.
StepFunction take_step;

/// Whether a step that was done is done again in a world that looks the same to it.
enum class Memo : std::uint8_t {
  off,
  on,
  /// It is, and compared with what was remembered: finds a step that reads a world behind the
  /// accessors' back.
  checked
};

/// One world, kept, and turned into another by bringing only the parts that differ.
class WorldCache {
 public:
  explicit WorldCache(const WorldStore& store) : store_(&store) {}
  [[nodiscard]] World& world(const PartNumbers& numbers);
  /// Says that the world was changed since, into the one of `numbers`.
  void is_now(const PartNumbers& numbers) { has_ = numbers; }

 private:
  const WorldStore* store_;
  PartNumbers has_ = nothing();
  World world_;
  [[nodiscard]] static PartNumbers nothing();
};

/// What one step showed.
struct SightingList {
  std::vector<scenario::Sighting> list;
  friend bool operator==(const SightingList& left, const SightingList& right);
};
[[nodiscard]] inline std::size_t heap_bytes(const SightingList& seen) {
  return heap_bytes(seen.list);
}

/// What a remembered step makes of a tuple, by both: direct-mapped, so what is asked again soon is
/// found without a look at the parts. Measured, with the memo's records in one place: a search with
/// nothing but look-ups in 0.75 s that took 0.87.
class TupleCache {
 public:
  [[nodiscard]] std::uint32_t result(std::uint32_t tuple, std::uint32_t record, Tuple which,
                                     const auto& make) {
    const std::uint64_t mixed = (std::uint64_t{tuple} << 32U ^ record) * 0x9e3779b97f4a7c15ULL;
    Entry& entry = entries_[(mixed >> 40U) % entries_.size()];
    if (entry.tuple != tuple || entry.record != record || entry.which != which) {
      entry = {tuple, record, make(), which};
    }
    return entry.result;
  }
  [[nodiscard]] static constexpr std::size_t bytes() { return size * sizeof(Entry); }

 private:
  static constexpr std::size_t size = std::size_t{1} << 15U;
  struct Entry {
    std::uint32_t tuple = 0;
    std::uint32_t record = 0;
    std::uint32_t result = 0;
    Tuple which = Tuple::count;  ///< nobody asks for it: the entry is empty
  };
  std::vector<Entry> entries_ = std::vector<Entry>(size);
};

/// A world and what may happen in it, as a model to search: every action followed by `settle`, with
/// the same `step` as a scripted run.
class ClusterModel {
 public:
  using State = PackedWorld;
  using Seen = Shown;

  /// Requires: the steps are verbs and waits; `site` and `actions` outlive this.
  ClusterModel(const Site& site, const World& start,
               const std::vector<scenario::PlannedStep>& actions, StepFunction* take = take_step,
               Memo memo = Memo::on, std::size_t memo_bytes_max = std::size_t{256} << 20U);

  [[nodiscard]] State initial() const { return initial_; }
  [[nodiscard]] const Site& site() const { return *site_; }
  [[nodiscard]] const std::vector<scenario::PlannedStep>& actions() const { return *actions_; }
  [[nodiscard]] StepFunction& step() const { return *step_; }
  [[nodiscard]] World world(const State& state) const;
  [[nodiscard]] std::uint64_t digest(const State& state) const {
    return known_->worlds.digest(state);
  }
  /// What all expanders have gathered so far.
  [[nodiscard]] const WorldStore& worlds() const { return known_->worlds; }
  [[nodiscard]] const StepMemo& memo() const { return known_->memo; }
  /// Memory of what they gathered, and of themselves. Not while one is expanding.
  [[nodiscard]] std::size_t bytes() const;
  /// Of this the parts, and what steps showed.
  [[nodiscard]] std::size_t parts_bytes() const;
  /// See explore::RememberingModel.
  void trim();
  /// Different parts that are stored.
  [[nodiscard]] std::size_t parts() const;
  /// Steps that came to something else than the memo had; 0 unless it is Memo::checked.
  [[nodiscard]] std::uint64_t contradictions() const { return known_->contradictions; }
  /// From now on `all` hold: every step that is done is done to exchanged worlds as well, and
  /// compared. One that is remembered need not be: its record was made by one that was done, with
  /// all parts that any of them read, so what holds of these holds of it. Requires: a group, but
  /// for the exchange of nothing; then what holds of the world that is expanded holds of all that
  /// it stands for.
  void exchange(std::vector<Interchange> all) { interchanges_ = std::move(all); }
  /// Steps that told nodes or adapters apart.
  [[nodiscard]] std::uint64_t asymmetries() const { return known_->asymmetries; }
  /// Steps by how they were come by.
  struct Steps {
    std::uint64_t remembered = 0;
    std::uint64_t done = 0;
  };
  /// Of all expanders so far. Not while one is expanding.
  [[nodiscard]] Steps steps() const;

 private:
  /// Grows while worlds are expanded, by several threads at once.
  struct Known {
    Known(std::size_t actions, std::size_t memo_bytes_max);
    WorldStore worlds;
    StepMemo memo;
    PartPool<SightingList> sightings;
    std::atomic<std::uint64_t> contradictions = 0;
    std::atomic<std::uint64_t> asymmetries = 0;
    std::vector<std::shared_ptr<const Steps>> steps;  ///< of each expander
    std::mutex adding_steps;
  };
  [[nodiscard]] std::shared_ptr<Steps> new_steps() const;

 public:
  class Expander {
   public:
    explicit Expander(const ClusterModel& model)
        : model_(&model),
          before_(model.worlds()),
          after_(model.worlds()),
          took_(model.actions().size()),
          steps_(model.new_steps()) {
      for (const Interchange& interchange : model.interchanges_) {
        packed_interchanges_.emplace_back(interchange, model.known_->worlds);
      }
    }

    void expand(const State& state, const auto& visit) {
      begin(state);
      for (std::size_t row = 0; row < model_->actions().size(); ++row) {
        if (!take(row)) {
          took_[row] = {};
          continue;
        }
        visit(static_cast<explore::ActionId>(row), packed_, seen());
      }
    }

    /// See explore::CommutingModel: neither reads or writes a part that the other writes.
    [[nodiscard]] std::uint64_t commuting(explore::ActionId action) const;
    /// See explore::SymmetricModel: of the state and all exchanged ones the one with the least
    /// digest. The state itself where no interchange holds.
    [[nodiscard]] State representative(const State& state);

   private:
    /// Which parts a step read and wrote.
    struct Took {
      bool possible = false;
      PartSet read;
      PartSet written;
    };
    void begin(const State& state);
    /// What an action comes to in the world; false where it is refused.
    bool take(std::size_t row);
    [[nodiscard]] bool recall(std::size_t row, const StepMemo::Outcome& known);
    [[nodiscard]] bool do_step(std::size_t row);
    void check(std::size_t row, const StepMemo::Outcome& known);
    /// Does to an exchanged world what the action of `row` did just now to this one, and compares.
    /// Returns which parts of this world correspond to those that it read.
    PartSet compare_exchanged(const Interchange& interchange, std::size_t row, bool possible);
    [[nodiscard]] Shown seen() {
      return {.before = {before_, key_.numbers},
              .after = {after_, numbers_},
              .sightings = model_->known_->sightings[sightings_].list};
    }

    const ClusterModel* model_;
    State state_;
    StepMemo::Key key_{PartNumbers{}};  ///< of the world before
    WorldCache before_;
    WorldCache after_;
    std::vector<StepMemo::Aim> aims_;  ///< of each action, where there is a memo
    TupleCache tuples_;
    // What the last action came to.
    State packed_;
    PartNumbers numbers_{};
    std::uint32_t sightings_ = 0;
    SightingList seen_;       ///< room for those of a step
    std::vector<Took> took_;  ///< by action, in the state expanded last
    std::shared_ptr<Steps> steps_;
    std::vector<PackedInterchange> packed_interchanges_;
  };
  [[nodiscard]] Expander expander() const { return Expander(*this); }

 private:
  const Site* site_;
  const std::vector<scenario::PlannedStep>* actions_;
  StepFunction* step_;
  Memo use_;
  std::unique_ptr<Known> known_;
  State initial_;
  std::vector<Interchange> interchanges_;
};

static_assert(explore::CommutingModel<ClusterModel> && explore::SymmetricModel<ClusterModel>);

}  // namespace mscsim::claims
