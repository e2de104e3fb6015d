#pragma once
#include <concepts>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/world/members.hpp"
#include "sim/evidence/member_words.hpp"
#include "sim/report/rows_by_name.hpp"

namespace mscsim::report {

/// `10.1.0.11/16`; a mask that is none is written in full.
[[nodiscard]] std::string address_words(const Ipv4OnSubnet& address);

/// What a line about a thing begins with: its name and a colon, which a disk's has already.
[[nodiscard]] std::string headed(std::string_view name);

/// Tells of members by their rows.
class MemberChanges {
 public:
  MemberChanges(const Site& site, std::vector<std::string>& lines) : site_(&site), lines_(&lines) {}

  /// A line for each member that has words and is other than before, in the order of the rows.
  /// `thing`: what they are members of; empty where the words say it.
  template <class T>
  void add(std::string_view thing, const T& before, const T& after) {
    if (before == after) { return; }
    for_each_member<T>([&](const auto& row) {
      if (!row.became.empty()) { tell(thing, row.became, before.*row.place, after.*row.place); }
    });
  }

  /// Things with names, which are the member `name`: those that came or went, and the members of
  /// each. `kind`: what they are.
  template <class Things>
  void add_named(std::string_view kind, auto name, const Things& before, const Things& after) {
    using Thing = std::remove_cvref_t<decltype(*before.begin())>;
    if (before == after) { return; }
    const std::span old(before);
    const std::span now(after);
    const auto tell_pair = [&](std::size_t was, std::size_t is) {
      const NameId id = is < now.size() ? now[is].*name : old[was].*name;
      if (id == no_name) { return; }
      const std::string thing = std::string(kind).append(1, ' ').append(site_->name(id));
      if (was == old.size()) { lines_->push_back(thing + " made"); }
      if (is == now.size()) {
        lines_->push_back(thing + " deleted");
      } else {
        add(thing, was == old.size() ? Thing{} : old[was], now[is]);
      }
    };
    for_each_pair(old, now, tell_pair, name);
  }

 private:
  template <class Value>
  void tell(std::string_view thing, std::string_view became, const Value& was, const Value& is) {
    if (was == is) { return; }
    if constexpr (requires { is.bits; }) {
      tell_set(thing, became, was, is);
    } else if constexpr (std::same_as<Value, bool>) {
      put(thing, choice(became, is ? 0 : 1), {}, {});
    } else if constexpr (HasStateWords<Value> || requires { Value::count; }) {
      put(thing, choice(became, static_cast<std::size_t>(is)), words(was), words(is));
    } else {
      put(thing, became, words(was), words(is));
    }
  }

  template <class Element>
  void tell_set(std::string_view thing, std::string_view became, const BitSet<Element>& was,
                const BitSet<Element>& is) {
    for (std::size_t i = 0; i < elements_of<Element>(); ++i) {
      const auto element = static_cast<Element>(i);
      if (was.contains(element) == is.contains(element)) { continue; }
      put_each(thing, choice(became, is.contains(element) ? 0 : 1), words(element));
    }
  }

  /// Of words with `|` between them those of that number; else all.
  [[nodiscard]] static std::string_view choice(std::string_view words, std::size_t number);
  void put(std::string_view thing, std::string_view became, std::string_view was,
           std::string_view is);
  void put_each(std::string_view thing, std::string_view became, std::string_view each);
  void put_line(std::string_view thing, std::string_view words);

  template <class Value>
  [[nodiscard]] std::string words(const Value& value) const {
    if constexpr (std::same_as<Value, Ipv4OnSubnet>) {
      return address_words(value);
    } else if constexpr (std::same_as<Value, Ipv4> || std::same_as<Value, DiskSignature>) {
      return text(value);
    } else if constexpr (std::same_as<Value, NameId>) {
      return value == no_name ? "none" : std::string(site_->name(value));
    } else if constexpr (std::same_as<Value, Software>) {
      return std::string(site_->catalogue().software[value].title);
    } else if constexpr (evidence::HasWord<Value>) {
      return std::string(evidence::member_word(*site_, value));
    } else if constexpr (std::integral<Value>) {
      return std::to_string(value);
    } else if constexpr (requires { this->name_of_row(value); }) {
      return name_of_row(value);
    } else {
      return "?";  // a part, whose members have rows, or an enum with its words in the row
    }
  }

  /// Of something in the site; empty where there is no such row.
  [[nodiscard]] std::string name_of_row(NodeId id) const;
  [[nodiscard]] std::string name_of_row(NetworkId id) const;
  [[nodiscard]] std::string name_of_row(PackageId id) const;
  [[nodiscard]] std::string name_of_row(ApplicationId id) const;

  const Site* site_;
  std::vector<std::string>* lines_;
};

}  // namespace mscsim::report
