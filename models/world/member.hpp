#pragma once
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace mscsim {

/// Whom a member can be told: what only the model knows is no evidence.
enum class Sight : std::uint8_t { administrator, nobody };

/// What there is to say of one member of a part of a World.
template <class Part, class Value>
struct Member {
  Value Part::*place;
  /// In recorded fingerprints, so it stays when its member is moved: `device_number`.
  std::string_view name;
  /// In inventories, as `category.Field`: `disk_layout.DeviceNumber`. Empty: no record just tells
  /// it.
  std::string_view field = {};
  /// In reports, behind the name of the thing, when it changed: `has device number {is}`, or, close
  /// to the name, `: {was} -> {is}`. Of a bool `is full|has space again`; of a set the same of
  /// `{each}` that came or went; of an enum as many, by its numbers. Empty: sim/report has words of
  /// its own for it.
  std::string_view became = {};
  std::string_view source = {};
  Sight sight = Sight::administrator;
  std::string_view unseen_because = {};  ///< where Sight::nobody
};
template <class Part, class Value, class... Words>
Member(Value Part::*, Words...) -> Member<Part, Value>;

/// A member that no report and no inventory tells, and why.
template <class Part, class Value>
[[nodiscard]] constexpr Member<Part, Value> unseen(Value Part::*place, std::string_view name,
                                                   std::string_view because) {
  return {place, name, {}, {}, {}, Sight::nobody, because};
}

/// The rows of a struct, one a member, in their order: members.hpp has them. What encodes, decodes,
/// hashes, tells or makes up a world is written once, over these.
template <class T>
inline constexpr std::tuple<> members_of{};

namespace detail {

/// Stands for a value of any type.
struct Anything {
  template <class T>
  constexpr operator T() const;  // NOLINT(google-explicit-constructor)
};

template <class T, std::size_t... row>
constexpr bool has_members(std::index_sequence<row...> /*unused*/) {
  return requires { T{(static_cast<void>(row), Anything{})...}; };
}

/// How many members an aggregate has.
template <class T, std::size_t tried = 32>
consteval std::size_t member_count() {
  if constexpr (has_members<T>(std::make_index_sequence<tried>())) {
    return tried;
  } else {
    return member_count<T, tried - 1>();
  }
}

}  // namespace detail

/// The rows of T. A member without a row does not compile; a test looks at their order.
template <class T, class... Rows>
[[nodiscard]] consteval auto described(Rows... rows) {
  static_assert(sizeof...(rows) == detail::member_count<T>(), "each member has a row");
  return std::tuple{rows...};
}

/// A struct with rows.
template <class T>
concept Described = std::tuple_size_v<std::remove_const_t<decltype(members_of<T>)>> >
0;

/// `T` or `const T`.
template <class Value, class T>
concept Some = std::same_as<std::remove_const_t<Value>, T>;

/// Calls visit with every member of `value`, in order.
template <class T>
requires Described<std::remove_const_t<T>>
constexpr void visit_members(T& value, auto&& visit) {
  std::apply([&](const auto&... row) { visit(value.*row.place...); },
             members_of<std::remove_const_t<T>>);
}

/// Calls see(row) with the row of every member of T, in order.
template <class T>
constexpr void for_each_member(auto&& see) {
  std::apply([&](const auto&... row) { (see(row), ...); }, members_of<T>);
}

/// The names of the members, in the order of their visit.
template <class T>
inline constexpr auto member_names = std::apply(
    [](const auto&... row) { return std::array<std::string_view, sizeof...(row)>{row.name...}; },
    members_of<T>);

}  // namespace mscsim
