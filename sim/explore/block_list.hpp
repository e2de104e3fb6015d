#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <span>
#include <type_traits>
#include <vector>

namespace mscsim::explore {

/// A list in blocks. It takes what its elements take and part of a block, also while it grows, and
/// nothing when it is cleared: for many lists that change their lengths all the time.
template <class T, std::size_t block_size>
class BlockList {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] T& operator[](std::size_t row) {
    return (*blocks_[row / block_size])[row % block_size];
  }
  void push_back(const T& value) {
    if (size_ == blocks_.size() * block_size) {
      blocks_.push_back(std::make_unique_for_overwrite<Block>());
    }
    (*this)[size_++] = value;
  }
  void clear() {
    blocks_.clear();
    size_ = 0;
  }
  /// Calls `visit(elements)` with those of each block.
  void for_each_block(const auto& visit) const {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      visit(std::span(*blocks_[i]).first(std::min(block_size, size_ - i * block_size)));
    }
  }
  [[nodiscard]] std::size_t bytes() const {
    constexpr std::size_t overhead = 24;  // a pointer, and what malloc adds
    return blocks_.size() * (sizeof(Block) + overhead);
  }

 private:
  using Block = std::array<T, block_size>;
  std::vector<std::unique_ptr<Block>> blocks_;
  std::size_t size_ = 0;
};

}  // namespace mscsim::explore
