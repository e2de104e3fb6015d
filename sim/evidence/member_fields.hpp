#pragma once
#include <concepts>
#include <string>
#include <string_view>
#include <vector>

#include "models/world/members.hpp"
#include "sim/evidence/member_words.hpp"
#include "sim/evidence/record.hpp"

namespace mscsim::evidence {

/// The category of a member's field, `disk_layout` of `disk_layout.DeviceNumber`.
[[nodiscard]] constexpr std::string_view category_of(std::string_view field) {
  return field.substr(0, field.find('.'));
}
[[nodiscard]] constexpr std::string_view field_name_of(std::string_view field) {
  return field.substr(field.find('.') + 1);
}

/// A member's value, or an element of one, as records have it.
template <class T>
[[nodiscard]] Value member_value(const Site& site, const T& value) {
  if constexpr (std::same_as<T, bool>) {
    return value;
  } else if constexpr (std::same_as<T, Ipv4> || std::same_as<T, DiskSignature>) {
    return text(value);
  } else if constexpr (HasWord<T>) {
    return std::string(member_word(site, value));
  } else if constexpr (requires { site.name(value); }) {
    return std::string(site.name(value));
  } else if constexpr (std::integral<T> || std::is_enum_v<T>) {
    return static_cast<std::int64_t>(value);
  } else {
    return {};  // a part, whose members have rows
  }
}

/// Adds what the rows of T tell in records of a category, in their order. Of a set a field for each
/// element.
template <class T>
void add_member_fields(const Site& site, std::string_view category, const T& part,
                       std::vector<Field>& fields) {
  for_each_member<T>([&](const auto& row) {
    if (row.field.empty() || category_of(row.field) != category) { return; }
    const std::string name(field_name_of(row.field));
    const auto& value = part.*row.place;
    if constexpr (requires { value.bits; }) {
      value.for_each([&](auto element) { fields.push_back({name, member_value(site, element)}); });
    } else {
      fields.push_back({name, member_value(site, value)});
    }
  });
}

/// Adds of the sets of elements like `element` whether it is in them.
template <class T, class Element>
void add_membership_fields(std::string_view category, const T& part, Element element,
                           std::vector<Field>& fields) {
  for_each_member<T>([&](const auto& row) {
    if (row.field.empty() || category_of(row.field) != category) { return; }
    const auto& value = part.*row.place;
    if constexpr (requires { value.contains(element); }) {
      fields.push_back({std::string(field_name_of(row.field)), value.contains(element)});
    }
  });
}

}  // namespace mscsim::evidence
