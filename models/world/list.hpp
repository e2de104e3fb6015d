#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <new>
#include <type_traits>

namespace mscsim {  // NOLINTBEGIN(cppcoreguidelines-*,modernize-*): it keeps raw memory

/// A sequence whose first `inline_size` elements lie in the object itself; more are on the heap.
/// Elements are plain values, copied by their bytes. Holds fewer than 2^32 of them.
///
/// Invariants: 1. data_ points to room for capacity_ elements: to inline_, or to memory of its own.
/// 2. size_ <= capacity_, and the first size_ elements are alive.
template <class T, std::size_t inline_size>
class List {
  static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

 public:
  using value_type = T;
  using iterator = T*;
  using const_iterator = const T*;

  List() noexcept {}  // NOLINT(modernize-use-equals-default): leaves inline_ as it is
  List(const List& other) { append(other.data_, other.size_); }
  List(List&& other) noexcept { take(other); }
  List& operator=(const List& other) {
    if (this != &other) {
      size_ = 0;
      append(other.data_, other.size_);
    }
    return *this;
  }
  List& operator=(List&& other) noexcept {
    if (this != &other) {
      release();
      take(other);
    }
    return *this;
  }
  ~List() { release(); }

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] T* data() { return data_; }
  [[nodiscard]] const T* data() const { return data_; }
  [[nodiscard]] T* begin() { return data_; }
  [[nodiscard]] T* end() { return data_ + size_; }
  [[nodiscard]] const T* begin() const { return data_; }
  [[nodiscard]] const T* end() const { return data_ + size_; }

  // Requires: there is such an element.
  [[nodiscard]] T& operator[](std::size_t i) { return data_[i]; }
  [[nodiscard]] const T& operator[](std::size_t i) const { return data_[i]; }
  [[nodiscard]] T& back() { return data_[size_ - 1]; }
  [[nodiscard]] const T& back() const { return data_[size_ - 1]; }

  void clear() { size_ = 0; }
  void push_back(const T& value) { insert(end(), value); }
  T& emplace_back() {
    push_back(T{});
    return back();
  }
  /// Requires: not empty.
  void pop_back() { --size_; }
  /// Cuts the list, or appends copies of `value`.
  void resize(std::size_t size, const T& value = T{}) {
    const T copy = value;
    reserve(size);
    while (size_ < size) { new (data_ + size_++) T(copy); }
    size_ = static_cast<std::uint32_t>(size);
  }
  void assign(std::size_t size, const T& value) {
    const T copy = value;
    reserve(size);
    for (size_ = 0; size_ < size; ++size_) { new (data_ + size_) T(copy); }
  }
  /// Puts `value` before `position`, which may be the end.
  T* insert(const T* position, const T& value) {
    const T copy = value;
    const std::size_t at = static_cast<std::size_t>(position - data_);
    if (size_ == capacity_) { reserve(std::size_t{2} * capacity_ + 2); }
    std::memmove(static_cast<void*>(data_ + at + 1), data_ + at, (size_ - at) * sizeof(T));
    ++size_;
    return new (data_ + at) T(copy);
  }
  T* erase(const T* first, const T* last) {
    T* const to = data_ + (first - data_);
    std::memmove(static_cast<void*>(to), last, static_cast<std::size_t>(end() - last) * sizeof(T));
    size_ -= static_cast<std::uint32_t>(last - first);
    return to;
  }
  T* erase(const T* position) { return erase(position, position + 1); }

  void reserve(std::size_t capacity) {
    if (capacity <= capacity_) { return; }
    T* const bigger = static_cast<T*>(::operator new(capacity * sizeof(T), alignment));
    std::memcpy(static_cast<void*>(bigger), data_, size_ * sizeof(T));
    release();
    data_ = bigger;
    capacity_ = static_cast<std::uint32_t>(capacity);
  }

  friend bool operator==(const List& left, const List& right) {
    if (left.size_ != right.size_) { return false; }
    for (std::size_t i = 0; i < left.size_; ++i) {
      if (!(left[i] == right[i])) { return false; }
    }
    return true;
  }

 private:
  static constexpr std::align_val_t alignment{alignof(T)};

  [[nodiscard]] T* inline_elements() { return reinterpret_cast<T*>(inline_); }
  void append(const T* elements, std::uint32_t count) {
    reserve(count);
    std::memcpy(static_cast<void*>(data_ + size_), elements, count * sizeof(T));
    size_ += count;
  }
  /// Requires: nothing on the heap.
  void take(List& other) {
    if (other.data_ == other.inline_elements()) {
      data_ = inline_elements();
      capacity_ = inline_size;
      std::memcpy(inline_, other.inline_, other.size_ * sizeof(T));
    } else {
      data_ = other.data_;
      capacity_ = other.capacity_;
      other.data_ = other.inline_elements();
      other.capacity_ = inline_size;
    }
    size_ = other.size_;
    other.size_ = 0;
  }
  void release() {
    if (data_ != inline_elements()) { ::operator delete(data_, alignment); }
  }

  T* data_ = inline_elements();
  std::uint32_t size_ = 0;
  std::uint32_t capacity_ = inline_size;
  alignas(T) std::byte inline_[inline_size * sizeof(T)];
};  // NOLINTEND(cppcoreguidelines-*,modernize-*)

/// Removes the elements that `predicate` holds of; the others keep their order.
template <class T, std::size_t inline_size, class Predicate>
void erase_if(List<T, inline_size>& list, Predicate predicate) {
  T* kept = list.begin();
  for (const T& element : list) {
    if (!predicate(element)) { *kept++ = element; }
  }
  list.erase(kept, list.end());
}

}  // namespace mscsim
