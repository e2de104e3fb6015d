#include "sim/claims/cluster_model.hpp"

#include "models/check.hpp"

namespace mscsim::claims {
namespace {

constexpr std::uint32_t number_bits = 24;  // of all parts but the runtime
constexpr std::uint32_t number_mask = (1U << number_bits) - 1;
constexpr std::uint32_t provisional_bit = 1U << (number_bits - 1);
constexpr std::uint32_t provisional_runtime_bit = 1U << 31U;
constexpr std::uint32_t database_low_bits = 16;

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

/// The number of `part`: `old` where it is as before, else the pool's, else a provisional one.
template <class Part>
std::uint32_t number(const Part& part, const Part& before, std::uint32_t old,
                     const PartPool<Part>& pool, PartPool<Part>& provisional, std::uint32_t bit) {
  if (part == before) { return old; }
  if (const auto known = pool.find(part, fingerprint(part))) { return *known; }
  return provisional.number(part) | bit;
}

template <class Part>
std::uint32_t admitted(std::uint32_t number, PartPool<Part>& pool,
                       const PartPool<Part>& provisional, std::uint32_t bit) {
  if ((number & bit) == 0) { return number; }
  const std::uint32_t final_number = pool.number(provisional[number & ~bit]);
  MSCSIM_CHECK(final_number < bit);
  return final_number;
}

}  // namespace

Refusal take_step(const Site& site, World& world, const scenario::PlannedStep& step,
                  std::vector<scenario::Sighting>& sightings, Footprint& footprint) {
  StepRecord journal(sightings);
  if (const auto* const wait = std::get_if<scenario::Wait>(&step.does)) {
    settle(site, world, journal, {.ms_max = wait->ms, .quiet = false}, footprint);
    return possible;
  }
  const Refusal refusal =
      mscsim::step(site, world, std::get<Action>(step.does), journal, footprint);
  if (refusal.empty()) { settle(site, world, journal, {}, footprint); }
  return refusal;
}

ClusterModel::ClusterModel(const Site& site, const World& start,
                           const std::vector<scenario::PlannedStep>& actions, StepFunction* take)
    : site_(&site), actions_(&actions), step_(take) {
  const auto& [nodes, database, runtime, surroundings] = start;  // a new part does not compile
  Numbers numbers;
  for (std::size_t i = 0; i < numbers.nodes.size(); ++i) {
    numbers.nodes.at(i) = pools_.nodes.number(nodes.at(i));
  }
  numbers.database = pools_.databases.number(database);
  numbers.runtime = pools_.runtimes.number(runtime);
  numbers.surroundings = pools_.surroundings.number(surroundings);
  initial_ = pack(numbers);
}

ClusterModel::State ClusterModel::pack(const Numbers& numbers) {
  return {.nodes = numbers.nodes[0] | std::uint64_t{numbers.nodes[1]} << number_bits |
                   std::uint64_t{numbers.database} << (2 * number_bits),
          .the_rest = numbers.database >> database_low_bits |
                      std::uint64_t{numbers.surroundings} << 8U |
                      std::uint64_t{numbers.runtime} << 32U};
}

ClusterModel::Numbers ClusterModel::unpack(const State& state) {
  const auto low = static_cast<std::uint32_t>(state.nodes >> (2 * number_bits));
  const auto high = static_cast<std::uint32_t>(state.the_rest & 0xFFU);
  return {.nodes = {static_cast<std::uint32_t>(state.nodes & number_mask),
                    static_cast<std::uint32_t>(state.nodes >> number_bits & number_mask)},
          .database = low | high << database_low_bits,
          .runtime = static_cast<std::uint32_t>(state.the_rest >> 32U),
          .surroundings = static_cast<std::uint32_t>(state.the_rest >> 8U & number_mask)};
}

World ClusterModel::world(State state) const {
  const Numbers numbers = unpack(state);
  World world;
  for (std::size_t i = 0; i < world.nodes.size(); ++i) {
    world.nodes.at(i) = pools_.nodes[numbers.nodes.at(i)];
  }
  world.database = pools_.databases[numbers.database];
  world.runtime = pools_.runtimes[numbers.runtime];
  world.surroundings = pools_.surroundings[numbers.surroundings];
  return world;
}

std::size_t ClusterModel::parts() const {
  return pools_.nodes.size() + pools_.databases.size() + pools_.runtimes.size() +
         pools_.surroundings.size();
}

ClusterModel::State ClusterModel::admit(const Expander& expander, const State& state) {
  const PartPools& drafts = expander.provisional();
  Numbers numbers = unpack(state);
  for (std::uint32_t& node : numbers.nodes) {
    node = admitted(node, pools_.nodes, drafts.nodes, provisional_bit);
  }
  numbers.database =
      admitted(numbers.database, pools_.databases, drafts.databases, provisional_bit);
  numbers.runtime =
      admitted(numbers.runtime, pools_.runtimes, drafts.runtimes, provisional_runtime_bit);
  numbers.surroundings =
      admitted(numbers.surroundings, pools_.surroundings, drafts.surroundings, provisional_bit);
  return pack(numbers);
}

bool ClusterModel::Expander::is_provisional(const State& state) const {
  const Numbers numbers = unpack(state);
  return ((numbers.nodes[0] | numbers.nodes[1] | numbers.database | numbers.surroundings) &
          provisional_bit) != 0 ||
         (numbers.runtime & provisional_runtime_bit) != 0;
}

void ClusterModel::Expander::begin(const State& state) {
  const Numbers wanted = unpack(state);
  const auto& pools = model_->pools_;
  for (std::size_t i = 0; i < wanted.nodes.size(); ++i) {
    if (!loaded_ || numbers_.nodes.at(i) != wanted.nodes.at(i)) {
      before_.nodes.at(i) = pools.nodes[wanted.nodes.at(i)];
    }
  }
  if (!loaded_ || numbers_.database != wanted.database) {
    before_.database = pools.databases[wanted.database];
  }
  if (!loaded_ || numbers_.runtime != wanted.runtime) {
    before_.runtime = pools.runtimes[wanted.runtime];
  }
  if (!loaded_ || numbers_.surroundings != wanted.surroundings) {
    before_.surroundings = pools.surroundings[wanted.surroundings];
  }
  numbers_ = wanted;
  loaded_ = true;
  after_ = before_;
  footprint_ = {};
}

bool ClusterModel::Expander::wrote(NodeId id) const {
  return (footprint_.written.bits & parts_of_node(id).bits) != 0;
}

bool ClusterModel::Expander::take(std::size_t row) {
  for (std::size_t i = 0; i < after_.nodes.size(); ++i) {
    if (wrote(static_cast<NodeId>(i))) { after_.nodes.at(i) = before_.nodes.at(i); }
  }
  if (footprint_.written.contains(Part::database)) { after_.database = before_.database; }
  if (footprint_.written.contains(Part::runtime)) { after_.runtime = before_.runtime; }
  if (footprint_.written.contains(Part::surroundings)) {
    after_.surroundings = before_.surroundings;
  }
  footprint_ = {};
  sightings_.clear();
  return model_->step()(model_->site(), after_, model_->actions()[row], sightings_, footprint_)
      .empty();
}

ClusterModel::State ClusterModel::Expander::packed() {
  const auto& pools = model_->pools_;
  Numbers numbers = numbers_;
  for (std::size_t i = 0; i < numbers.nodes.size(); ++i) {
    if (wrote(static_cast<NodeId>(i))) {
      numbers.nodes.at(i) = number(after_.nodes.at(i), before_.nodes.at(i), numbers_.nodes.at(i),
                                   pools.nodes, provisional_.nodes, provisional_bit);
    }
  }
  if (footprint_.written.contains(Part::database)) {
    numbers.database = number(after_.database, before_.database, numbers_.database, pools.databases,
                              provisional_.databases, provisional_bit);
  }
  if (footprint_.written.contains(Part::runtime)) {
    numbers.runtime = number(after_.runtime, before_.runtime, numbers_.runtime, pools.runtimes,
                             provisional_.runtimes, provisional_runtime_bit);
  }
  if (footprint_.written.contains(Part::surroundings)) {
    numbers.surroundings = number(after_.surroundings, before_.surroundings, numbers_.surroundings,
                                  pools.surroundings, provisional_.surroundings, provisional_bit);
  }
  return pack(numbers);
}

}  // namespace mscsim::claims
