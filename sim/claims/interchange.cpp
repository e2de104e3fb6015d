#include "sim/claims/interchange.hpp"

#include <algorithm>

#include "models/tables.hpp"
#include "sim/scenario/expectation.hpp"

namespace mscsim::claims {
namespace {

using scenario::Expect;
using scenario::PlannedClaim;
using scenario::PlannedStep;

constexpr unsigned mask_bits = 32;

/// The parameters of an expectation or a verb: what kind of value each argument is.
Kind kind_of(std::span<const Parameter> parameters, const Argument& argument) {
  return parameters[argument.parameter].kind;
}

/// Whether it gives a name to something that it sets up with a driver: an adapter.
bool puts_in_adapter(const PlannedStep& step) {
  const auto* const action = std::get_if<Action>(&step.does);
  if (action == nullptr) { return false; }
  const auto parameters = verbs_table()[action->verb].parameters;
  const auto takes = [parameters](Kind kind) {
    return std::ranges::find(parameters, kind, &Parameter::kind) != parameters.end();
  };
  return takes(Kind::name) && takes(Kind::driver_package);
}

}  // namespace

template <class Value>
bool Interchange::pair(const Value& left, const Value& right) {
  if constexpr (std::same_as<Value, NameId>) {
    return names_.add(left, right);
  } else if constexpr (std::same_as<Value, Ipv4>) {
    return addresses_.add(left, right);
  } else if constexpr (std::same_as<Value, NodeId> || std::same_as<Value, NodeSet>) {
    return right == exchanged(left);
  } else if constexpr (std::is_enum_v<Value> || std::integral<Value>) {
    return left == right;
  } else if constexpr (std::ranges::sized_range<Value>) {
    return std::ranges::equal(
        left, right, [this](const auto& one, const auto& other) { return this->pair(one, other); });
  } else if constexpr (requires { left.declared; }) {
    return left == right;
  } else if constexpr (requires { left.values; }) {
    return pair(left.values, right.values);
  } else if constexpr (requires { left.bits; }) {
    return left == right;
  } else {
    bool paired = false;
    visit_members(left, [&](const auto&... ours) {
      visit_members(right,
                    [&](const auto&... theirs) { paired = (this->pair(ours, theirs) && ...); });
    });
    return paired;
  }
}

bool Interchange::pair_steps(const PlannedStep& left, const PlannedStep& right) {
  const auto* const one = std::get_if<Action>(&left.does);
  const auto* const other = std::get_if<Action>(&right.does);
  if (one == nullptr || other == nullptr) { return left.words == right.words; }
  const auto& parameters = verbs_table()[one->verb].parameters;
  if (one->verb != other->verb) { return false; }
  return std::ranges::equal(
      one->arguments.list(), other->arguments.list(), [&](const Argument& l, const Argument& r) {
        if (l.parameter != r.parameter || l.key != r.key) { return false; }
        switch (kind_of(parameters, l)) {
          case Kind::node:
            return pair(static_cast<NodeId>(l.value), static_cast<NodeId>(r.value));
          case Kind::name:
          case Kind::known_name:
          case Kind::text:
          case Kind::words:
            return pair(static_cast<NameId>(l.value), static_cast<NameId>(r.value));
          case Kind::address:
            return pair(Ipv4{static_cast<std::uint32_t>(l.value)},
                        Ipv4{static_cast<std::uint32_t>(r.value)});
          case Kind::address_with_mask:
            return pair(Ipv4{static_cast<std::uint32_t>(l.value >> mask_bits)},
                        Ipv4{static_cast<std::uint32_t>(r.value >> mask_bits)}) &&
                   static_cast<std::uint32_t>(l.value) == static_cast<std::uint32_t>(r.value);
          default:
            return l.value == r.value;
        }
      });
}

bool Interchange::pair_actions(const std::vector<PlannedStep>& actions) {
  constexpr auto none = static_cast<std::size_t>(-1);
  actions_.assign(actions.size(), none);
  for (std::size_t i = 0; i < actions.size(); ++i) {
    for (std::size_t j = i; j < actions.size() && actions_[i] == none; ++j) {
      if (actions_[j] != none) { continue; }
      Interchange tried = *this;
      if (!tried.pair_steps(actions[i], actions[j])) { continue; }
      tried.actions_[i] = j;
      tried.actions_[j] = i;
      *this = std::move(tried);
    }
    if (actions_[i] == none) { return false; }
  }
  return true;
}

std::optional<Interchange> Interchange::of_nodes(const Site& site, const World& start,
                                                 const std::vector<PlannedStep>& actions) {
  if (site.nodes().size() != 2) { return std::nullopt; }
  const SiteNode& first = site.nodes()[0];
  const SiteNode& second = site.nodes()[1];
  Interchange found(true);
  if (first.edition != second.edition || !found.pair(first.name, second.name) ||
      !found.pair(start.nodes[0], start.nodes[1]) || !found.pair_actions(actions) ||
      found.exchanged(start) != start) {
    return std::nullopt;
  }
  found.forget_fixed();
  return found;
}

bool Interchange::changes_nothing() const {
  return !exchanges_nodes_ && names_.empty() && addresses_.empty();
}

void Interchange::forget_fixed() {
  names_.forget_fixed();
  addresses_.forget_fixed();
}

std::vector<Interchange> Interchange::find(const Site& site, const World& start,
                                           const std::vector<PlannedStep>& actions) {
  std::vector<Interchange> found;
  if (auto nodes = of_nodes(site, start, actions)) { found.push_back(std::move(*nodes)); }
  for (std::size_t i = 0; i < actions.size(); ++i) {
    for (std::size_t j = i + 1; j < actions.size(); ++j) {
      if (!puts_in_adapter(actions[i]) || !puts_in_adapter(actions[j])) { continue; }
      Interchange adapters(false);
      const bool holds = adapters.pair_steps(actions[i], actions[j]) &&
                         adapters.pair_actions(actions) && adapters.exchanged(start) == start;
      adapters.forget_fixed();
      const bool is_new = std::ranges::find(found, adapters) == found.end();
      if (holds && is_new && !adapters.changes_nothing()) { found.push_back(std::move(adapters)); }
    }
  }
  return found;
}

Interchange Interchange::after(const Interchange& first) const {
  Interchange both(exchanges_nodes_ != first.exchanges_nodes_);
  both.names_ = names_.after(first.names_);
  both.addresses_ = addresses_.after(first.addresses_);
  for (const std::size_t row : first.actions_) { both.actions_.push_back(actions_[row]); }
  return both;
}

std::vector<Interchange> Interchange::all_of(const std::vector<Interchange>& generators) {
  std::vector<Interchange> all = generators;
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const Interchange& generator : generators) {
      Interchange more = generator.after(all[i]);
      if (more.changes_nothing() || std::ranges::find(all, more) != all.end()) { continue; }
      if (all.size() == interchanges_max) { return {}; }
      all.push_back(std::move(more));
    }
  }
  return all;
}

NodeId Interchange::exchanged(NodeId id) const {
  if (!exchanges_nodes_) { return id; }
  return id == NodeId{0} ? NodeId{1} : id == NodeId{1} ? NodeId{0} : id;
}

NodeSet Interchange::exchanged(NodeSet nodes) const {
  if (!exchanges_nodes_) { return nodes; }
  NodeSet others = nodes;
  others.bits = (nodes.bits & ~3U) | (nodes.bits & 1U) << 1U | (nodes.bits >> 1U & 1U);
  return others;
}

bool Interchange::keeps(const Expect& expect) const {
  return std::ranges::all_of(expect.expectations, [&](const auto& one) {
    const auto& parameters = scenario::expectations_table()[one.row].parameters;
    return std::ranges::all_of(one.arguments.list(), [&](const Argument& argument) {
      switch (kind_of(parameters, argument)) {
        case Kind::node:
          return false;
        case Kind::name:
        case Kind::known_name:
        case Kind::text:
        case Kind::words:
          return index(names_(static_cast<NameId>(argument.value))) == argument.value;
        case Kind::address:
          return addresses_({static_cast<std::uint32_t>(argument.value)}).value == argument.value;
        default:
          return true;
      }
    });
  });
}

bool Interchange::keeps(const PlannedStep& step) const {
  Interchange tried = *this;
  return tried.pair_steps(step, step);
}

bool Interchange::keeps(const PlannedClaim& claim) const {
  return keeps(claim.symptom) && keeps(claim.conditions) && keeps(claim.then) &&
         std::ranges::all_of(claim.remedy, [this](const PlannedStep& step) { return keeps(step); });
}

PartSet Interchange::exchanged(PartSet parts) const {
  if (!exchanges_nodes_) { return parts; }
  constexpr auto node_parts = static_cast<unsigned>(NodePart::count);
  const auto first = parts_of_node(NodeId{0}).bits;
  const auto second = parts_of_node(NodeId{1}).bits;
  return {(parts.bits & ~(first | second)) | (parts.bits & first) << node_parts |
          (parts.bits & second) >> node_parts};
}

scenario::Sighting Interchange::exchanged(scenario::Sighting sighting) const {
  std::visit(
      [this](auto& what) {
        rename(what.node);
        for (Insert& insert : what.inserts) {
          if (insert.kind() == Insert::Kind::name) {
            insert = Insert::name(names_(static_cast<NameId>(insert.value())));
          } else if (insert.kind() == Insert::Kind::address) {
            insert = Insert::of(addresses_({static_cast<std::uint32_t>(insert.value())}));
          }
        }
      },
      sighting.what);
  return sighting;
}

World Interchange::exchanged(World world) const {
  rename(world);
  if (exchanges_nodes_) { std::swap(world.nodes[0], world.nodes[1]); }
  return world;
}

std::uint32_t PackedInterchange::known(std::vector<std::uint32_t>& results, std::uint32_t number,
                                       const auto& make) {
  if (number >= results.size()) { results.resize(number + std::size_t{1}, SlotTable::none); }
  if (results[number] == SlotTable::none) { results[number] = make(); }
  return results[number];
}

PartNumbers PackedInterchange::renamed(PartNumbers numbers) {
  for_each_part([&](auto part) {
    constexpr auto row = static_cast<std::size_t>(part.value);
    constexpr auto node_parts = static_cast<std::size_t>(NodePart::count);
    auto& results = parts_[row < 2 * node_parts ? row % node_parts : row];
    numbers[row] = known(results, numbers[row], [&] {
      auto value = store_->template value<part>(numbers[row]);
      interchange_->rename(value);
      return store_->template number<part>(value);
    });
  });
  return numbers;
}

PackedWorld PackedInterchange::exchanged(const PackedWorld& world) {
  const std::uint32_t first = world.tuples[0];
  const std::uint32_t second = world.tuples[1];
  const std::uint32_t rest = world.tuples[2];
  const auto node = [&](std::uint32_t tuple) {
    return known(nodes_, tuple, [&] {
      return store_->tuple(Tuple::node_0, renamed(store_->unpack({{tuple, tuple, rest}})));
    });
  };
  const std::uint32_t other_rest = known(
      rests_, rest, [&] { return store_->tuple(Tuple::the_rest, renamed(store_->unpack(world))); });
  if (!interchange_->exchanges_nodes()) { return {{node(first), node(second), other_rest}}; }
  return {{node(second), node(first), other_rest}};
}

}  // namespace mscsim::claims
