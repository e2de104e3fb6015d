#pragma once
#include <array>
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
  /// First `first`, then this.
  [[nodiscard]] Pairs after(const Pairs& first) const {
    Pairs both = *this;
    for (const auto& [value, partner] : first.partner_) { both.partner_[value] = (*this)(partner); }
    for (auto& [value, partner] : both.partner_) { partner = (*this)(first(value)); }
    both.forget_fixed();
    return both;
  }
  /// Forgets what was paired with itself.
  void forget_fixed() {
    std::erase_if(partner_, [](const auto& pair) { return pair.first == pair.second; });
  }
  [[nodiscard]] bool empty() const { return partner_.empty(); }
  friend bool operator==(const Pairs&, const Pairs&) = default;

 private:
  std::map<Value, Value> partner_;
};

/// Two nodes in each other's place, or two adapters, with the names and addresses that are theirs;
/// or several such exchanges one after the other.
///
/// Found, not declared: nodes, or adapters that actions put in, are interchangeable if names and
/// addresses can be paired so that the exchange makes of the site's nodes, the world at the start
/// and the list of actions what they were. Whether every step then does the same to exchanged
/// worlds is for the steps to show: ClusterModel compares each that it does.
class Interchange {
 public:
  /// The two nodes, if nothing tells them apart, and each two adapters of which that is so.
  [[nodiscard]] static std::vector<Interchange> find(
      const Site& site, const World& start, const std::vector<scenario::PlannedStep>& actions);
  /// These and all that comes of doing several: a group, but for the exchange of nothing. Empty:
  /// there are more than `interchanges_max`.
  [[nodiscard]] static std::vector<Interchange> all_of(const std::vector<Interchange>& generators);

  /// Whether a claim says the same of exchanged worlds: it names no node or adapter alone.
  /// Requires: this is of two nodes or two adapters.
  [[nodiscard]] bool keeps(const scenario::PlannedClaim& claim) const;

  /// The action, as a row of the list, that does to the exchanged world what `row` does.
  [[nodiscard]] std::size_t action(std::size_t row) const { return actions_[row]; }
  [[nodiscard]] bool exchanges_nodes() const { return exchanges_nodes_; }
  [[nodiscard]] PartSet exchanged(PartSet parts) const;
  [[nodiscard]] scenario::Sighting exchanged(scenario::Sighting sighting) const;
  [[nodiscard]] World exchanged(World world) const;
  /// Renames what a part of a world says; the place of a node's part is another matter.
  template <class Value>
  void rename(Value& value) const;
  friend bool operator==(const Interchange&, const Interchange&) = default;

 private:
  explicit Interchange(bool exchanges_nodes) : exchanges_nodes_(exchanges_nodes) {}
  [[nodiscard]] static std::optional<Interchange> of_nodes(
      const Site& site, const World& start, const std::vector<scenario::PlannedStep>& actions);
  [[nodiscard]] bool changes_nothing() const;
  void forget_fixed();
  /// First `first`, then this.
  [[nodiscard]] Interchange after(const Interchange& first) const;
  [[nodiscard]] NodeId exchanged(NodeId id) const;
  [[nodiscard]] NodeSet exchanged(NodeSet nodes) const;
  template <class Value>
  [[nodiscard]] bool pair(const Value& left, const Value& right);
  [[nodiscard]] bool pair_actions(const std::vector<scenario::PlannedStep>& actions);
  [[nodiscard]] bool pair_steps(const scenario::PlannedStep& left,
                                const scenario::PlannedStep& right);
  [[nodiscard]] bool keeps(const scenario::Expect& expect) const;
  [[nodiscard]] bool keeps(const scenario::PlannedStep& step) const;

  bool exchanges_nodes_;
  Pairs<NameId> names_;
  Pairs<Ipv4> addresses_;
  std::vector<std::size_t> actions_;
};

/// Two nodes, and three adapters in any order, make 11; four adapters 47.
inline constexpr std::size_t interchanges_max = 47;

template <class Value>
void Interchange::rename(Value& value) const {
  if constexpr (std::same_as<Value, NameId>) {
    value = names_(value);
  } else if constexpr (std::same_as<Value, Ipv4>) {
    value = addresses_(value);
  } else if constexpr (std::same_as<Value, NodeId> || std::same_as<Value, NodeSet>) {
    value = exchanged(value);
  } else if constexpr (std::same_as<Value, Group>) {
    const NodeId most_preferred = value.most_preferred;
    visit_members(value, [this](auto&... member) { (this->rename(member), ...); });
    if (value.preferred_owners.empty()) { value.most_preferred = most_preferred; }  // of none
  } else if constexpr (std::is_enum_v<Value> || std::integral<Value>) {
  } else if constexpr (std::ranges::sized_range<Value>) {
    for (auto& element : value) { rename(element); }
  } else if constexpr (requires { value.values; }) {
    rename(value.values);
  } else if constexpr (
      !requires { value.bits; } && !requires { value.declared; }) {
    visit_members(value, [this](auto&... member) { (this->rename(member), ...); });
  }
}

/// Exchanges packed worlds, each part and tuple once: what it came to is kept. For one thread.
class PackedInterchange {
 public:
  PackedInterchange(const Interchange& interchange, WorldStore& store)
      : interchange_(&interchange), store_(&store) {}
  [[nodiscard]] PackedWorld exchanged(const PackedWorld& world);

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
