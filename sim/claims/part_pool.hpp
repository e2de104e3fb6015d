#pragma once
#include <cstdint>
#include <mutex>

#include "sim/claims/heap_bytes.hpp"
#include "sim/claims/slot_table.hpp"

namespace mscsim::claims {

/// Each different value of one part of a world, once, by number. Several threads may use it: a
/// look-up takes no lock, a new value takes one. Numbers are in order of arrival, so they differ
/// from run to run where there are several threads; `print` does not.
template <class Value>
class PartPool {
 public:
  /// The number of `value`, a new one if need be. Requires: `print` is a digest of its contents.
  std::uint32_t number(const Value& value, std::uint64_t print) {
    const auto is_it = [&](std::uint32_t number) { return values_[number].value == value; };
    std::uint32_t known = slots_.find(print, is_it);
    if (known != SlotTable::none) { return known; }
    const std::lock_guard lock(adding_);
    known = slots_.find(print, is_it);
    if (known != SlotTable::none) { return known; }
    slots_.make_room();
    const std::uint32_t number = values_.push_back({value, print});
    heap_bytes_ += heap_bytes(values_[number].value);
    slots_.insert(print, number);
    return number;
  }
  [[nodiscard]] const Value& operator[](std::uint32_t number) const {
    return values_[number].value;
  }
  /// The digest of its contents: the same in every run.
  [[nodiscard]] std::uint64_t print(std::uint32_t number) const { return values_[number].print; }
  [[nodiscard]] std::size_t size() const { return values_.size(); }
  /// Not while another thread adds.
  [[nodiscard]] std::size_t bytes() const {
    return size() * sizeof(Entry) + heap_bytes_ + slots_.bytes();
  }
  /// See SlotTable.
  void trim() { slots_.trim(); }

 private:
  struct Entry {
    Value value;
    std::uint64_t print;
  };
  StableList<Entry> values_;
  SlotTable slots_;
  std::size_t heap_bytes_ = 0;  ///< of all values
  std::mutex adding_;
};

}  // namespace mscsim::claims
