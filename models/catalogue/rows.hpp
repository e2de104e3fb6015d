#pragma once
#include <algorithm>
#include <compare>
#include <cstddef>
#include <memory>
#include <vector>

#include "models/catalogue/per.hpp"

namespace mscsim {

/// Values by their number, of which all but a few at the start are T{}. A plain value; takes no
/// more than a pointer where all are. Two that differ only in how many T{} follow are the same.
template <class T>
class Tail {
 public:
  Tail() = default;
  Tail(const Tail& other) : values_(copied(other)) {}
  Tail(Tail&&) noexcept = default;
  Tail& operator=(const Tail& other) {
    if (this != &other && (values_ || other.values_)) { values_ = copied(other); }
    return *this;
  }
  Tail& operator=(Tail&&) noexcept = default;
  ~Tail() = default;

  const T& operator[](std::size_t i) const {
    static constexpr T initial{};
    return values_ && i < values_->size() ? (*values_)[i] : initial;
  }
  T& operator[](std::size_t i) {
    if (!values_) { values_ = std::make_unique<std::vector<T>>(); }
    if (i >= values_->size()) { values_->resize(i + 1); }
    return (*values_)[i];
  }
  /// The number of the last that is not T{}, and one more.
  [[nodiscard]] std::size_t size() const {
    if (!values_) { return 0; }
    std::size_t size = values_->size();
    while (size > 0 && (*values_)[size - 1] == T{}) { --size; }
    return size;
  }
  /// Calls `change(T&)` for each that may differ from T{}.
  void for_each(auto&& change) {
    if (values_) { std::ranges::for_each(*values_, change); }
  }

  /// Memory that it has on the heap.
  [[nodiscard]] std::size_t heap_bytes() const {
    return values_ ? sizeof *values_ + values_->capacity() * sizeof(T) : 0;
  }

  friend bool operator==(const Tail& left, const Tail& right) { return (left <=> right) == 0; }
  friend auto operator<=>(const Tail& left, const Tail& right) {
    using Order = std::compare_three_way_result_t<T>;
    if (!left.values_ && !right.values_) { return Order(std::strong_ordering::equal); }
    const std::size_t size = std::max(left.size(), right.size());
    for (std::size_t i = 0; i < size; ++i) {
      if (const auto order = left[i] <=> right[i]; order != 0) { return Order(order); }
    }
    return Order(std::strong_ordering::equal);
  }

 private:
  static std::unique_ptr<std::vector<T>> copied(const Tail& other) {
    return other.values_ ? std::make_unique<std::vector<T>>(*other.values_) : nullptr;
  }

  std::unique_ptr<std::vector<T>> values_;
};

/// One value for each row of a kind of which none ships.
template <class Key, class T>
struct DeclaredRows {
  Tail<T> declared;

  T& operator[](Key key) { return declared[static_cast<std::size_t>(key)]; }
  const T& operator[](Key key) const { return declared[static_cast<std::size_t>(key)]; }
  friend auto operator<=>(const DeclaredRows&, const DeclaredRows&) = default;
  friend bool operator==(const DeclaredRows&, const DeclaredRows&) = default;
};

/// One value for each row of the catalogue: of those that ship in place, of those that a site
/// declares behind them.
template <class Key, class T>
struct Rows {
  Per<Key, T> shipped;
  Tail<T> declared;

  T& operator[](Key key) {
    const auto row = static_cast<std::size_t>(key);
    return row < shipped.values.size() ? shipped.values[row]
                                       : declared[row - shipped.values.size()];
  }
  const T& operator[](Key key) const {
    const auto row = static_cast<std::size_t>(key);
    return row < shipped.values.size() ? shipped.values[row]
                                       : declared[row - shipped.values.size()];
  }
  /// Calls `change(T&)` for each that may differ from T{}.
  void for_each(auto&& change) {
    std::ranges::for_each(shipped.values, change);
    declared.for_each(change);
  }
  friend auto operator<=>(const Rows&, const Rows&) = default;
  friend bool operator==(const Rows&, const Rows&) = default;
};

}  // namespace mscsim
