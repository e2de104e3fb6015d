#pragma once
#include <concepts>
#include <string_view>

#include "models/catalogue/row_names.hpp"
#include "models/cluster/state_words.hpp"
#include "models/site.hpp"
#include "models/world/state_words.hpp"

namespace mscsim::evidence {

/// A value of a member that has a word of its own: a row of the catalogue, or an enum with words.
template <class T>
concept HasWord = row_room<T>
!= 0 || catalogue::Named<T> || HasStateWords<T> || std::same_as<T, ResourceState>;

/// That word, the same in inventories and reports.
template <HasWord T>
[[nodiscard]] std::string_view member_word(const Site& site, T value) {
  if constexpr (row_room<T> != 0) {
    return site.catalogue().name(value);
  } else if constexpr (catalogue::Named<T>) {
    return catalogue::row_name(value);
  } else if constexpr (HasStateWords<T>) {
    return state_word(value);
  } else {
    return cluster::word(value);
  }
}

}  // namespace mscsim::evidence
