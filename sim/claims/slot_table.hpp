#pragma once
#include <array>
#include <atomic>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace mscsim::claims {

/// Elements that stay where they are while more come: a thread that was told an element's number
/// may read it while another adds. Blocks of 64, 128, 256... elements, reserved and never moved.
template <class T>
class StableList {
 public:
  [[nodiscard]] const T& operator[](std::uint32_t number) const {
    const Place at = place(number);
    return begins_[at.block][at.offset];
  }
  /// Returns its number. One thread at a time.
  std::uint32_t push_back(T element) {
    const std::uint32_t number = size_;
    const Place at = place(number);
    auto& block = blocks_[at.block];
    if (at.offset == 0) {
      block.reserve(first << at.block);
      begins_[at.block] = block.data();
    }
    block.push_back(std::move(element));
    size_ = number + 1;
    return number;
  }
  /// As another thread may see it: no less than what it was told of.
  [[nodiscard]] std::uint32_t size() const { return size_; }

 private:
  static constexpr std::size_t first = 64;
  struct Place {
    std::size_t block;
    std::size_t offset;
  };
  static Place place(std::uint32_t number) {
    const std::size_t at = number + first;
    const auto block = static_cast<std::size_t>(std::bit_width(at) - std::bit_width(first));
    return {block, at - (first << block)};
  }
  std::array<std::vector<T>, 27> blocks_;
  std::array<const T*, 27> begins_{};
  std::atomic<std::uint32_t> size_ = 0;
};

/// Numbers by hash, for values that are kept elsewhere. Looking up takes no lock and never waits,
/// also while another thread inserts; it may then miss what is being inserted. A slot holds half
/// of the hash beside the number, so that a value is only looked at where it is likely the one.
class SlotTable {
 public:
  static constexpr std::uint32_t none = ~std::uint32_t{0};

  SlotTable() { use(std::make_unique<Slots>(64)); }

  /// The number for which `is_it(number)`; `none`: there is none with that hash.
  [[nodiscard]] std::uint32_t find(std::uint64_t hash, const auto& is_it) const {
    const Slots& slots = *now_.load(std::memory_order_acquire);
    const std::uint64_t tag = hash >> 32U;
    for (std::size_t at = tag & slots.mask;; at = (at + 1) & slots.mask) {
      const std::uint64_t slot = slots.words[at].load(std::memory_order_acquire);
      if (slot == 0) { return none; }
      if (slot >> 32U != tag) { continue; }
      const auto number = static_cast<std::uint32_t>(slot) - 1;
      if (is_it(number)) { return number; }
    }
  }
  /// Brings the slot of `hash` towards the processor.
  void prefetch(std::uint64_t hash) const {
    const Slots& slots = *now_.load(std::memory_order_acquire);
    __builtin_prefetch(&slots.words[hash >> 32U & slots.mask]);
  }
  /// The number in the slot where `find` begins; `none`: it is free.
  [[nodiscard]] std::uint32_t first(std::uint64_t hash) const {
    const Slots& slots = *now_.load(std::memory_order_acquire);
    const std::uint64_t slot =
        slots.words[hash >> 32U & slots.mask].load(std::memory_order_acquire);
    return static_cast<std::uint32_t>(slot) - 1;
  }
  /// One thread at a time. Requires: it is not in, and `number` is not `none`.
  void insert(std::uint64_t hash, std::uint32_t number) {
    make_room();
    place(*all_.back(), (hash >> 32U) << 32U | (std::uint64_t{number} + 1));
    ++size_;
  }
  /// Allocates what the next `insert` needs, so that this cannot fail. One thread at a time.
  void make_room() {
    if (is_full()) { grow(); }
  }
  /// Frees what another thread may still be looking into. Not while one is.
  void trim() { all_.erase(all_.begin(), all_.end() - 1); }
  [[nodiscard]] std::size_t bytes() const {
    std::size_t bytes = 0;
    for (const auto& slots : all_) { bytes += slots->words.size() * sizeof(std::uint64_t); }
    return bytes;
  }
  /// What it takes when one more is in.
  [[nodiscard]] std::size_t bytes_of_next() const {
    return bytes() + (is_full() ? all_.back()->words.size() * 2 * sizeof(std::uint64_t) : 0);
  }

 private:
  struct Slots {
    explicit Slots(std::size_t size) : mask(size - 1), words(size) {}
    std::size_t mask;
    std::vector<std::atomic<std::uint64_t>> words;  ///< hash 32 bits, number + 1; 0: free
  };

  static void place(Slots& slots, std::uint64_t word) {
    std::size_t at = word >> 32U & slots.mask;
    while (slots.words[at].load(std::memory_order_relaxed) != 0) { at = (at + 1) & slots.mask; }
    slots.words[at].store(word, std::memory_order_release);
  }
  /// Half full is as full as it gets.
  [[nodiscard]] bool is_full() const { return (size_ + 1) * 2 > all_.back()->words.size(); }
  void grow() {
    const Slots& old = *all_.back();
    auto more = std::make_unique<Slots>(old.words.size() * 2);
    for (const auto& word : old.words) {
      if (const std::uint64_t value = word.load(std::memory_order_relaxed)) { place(*more, value); }
    }
    use(std::move(more));
  }
  void use(std::unique_ptr<Slots> slots) {
    all_.push_back(std::move(slots));
    now_.store(all_.back().get(), std::memory_order_release);
  }

  std::vector<std::unique_ptr<Slots>> all_;  ///< someone may still be looking into an old one
  std::atomic<const Slots*> now_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace mscsim::claims
