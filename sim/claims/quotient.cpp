#include "sim/claims/quotient.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>

#include "models/cluster/state_words.hpp"
#include "models/tables.hpp"

namespace mscsim::claims {
namespace {

using Traits = std::vector<std::string>;

constexpr std::string_view condition_mark = ": ";

std::string_view word_of(Power power) {
  return power == Power::running ? "running" : power == Power::blue_screen ? "STOP" : "off";
}

/// What tells a world's class: small numbers, so that worlds are sorted into classes quickly.
using Key = std::string;

Key key_of(const Site& site, const World& world) {
  Key key;
  const View view(site, world);
  for (std::size_t i = 0; i < site.nodes().size(); ++i) {
    const auto id = static_cast<NodeId>(i);
    key.push_back(static_cast<char>(world.nodes.at(i).power));
    for (const Condition& condition : conditions_of(site)) {
      key.push_back(condition.holds(view, id) ? '1' : '0');
    }
  }
  for (std::size_t i = 0; i < world.database.groups.size(); ++i) {
    key.push_back(static_cast<char>(cluster::group_state(view, static_cast<GroupId>(i))));
  }
  return key;
}

Traits traits_of(const Site& site, const World& world) {
  Traits traits;
  const View view(site, world);
  for (std::size_t i = 0; i < site.nodes().size(); ++i) {
    const auto id = static_cast<NodeId>(i);
    const std::string name(site.name(id));
    traits.push_back(name + " " + std::string(word_of(world.nodes.at(i).power)));
    for (const Condition& condition : conditions_of(site)) {
      if (condition.holds(view, id)) {
        traits.push_back(name + std::string(condition_mark) + std::string(condition.name));
      }
    }
  }
  for (std::size_t i = 0; i < world.database.groups.size(); ++i) {
    const std::string name(site.name(world.database.groups[i].name));
    const auto state = cluster::group_state(view, static_cast<GroupId>(i));
    traits.push_back(name + " " + std::string(cluster::word(state)));
  }
  return traits;
}

std::set<Event> errors_of(const Site& site, const Shown& seen) {
  std::set<Event> events;
  for (const scenario::Sighting& sighting : seen.sightings) {
    const auto* const record = std::get_if<EventRecord>(&sighting.what);
    if (record != nullptr &&
        site.catalogue().events[record->event].severity != Severity::information) {
      events.insert(record->event);
    }
  }
  return events;
}

/// Sorts the worlds into classes and gathers the steps between these.
class Builder {
 public:
  Builder(const ClusterModel& model, const explore::Exploration<ClusterModel>& found,
          const std::function<bool()>& lasts)
      : model_(&model), found_(&found), lasts_(&lasts) {
    quotient_.catalogue = model.site().shared_catalogue();
  }

  std::optional<Quotient> build() {
    class_of(found_->initial);
    for_each_state([&](explore::StateId id) { ++quotient_.classes[class_of(id)].worlds; });
    auto expander = model_->expander();
    for_each_state([&](explore::StateId id) {
      expander.expand(found_->state(id),
                      [&](explore::ActionId action, const PackedWorld& after, const Shown& seen) {
                        add_step(class_of(id), class_of(found_->find(after)), action,
                                 errors_of(model_->site(), seen));
                      });
    });
    if (!lasted_) { return std::nullopt; }
    for (auto& [ends, edge] : edges_) { quotient_.edges.push_back(std::move(edge)); }
    return std::move(quotient_);
  }

 private:
  /// As long as memory lasts.
  void for_each_state(const auto& visit) {
    constexpr std::uint32_t often = 1024;
    std::uint32_t count = 0;
    found_->for_each_state([&](explore::StateId id) {
      if (count++ % often == 0) { lasted_ = lasted_ && (*lasts_)(); }
      if (lasted_) { visit(id); }
    });
  }

  std::size_t class_of(explore::StateId id) {
    auto& known = known_[explore::shard_of(id)];
    known.resize(found_->visited[explore::shard_of(id)].size(), 0);
    std::uint32_t& number = known[explore::row_of(id)];
    if (number != 0) { return number - 1; }
    const World world = model_->world(found_->state(id));
    const auto [at, is_new] =
        classes_.emplace(key_of(model_->site(), world), quotient_.classes.size());
    if (is_new) { quotient_.classes.push_back({.traits = traits_of(model_->site(), world)}); }
    number = static_cast<std::uint32_t>(at->second + 1);
    return at->second;
  }

  void add_step(std::size_t from, std::size_t to, explore::ActionId action,
                std::set<Event> events) {
    if (from == to && events.empty()) { return; }
    Quotient::Edge& edge = edges_[{from, to}];
    edge.from = from;
    edge.to = to;
    edge.verbs.insert(verb_of(action));
    edge.events.merge(events);
  }

  [[nodiscard]] std::string verb_of(explore::ActionId action) const {
    const auto* const what = std::get_if<Action>(&model_->actions()[action].does);
    return what == nullptr ? "wait" : std::string(verbs_table()[what->verb].name);
  }

  const ClusterModel* model_;
  const explore::Exploration<ClusterModel>* found_;
  const std::function<bool()>* lasts_;
  bool lasted_ = true;
  Quotient quotient_;
  std::map<Key, std::size_t> classes_;
  std::map<std::pair<std::size_t, std::size_t>, Quotient::Edge> edges_;
  std::array<std::vector<std::uint32_t>, explore::shards> known_;  ///< class + 1; 0: not yet sorted
};

bool is_condition(const std::string& trait) {
  return trait.find(condition_mark) != std::string::npos;
}

bool has(const Quotient::Class& each, const std::string& trait) {
  return std::ranges::find(each.traits, trait) != each.traits.end();
}

/// Whether some path leads from the start to a step that logs `wanted` and through no class with
/// `avoided`. A path of worlds is a path of classes, so a no is true of the worlds as well.
bool is_reached(const Quotient& quotient, const WantedEvent& wanted, const std::string& avoided) {
  std::vector<bool> reached(quotient.classes.size());
  std::vector<std::size_t> open{0};
  reached[0] = true;
  while (!open.empty()) {
    const std::size_t at = open.back();
    open.pop_back();
    for (const Quotient::Edge& edge : quotient.edges) {
      if (edge.from != at || has(quotient.classes[edge.to], avoided)) { continue; }
      if (std::ranges::any_of(edge.events, [&](Event event) {
            return is_wanted(quotient.catalogue->events[event], wanted);
          })) {
        return true;
      }
      if (!reached[edge.to]) { open.push_back(edge.to); }
      reached[edge.to] = true;
    }
  }
  return false;
}

}  // namespace

std::optional<Quotient> quotient(const ClusterModel& model,
                                 const explore::Exploration<ClusterModel>& found,
                                 const std::function<bool()>& lasts) {
  return Builder(model, found, lasts).build();
}

std::vector<std::string> passed_through(const Quotient& quotient, const WantedEvent& event) {
  if (!is_reached(quotient, event, {})) { return {}; }
  std::set<std::string> candidates;
  for (const Quotient::Class& each : quotient.classes) {
    std::ranges::copy_if(each.traits, std::inserter(candidates, candidates.end()), is_condition);
  }
  for (const std::string& trait : quotient.classes.front().traits) { candidates.erase(trait); }
  std::vector<std::string> found;
  for (const std::string& trait : candidates) {
    if (!is_reached(quotient, event, trait)) { found.push_back(trait); }
  }
  return found;
}

}  // namespace mscsim::claims
