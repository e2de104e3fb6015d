#pragma once
#include <algorithm>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "models/site.hpp"
#include "models/world/members.hpp"
#include "sim/claims/world_store.hpp"
#include "sim/scenario/plan.hpp"
#include "sim/scenario/run.hpp"

namespace mscsim::claims {

/// Which value takes the place of which; what is in no pair keeps its own.
template <class Value>
class Pairs {
 public:
  /// False where one of them has another partner already.
  bool add(Value left, Value right) {
    return partner_.try_emplace(left, right).first->second == right &&
           partner_.try_emplace(right, left).first->second == left;
  }
  [[nodiscard]] Value operator()(Value value) const {
    const auto at = partner_.find(value);
    return at == partner_.end() ? value : at->second;
  }

 private:
  std::map<Value, Value> partner_;
};

/// Two nodes in each other's place, with the names and addresses that are theirs.
///
/// Found, not declared: the nodes are interchangeable if names and addresses can be paired so that
/// the exchange makes of the site's nodes, the world at the start and the list of actions what they
/// were. Whether every step then does the same to exchanged worlds is for the steps to show:
/// ClusterModel compares each that it does.
class Interchange {
 public:
  /// Nothing: there are not two nodes, or something tells them apart.
  [[nodiscard]] static std::optional<Interchange> find(
      const Site& site, const World& start, const std::vector<scenario::PlannedStep>& actions);

  /// Whether a claim says the same of exchanged worlds: it names no node alone.
  [[nodiscard]] bool keeps(const scenario::PlannedClaim& claim) const;

  /// The action, as a row of the list, that does to the exchanged nodes what `row` does.
  [[nodiscard]] std::size_t action(std::size_t row) const { return actions_[row]; }
  [[nodiscard]] static PartSet exchanged(PartSet parts);
  [[nodiscard]] scenario::Sighting exchanged(scenario::Sighting sighting) const;
  [[nodiscard]] World exchanged(World world) const;
  /// Renames what a part of a world says; the place of a node's part is another matter.
  template <class Value>
  void rename(Value& value) const;

 private:
  template <class Value>
  [[nodiscard]] bool pair(const Value& left, const Value& right);
  [[nodiscard]] bool pair_actions(const std::vector<scenario::PlannedStep>& actions);
  [[nodiscard]] bool pair_steps(const scenario::PlannedStep& left,
                                const scenario::PlannedStep& right);
  [[nodiscard]] bool keeps(const scenario::Expect& expect) const;
  [[nodiscard]] bool keeps(const scenario::PlannedStep& step) const;

  Pairs<NameId> names_;
  Pairs<Ipv4> addresses_;
  std::vector<std::size_t> actions_;
};

[[nodiscard]] constexpr NodeId other_node(NodeId id) {
  return id == NodeId{0} ? NodeId{1} : id == NodeId{1} ? NodeId{0} : id;
}
[[nodiscard]] constexpr NodeSet other_nodes(NodeSet nodes) {
  NodeSet others = nodes;
  others.bits = (nodes.bits & ~3U) | (nodes.bits & 1U) << 1U | (nodes.bits >> 1U & 1U);
  return others;
}

template <class Value>
void Interchange::rename(Value& value) const {
  if constexpr (std::same_as<Value, NameId>) {
    value = names_(value);
  } else if constexpr (std::same_as<Value, Ipv4>) {
    value = addresses_(value);
  } else if constexpr (std::same_as<Value, NodeId>) {
    value = other_node(value);
  } else if constexpr (std::same_as<Value, NodeSet>) {
    value = other_nodes(value);
  } else if constexpr (std::same_as<Value, Group>) {
    const NodeId most_preferred = value.most_preferred;
    visit_members(value, [this](auto&... member) { (this->rename(member), ...); });
    if (value.preferred_owners.empty()) { value.most_preferred = most_preferred; }  // of none
  } else if constexpr (std::is_enum_v<Value> || std::integral<Value>) {
  } else if constexpr (std::ranges::sized_range<Value>) {
    for (auto& element : value) { rename(element); }
  } else if constexpr (requires { value.values; }) {
    rename(value.values);
  } else if constexpr (!requires { value.bits; }) {
    visit_members(value, [this](auto&... member) { (this->rename(member), ...); });
  }
}

/// Exchanges packed worlds, each part and tuple once: what it came to is kept. For one thread.
class PackedInterchange {
 public:
  PackedInterchange(const Interchange& interchange, WorldStore& store)
      : interchange_(&interchange), store_(&store) {}
  [[nodiscard]] PackedWorld exchanged(const PackedWorld& world);
  /// The one of the world and the exchanged one whose digest is the less.
  [[nodiscard]] PackedWorld representative(const PackedWorld& world);

 private:
  [[nodiscard]] PartNumbers renamed(PartNumbers numbers);
  /// What `make` gave for `number` when it was asked last.
  static std::uint32_t known(std::vector<std::uint32_t>& results, std::uint32_t number,
                             const auto& make);

  const Interchange* interchange_;
  WorldStore* store_;
  std::array<std::vector<std::uint32_t>, parts_count> parts_;
  std::vector<std::uint32_t> nodes_;
  std::vector<std::uint32_t> rests_;
};

}  // namespace mscsim::claims
