#include "sim/claims/cluster_model.hpp"

#include <algorithm>
#include <bit>

namespace mscsim::claims {
namespace {

/// Keeps what one step shows.
class StepRecord : public Journal {
 public:
  explicit StepRecord(std::vector<scenario::Sighting>& sightings) : sightings_(&sightings) {}
  void record(const EventRecord& event) override { sightings_->push_back({.what = event}); }
  void show(const mscsim::Shown& shown) override { sightings_->push_back({.what = shown}); }
  void elapse(std::uint32_t /*ms*/) override {}

 private:
  std::vector<scenario::Sighting>* sightings_;
};

std::uint64_t digest_of(const std::vector<scenario::Sighting>& sightings) {
  std::uint64_t digest = sightings.size();
  const auto mix = [&digest](std::uint64_t more) {
    digest = (digest ^ more) * 0x9e3779b97f4a7c15ULL;
    digest ^= digest >> 32U;
  };
  for (const scenario::Sighting& sighting : sightings) {
    mix(sighting.what.index());
    std::visit(
        [&](const auto& what) {
          mix(index(what.node));
          for (const Insert& insert : what.inserts) { mix(insert.value()); }
        },
        sighting.what);
    if (const auto* const record = std::get_if<EventRecord>(&sighting.what)) {
      mix(static_cast<std::uint64_t>(record->event));
    }
  }
  return digest;
}

/// The written parts that are not as they were for whoever read the same.
PartSet really_changed(const Footprint& footprint, const PartNumbers& before,
                       const PartNumbers& after) {
  PartSet changed = footprint.written;
  for (std::size_t part = 0; part < parts_count; ++part) {
    const bool was_read = footprint.read.contains(static_cast<Part>(part));
    if (was_read && before.at(part) == after.at(part)) { changed.erase(static_cast<Part>(part)); }
  }
  return changed;
}

}  // namespace

Refusal take_step(const Site& site, World& world, const scenario::PlannedStep& step,
                  std::vector<scenario::Sighting>& sightings, Footprint& footprint) {
  StepRecord journal(sightings);
  if (const auto* const wait = std::get_if<scenario::Wait>(&step.does)) {
    let_pass(site, world, wait->ms, journal, footprint);
    return possible;
  }
  const Refusal refusal =
      step_and_settle(site, world, std::get<Action>(step.does), journal, footprint);
  if (refusal.empty() && step.rest_ms > 0) {
    let_pass(site, world, step.rest_ms, journal, footprint);
  }
  return step.may_be_refused ? possible : refusal;
}

bool operator==(const SightingList& left, const SightingList& right) {
  return std::ranges::equal(left.list, right.list, {}, &scenario::Sighting::what,
                            &scenario::Sighting::what);
}

PromisedWorld::operator const World&() const {
  return world_ != nullptr ? *world_ : cache_->world(*numbers_);
}

PartNumbers WorldCache::nothing() {
  PartNumbers numbers;
  numbers.fill(SlotTable::none);
  return numbers;
}

World& WorldCache::world(const PartNumbers& numbers) {
  store_->bring(world_, has_, numbers);
  return world_;
}

ClusterModel::Known::Known(std::size_t actions, std::size_t memo_bytes_max)
    : memo(actions, memo_bytes_max) {
  static_cast<void>(sightings.number({}, 0));  // 0: of none
}

ClusterModel::ClusterModel(const Site& site, const World& start,
                           const std::vector<scenario::PlannedStep>& actions, StepFunction* take,
                           Memo memo, std::size_t memo_bytes_max)
    : site_(&site),
      actions_(&actions),
      step_(take),
      use_(memo),
      known_(std::make_unique<Known>(actions.size(), memo_bytes_max)),
      initial_(known_->worlds.pack(start)) {}

World ClusterModel::world(const State& state) const {
  WorldCache cache(known_->worlds);
  return cache.world(known_->worlds.unpack(state));
}

std::size_t ClusterModel::parts() const {
  std::size_t sum = 0;
  for (const std::size_t count : known_->worlds.parts()) { sum += count; }
  return sum;
}

std::size_t ClusterModel::parts_bytes() const {
  return known_->worlds.bytes() + known_->sightings.bytes();
}

std::size_t ClusterModel::bytes() const {
  const auto expanders = static_cast<std::size_t>(std::ranges::count_if(
      known_->steps, [](const auto& steps) { return steps.use_count() > 1; }));
  return parts_bytes() + known_->memo.bytes() +
         expanders * (sizeof(Expander) + TupleCache::bytes());
}

void ClusterModel::trim() {
  known_->worlds.trim();
  known_->memo.trim();
  known_->sightings.trim();
}

std::shared_ptr<ClusterModel::Steps> ClusterModel::new_steps() const {
  auto steps = std::make_shared<Steps>();
  const std::lock_guard lock(known_->adding_steps);
  known_->steps.push_back(steps);
  return steps;
}

ClusterModel::Steps ClusterModel::steps() const {
  const std::lock_guard lock(known_->adding_steps);
  Steps sum;
  for (const auto& steps : known_->steps) {
    sum.remembered += steps->remembered;
    sum.done += steps->done;
  }
  return sum;
}

void ClusterModel::Expander::begin(const State& state) {
  state_ = state;
  key_ = StepMemo::Key(model_->worlds().unpack(state));
  if (model_->use_ == Memo::off) { return; }
  aims_.resize(model_->actions().size());
  for (std::size_t row = 0; row < aims_.size(); ++row) {
    model_->memo().aim(row, key_, aims_[row]);
  }
  for (const StepMemo::Aim& aim : aims_) { model_->memo().approach(aim); }
}

bool ClusterModel::Expander::take(std::size_t row) {
  if (model_->use_ == Memo::off) { return do_step(row); }
  const auto known = model_->memo().find(row, key_, aims_[row]);
  if (!known) { return do_step(row); }
  if (model_->use_ == Memo::checked) { check(row, *known); }
  return recall(row, *known);
}

bool ClusterModel::Expander::recall(std::size_t row, const StepMemo::Outcome& known) {
  ++steps_->remembered;
  took_[row] = {known.possible, known.read, known.written};
  if (!known.possible) { return false; }
  numbers_ = key_.numbers;
  auto number = known.numbers.begin();
  for (auto bits = known.written.bits; bits != 0; bits &= bits - 1) {
    numbers_.at(static_cast<std::size_t>(std::countr_zero(bits))) = *number++;
  }
  sightings_ = known.sightings;
  packed_ = state_;
  for (std::size_t i = 0; i < tuples_count; ++i) {
    const auto which = static_cast<Tuple>(i);
    if ((known.written.bits & parts_of(which).bits) == 0) { continue; }
    packed_.tuples[i] = tuples_.result(state_.tuples[i], known.record, which, [&] {
      return model_->known_->worlds.tuple(which, numbers_);
    });
  }
  return true;
}

bool ClusterModel::Expander::do_step(std::size_t row) {
  ++steps_->done;
  Known& known = *model_->known_;
  World& world = after_.world(key_.numbers);
  seen_.list.clear();
  Footprint footprint;
  StepMemo::Outcome outcome;
  outcome.possible =
      model_->step()(model_->site(), world, model_->actions()[row], seen_.list, footprint).empty();
  numbers_ = key_.numbers;
  if (outcome.possible) {
    numbers_ = known.worlds.numbers(world, key_.numbers, footprint.written);
    after_.is_now(numbers_);
    outcome.written = really_changed(footprint, key_.numbers, numbers_);
    if (!seen_.list.empty()) {
      outcome.sightings = known.sightings.number(seen_, digest_of(seen_.list));
    }
  }
  outcome.read = footprint.read;
  for (const Interchange& interchange : model_->interchanges_) {
    outcome.read.bits |= compare_exchanged(interchange, row, outcome.possible).bits;
  }
  took_[row] = {outcome.possible, outcome.read, outcome.written};
  if (model_->use_ != Memo::off) { known.memo.add(row, key_, outcome.read, outcome, numbers_); }
  sightings_ = outcome.sightings;
  packed_ = known.worlds.pack(numbers_, state_, outcome.written);
  return outcome.possible;
}

PackedWorld ClusterModel::Expander::representative(const State& state) {
  State least = state;
  for (PackedInterchange& interchange : packed_interchanges_) {
    const State other = interchange.exchanged(state);
    if (model_->digest(other) < model_->digest(least)) { least = other; }
  }
  return least;
}

PartSet ClusterModel::Expander::compare_exchanged(const Interchange& interchange, std::size_t row,
                                                  bool possible) {
  World world = interchange.exchanged(before_.world(key_.numbers));
  std::vector<scenario::Sighting> seen;
  Footprint footprint;
  const scenario::PlannedStep& action = model_->actions()[interchange.action(row)];
  const bool also_possible = model_->step()(model_->site(), world, action, seen, footprint).empty();
  const bool same_sightings = std::ranges::equal(
      seen, seen_.list, [&](const scenario::Sighting& theirs, const scenario::Sighting& ours) {
        return theirs.what == interchange.exchanged(ours).what;
      });
  const bool same =
      also_possible == possible &&
      (!possible || (same_sightings && world == interchange.exchanged(after_.world(numbers_))));
  if (!same) { ++model_->known_->asymmetries; }
  return interchange.exchanged(footprint.read);
}

std::uint64_t ClusterModel::Expander::commuting(explore::ActionId action) const {
  constexpr std::size_t most = 64;
  const Took& one = took_[action];
  std::uint64_t those = 0;
  for (std::size_t row = 0; row < std::min(most, took_.size()); ++row) {
    const Took& other = took_[row];
    const bool apart = (one.written.bits & (other.read.bits | other.written.bits)) == 0 &&
                       (other.written.bits & (one.read.bits | one.written.bits)) == 0;
    if (other.possible && apart) { those |= std::uint64_t{1} << row; }
  }
  return those;
}

void ClusterModel::Expander::check(std::size_t row, const StepMemo::Outcome& known) {
  World world = before_.world(key_.numbers);
  seen_.list.clear();
  Footprint footprint;
  const bool possible =
      model_->step()(model_->site(), world, model_->actions()[row], seen_.list, footprint).empty();
  const bool held = recall(row, known) == possible &&
                    (!possible || (world == static_cast<const World&>(seen().after) &&
                                   seen_ == model_->known_->sightings[sightings_]));
  if (!held) { ++model_->known_->contradictions; }
}

}  // namespace mscsim::claims
