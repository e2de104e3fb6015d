#pragma once
#include <algorithm>
#include <cstddef>
#include <ranges>
#include <type_traits>
#include <utility>
#include <vector>

#include "models/world/ids.hpp"

namespace mscsim::report {

/// Finds the rows of a list, of groups or of resources say, by their names. Two lists that are
/// compared have most names in the same rows, so a row is looked at first where it likely is, and
/// names are sorted only once several stand elsewhere: most steps make or move one or two.
/// Requires: the list outlives this and does not change.
template <class Rows>
class RowsByName {
 public:
  using Element = std::ranges::range_value_t<Rows>;
  explicit RowsByName(const Rows& rows, NameId Element::*name = &Element::name)
      : rows_(&rows), name_(name) {}

  /// The row of `name`; their number where there is none.
  [[nodiscard]] std::size_t find(NameId name, std::size_t likely) {
    if (likely < rows_->size() && (*rows_)[likely].*name_ == name) { return likely; }
    constexpr int looked_for_max = 4;
    if (looked_for_++ < looked_for_max) {
      const auto same_name = [this, name](const auto& row) { return row.*name_ == name; };
      return static_cast<std::size_t>(std::find_if(rows_->begin(), rows_->end(), same_name) -
                                      rows_->begin());
    }
    if (sorted_.size() != rows_->size()) { sort(); }
    const auto found = std::ranges::lower_bound(sorted_, Row{name, 0});
    return found != sorted_.end() && found->first == name ? found->second : rows_->size();
  }

 private:
  using Row = std::pair<NameId, std::size_t>;

  void sort() {
    sorted_.reserve(rows_->size());
    for (std::size_t row = 0; row < rows_->size(); ++row) {
      sorted_.emplace_back((*rows_)[row].*name_, row);
    }
    std::ranges::sort(sorted_);
  }

  const Rows* rows_;
  NameId Element::*name_;
  int looked_for_ = 0;  ///< names that stood elsewhere
  std::vector<Row> sorted_;
};

/// Calls visit(was, is) with the rows of every name in either list: the new list's order, then
/// what is no more. A row past the end of its list: it is not there. `name`: the member with it.
/// Rows without a name are none. Requires: no list has a name twice.
void for_each_pair(const auto& before, const auto& after, auto visit, auto name) {
  RowsByName old_rows(before, name);
  RowsByName new_rows(after, name);
  const auto has_name = [name](const auto& row) { return row.*name != no_name; };
  std::ptrdiff_t gone = std::ranges::count_if(before, has_name);
  for (std::size_t is = 0; is < after.size(); ++is) {
    if (!has_name(after[is])) { continue; }
    const std::size_t was = old_rows.find(after[is].*name, is);
    gone -= was == before.size() ? 0 : 1;
    visit(was, is);
  }
  if (gone == 0) { return; }
  for (std::size_t was = 0; was < before.size(); ++was) {
    if (!has_name(before[was])) { continue; }
    if (new_rows.find(before[was].*name, was) == after.size()) { visit(was, after.size()); }
  }
}

/// The same by the member called `name`.
void for_each_pair(const auto& before, const auto& after, auto visit) {
  for_each_pair(before, after, visit, &std::remove_cvref_t<decltype(*before.begin())>::name);
}

}  // namespace mscsim::report
