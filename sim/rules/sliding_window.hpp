#pragma once
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace mscsim::rules {

/// What happened within a timespan, the oldest first. Putting in behind and taking out in front are
/// constant in the mean; an empty one has no memory of its own.
template <class T>
class SlidingWindow {
 public:
  [[nodiscard]] bool empty() const { return front_ == items_.size(); }
  [[nodiscard]] std::size_t size() const { return items_.size() - front_; }
  [[nodiscard]] T& front() { return items_[front_]; }
  [[nodiscard]] const T& front() const { return items_[front_]; }
  /// `i` from 0, the oldest. Requires: i < size().
  [[nodiscard]] T& at(std::size_t i) { return items_[front_ + i]; }

  void push(T item) { items_.push_back(std::move(item)); }
  void pop() {
    ++front_;
    if (2 * front_ < items_.size()) { return; }
    items_.erase(items_.begin(), items_.begin() + static_cast<std::ptrdiff_t>(front_));
    front_ = 0;
  }

 private:
  std::vector<T> items_;
  std::size_t front_ = 0;
};

}  // namespace mscsim::rules
