#pragma once
#include <algorithm>
#include <array>
#include <concepts>
#include <cstring>
#include <ranges>
#include <span>
#include <type_traits>

#include "models/catalogue/row_names.hpp"
#include "models/site.hpp"
#include "models/world/digest.hpp"
#include "models/world/members.hpp"

namespace mscsim {

/// Digests of the names of a catalogue's rows.
template <catalogue::Named Row>
[[nodiscard]] const auto& row_digests() {
  static const auto digests = [] {
    using catalogue::row_name;
    Per<Row, std::uint64_t> made;
    for (const Row row : all<Row>()) { made[row] = digest_of(row_name(row)); }
    return made;
  }();
  return digests;
}

/// Digests of the names of a struct's members.
template <class T>
inline constexpr auto member_digests = [] {
  std::array<std::uint64_t, member_names<T>.size()> digests{};
  for (std::size_t i = 0; i < digests.size(); ++i) { digests[i] = digest_of(member_names<T>[i]); }
  return digests;
}();

/// The sum of all differences between two values, each times a number made of the names on the way
/// to it (multilinear hashing): what is the same adds nothing, and the way from one value to
/// another comes to the same over any third. Where something has a name, the name counts and not
/// its number: members, rows of the catalogue, names of the Site. So a member or a row that is new
/// changes no sum of values that leave it as it was.
///
/// Names are multiplied, so that a struct is taken whole or member by member, as is quicker; the
/// numbers of elements are mixed in, so that the third element's second is not the second's third.
class NamedSum {
 public:
  /// `before` and `after` are the databases beside the values: they say what a property is.
  NamedSum(const Site& site, const ClusterDatabase& before, const ClusterDatabase& after)
      : site_(&site), before_(&before), after_(&after) {}

  /// The place of the element of that number in `place`.
  [[nodiscard]] static constexpr std::uint64_t element(std::uint64_t place, std::uint64_t number) {
    constexpr std::uint64_t each = digest_of("element");
    return mixed(place, mixed(each, number)) | 1U;
  }

  /// Adds the way from `before` to `after`, both at `place`.
  template <class T>
  void add(std::uint64_t place, const T& before, const T& after);

  [[nodiscard]] std::uint64_t value() const { return sum_; }

 private:
  /// A number, or members or rows that are numbers, each with a name: the way from one to another
  /// is a number too, which is taken times the place of them all.
  template <class T>
  static consteval bool is_number() {
    if constexpr (std::is_enum_v<T> || std::integral<T>) {
      return true;
    } else if constexpr (requires(T rows) { rows.values; }) {
      return is_number<typename decltype(T::values)::value_type>();
    } else if constexpr (std::is_trivially_copyable_v<T> && (member_names<T>.size() > 0)) {
      bool all = true;
      const T value{};
      visit_members(value, [&all](const auto&... member) {
        all = (is_number<std::remove_cvref_t<decltype(member)>>() && ...);
      });
      return all;
    } else {
      return false;
    }
  }

  /// Whether two are seen to be the same at a glance: byte for byte. If they are not, it may still
  /// be the padding that differs.
  template <class T>
  [[nodiscard]] static bool same(const T& before, const T& after) {
    if constexpr (std::is_enum_v<T> || std::integral<T>) {
      return before == after;
    } else if constexpr (std::same_as<T, PropertyInEffect>) {
      return false;  // the resource may be another
    } else if constexpr (std::is_trivially_copyable_v<T>) {
      return same_bytes(std::span(&before, 1), std::span(&after, 1));
    } else if constexpr (std::ranges::contiguous_range<T>) {
      return same_bytes(std::span(before), std::span(after));
    } else {
      return false;
    }
  }
  template <class T>
  [[nodiscard]] static bool same_bytes(std::span<const T> before, std::span<const T> after) {
    if constexpr (std::is_trivially_copyable_v<T> && !std::same_as<T, PropertyInEffect>) {
      const auto left = std::as_bytes(before);
      const auto right = std::as_bytes(after);
      return left.size() == right.size() &&
             (left.empty() || std::memcmp(left.data(), right.data(), left.size()) == 0);
    } else {
      return false;
    }
  }
  template <class T>
  void add_members(std::uint64_t place, const T& before, const T& after);
  template <class List>
  void add_elements(std::uint64_t place, const List& before, const List& after);
  template <class Row, class T>
  void add_rows(std::uint64_t place, const Per<Row, T>& before, const Per<Row, T>& after);
  template <class Row, class T>
  void add_rows(std::uint64_t place, const Rows<Row, T>& before, const Rows<Row, T>& after);
  template <class Row, class T>
  void add_rows(std::uint64_t place, const DeclaredRows<Row, T>& before,
                const DeclaredRows<Row, T>& after);
  template <class Row, class T>
  void add_tail(std::uint64_t place, const Tail<T>& before, const Tail<T>& after,
                std::size_t shipped);
  template <class Element>
  void add_set(std::uint64_t place, const BitSet<Element>& before, const BitSet<Element>& after);

  // What numbers mean is said by their row.
  void add_properties(std::uint64_t place, const Resource& resource, std::uint64_t times);
  void add_registry(std::uint64_t place, const Registry& registry, std::uint64_t times);
  void add_in_effect(std::uint64_t place, const PropertyInEffect& property,
                     const ClusterDatabase& database, std::uint64_t times);
  [[nodiscard]] std::uint64_t number(const catalogue::PropertyRow& row, std::uint32_t value) const;

  template <class T>
  [[nodiscard]] std::uint64_t way(const T& before, const T& after) const;
  template <class Row, class T>
  [[nodiscard]] std::uint64_t way_of_rows(const Per<Row, T>& before,
                                          const Per<Row, T>& after) const;
  template <class T>
  [[nodiscard]] std::uint64_t number(T value) const;

  static constexpr std::uint64_t once = 1;
  static constexpr std::uint64_t taken_away = ~std::uint64_t{0};

  const Site* site_;
  // Of what there is most: asked for once.
  const Per<Level, std::uint64_t>* levels_ = &row_digests<Level>();
  const Per<Hotfix, std::uint64_t>* hotfixes_ = &row_digests<Hotfix>();
  const ClusterDatabase* before_;
  const ClusterDatabase* after_;
  std::uint64_t sum_ = 0;
};

template <class T>
void NamedSum::add(std::uint64_t place, const T& before, const T& after) {
  if (same(before, after)) { return; }
  if constexpr (std::same_as<T, Registry>) {
    add_registry(place, before, taken_away);
    add_registry(place, after, once);
  } else if constexpr (std::same_as<T, PropertyInEffect>) {
    add_in_effect(place, before, *before_, taken_away);
    add_in_effect(place, after, *after_, once);
  } else if constexpr (is_number<T>()) {
    sum_ += place * way(before, after);
  } else if constexpr (std::ranges::sized_range<T>) {
    add_elements(place, before, after);
  } else if constexpr (
      requires { before.values; } || requires { before.declared; }) {
    add_rows(place, before, after);
  } else if constexpr (requires { before.bits; }) {
    add_set(place, before, after);
  } else {
    add_members(place, before, after);
  }
}

template <class T>
void NamedSum::add_members(std::uint64_t place, const T& before, const T& after) {
  constexpr bool is_resource = std::same_as<T, Resource>;
  visit_members(before, [&](const auto&... old) {
    visit_members(after, [&](const auto&... now) {
      static_assert(sizeof...(now) == member_names<T>.size(), "each member has a name");
      std::size_t row = 0;
      const auto add_member = [&](const auto& left, const auto& right) {
        using Member = std::remove_cvref_t<decltype(left)>;
        const std::uint64_t name = member_digests<T>[row++];
        if constexpr (!is_resource || !std::same_as<Member, decltype(Resource::properties)>) {
          this->add(place * name, left, right);
        }
      };
      (add_member(old, now), ...);
    });
  });
  if constexpr (is_resource) {
    add_properties(place, before, taken_away);
    add_properties(place, after, once);
  }
}

/// Of a list also how long it is.
template <class List>
void NamedSum::add_elements(std::uint64_t place, const List& before, const List& after) {
  const std::size_t both = std::min(before.size(), after.size());
  const std::ranges::range_value_t<List> none{};
  for (std::size_t i = 0; i < both; ++i) { add(element(place, i), before[i], after[i]); }
  for (std::size_t i = both; i < before.size(); ++i) {
    sum_ -= element(place, i);
    add(element(place, i), before[i], none);
  }
  for (std::size_t i = both; i < after.size(); ++i) {
    sum_ += element(place, i);
    add(element(place, i), none, after[i]);
  }
}

template <class Row, class T>
void NamedSum::add_rows(std::uint64_t place, const Per<Row, T>& before, const Per<Row, T>& after) {
  const Per<Row, std::uint64_t>& names = row_digests<Row>();
  for (std::size_t i = 0; i < before.values.size(); ++i) {
    const auto row = static_cast<Row>(i);
    add(place * names[row], before[row], after[row]);
  }
}

template <class Row, class T>
void NamedSum::add_rows(std::uint64_t place, const Rows<Row, T>& before,
                        const Rows<Row, T>& after) {
  add(place, before.shipped, after.shipped);
  add_tail<Row>(place, before.declared, after.declared, before.shipped.values.size());
}

template <class Row, class T>
void NamedSum::add_rows(std::uint64_t place, const DeclaredRows<Row, T>& before,
                        const DeclaredRows<Row, T>& after) {
  add_tail<Row>(place, before.declared, after.declared, 0);
}

template <class Row, class T>
void NamedSum::add_tail(std::uint64_t place, const Tail<T>& before, const Tail<T>& after,
                        std::size_t shipped) {
  const std::size_t declared = std::max(before.size(), after.size());
  for (std::size_t i = 0; i < declared; ++i) {
    add(place * number(static_cast<Row>(shipped + i)), before[i], after[i]);
  }
}

template <class Element>
void NamedSum::add_set(std::uint64_t place, const BitSet<Element>& before,
                       const BitSet<Element>& after) {
  for (std::size_t i = 0; i < elements_of<Element>(); ++i) {
    const auto element = static_cast<Element>(i);
    if (before.contains(element) == after.contains(element)) { continue; }
    sum_ +=
        NamedSum::element(place, number(element)) * (after.contains(element) ? once : taken_away);
  }
}

template <class T>
std::uint64_t NamedSum::way(const T& before, const T& after) const {
  if constexpr (std::is_enum_v<T> || std::integral<T>) {
    return before == after ? 0 : number(after) - number(before);
  } else if constexpr (requires { before.values; }) {
    return way_of_rows(before, after);
  } else {
    std::uint64_t sum = 0;
    visit_members(before, [&](const auto&... old) {
      visit_members(after, [&](const auto&... now) {
        static_assert(sizeof...(now) == member_names<T>.size(), "each member has a name");
        std::size_t row = 0;
        ((sum += member_digests<T>[row++] * this->way(old, now)), ...);
      });
    });
    return sum;
  }
}

template <class Row, class T>
std::uint64_t NamedSum::way_of_rows(const Per<Row, T>& before, const Per<Row, T>& after) const {
  const Per<Row, std::uint64_t>& names = row_digests<Row>();
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < before.values.size(); ++i) {
    const auto row = static_cast<Row>(i);
    if (!same(before[row], after[row])) { sum += names[row] * way(before[row], after[row]); }
  }
  return sum;
}

template <class T>
std::uint64_t NamedSum::number(T value) const {
  if constexpr (row_room<T> != 0) {
    if (value >= T::count) { return digest_of(site_->catalogue().name(value)); }
  }
  if constexpr (std::same_as<T, Level>) {
    return (*levels_)[value];
  } else if constexpr (std::same_as<T, Hotfix>) {
    return (*hotfixes_)[value];
  } else if constexpr (catalogue::Named<T>) {
    return row_digests<T>()[value];
  } else if constexpr (std::same_as<T, NameId> || std::same_as<T, PackageId>) {
    return digest_of(site_->name(value));  // some come with Windows NT, and their numbers are first
  } else {
    return static_cast<std::uint64_t>(value);
  }
}

}  // namespace mscsim
