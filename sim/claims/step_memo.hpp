#pragma once
#include <array>
#include <atomic>
#include <cstdint>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

#include "sim/claims/slot_table.hpp"
#include "sim/claims/world_store.hpp"

namespace mscsim::claims {

/// What steps came to, by the parts that they read. A step reads nothing else (View and Transition
/// record it), so in every world in which those parts are the same it comes to the same.
///
/// What a step reads depends on what it found there, so an action has several sets of parts that
/// some step of it read. They are tried one after the other: if the numbers of one set are known,
/// a step that starts here would read just that set. Several threads may use a memo.
class StepMemo {
 public:
  /// What a step came to.
  struct Outcome {
    bool possible = false;
    std::uint32_t sightings = 0;  ///< a number that the user gives a meaning
    PartSet read = {};
    PartSet written;
    std::span<const std::uint32_t> numbers;  ///< of the written parts, in order
    std::uint32_t record = 0;                ///< a number of its own, where it is remembered
  };

  StepMemo(std::size_t actions, std::size_t bytes_max);

  /// A world's parts, made ready for look-ups of any action.
  struct Key {
    PartNumbers numbers{};
    std::array<std::uint64_t, parts_count> hashes{};
    explicit Key(const PartNumbers& parts);
  };

  // A look-up waits for memory twice, for the slot and for the record behind it. So that actions
  // wait together, it is done in three: `aim` for all of them first, `approach` a little ahead,
  // `find`. Measured: a search with nothing but look-ups in 0.85 s that took 0.95.

  /// Where `find` will look first for an action: by the set of parts that it was found by last.
  struct Aim {
    std::uint32_t set = 0;
    std::uint64_t hash = 0;  ///< 0: there is no such set yet
  };
  /// Takes aim anew. Brings that slot towards the processor.
  void aim(std::size_t action, const Key& key, Aim& aim) const;
  /// Brings the record behind that slot towards the processor.
  void approach(const Aim& aim) const;
  [[nodiscard]] std::optional<Outcome> find(std::size_t action, const Key& key, Aim& aim) const;
  [[nodiscard]] std::optional<Outcome> find(std::size_t action, const Key& key) const {
    Aim aim;
    return find(action, key, aim);
  }

  /// Notes what a step that read the parts `read` of `key` came to: `after`, the numbers of all
  /// parts, are those of the written ones. Where there is no room nothing is noted.
  void add(std::size_t action, const Key& key, PartSet read, const Outcome& outcome,
           const PartNumbers& after);

  /// Steps that are remembered.
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::size_t bytes() const { return slots_.bytes() + blocks_bytes(used_); }
  /// See SlotTable.
  void trim() { slots_.trim(); }

 private:
  using Word = std::uint32_t;
  /// A record: action and whether it was possible, parts read, parts written, sightings; then the
  /// numbers of the read parts and of the written ones. Its number is its place in the arena.
  static constexpr std::size_t header = 4;
  static constexpr std::size_t block_words = std::size_t{1} << 16U;
  static_assert(sizeof(PartSet) == sizeof(Word));

  /// Sets of parts that an action is known to read. What reads more sets is not remembered.
  struct ReadSets {
    std::array<std::atomic<Word>, 16> sets{};
    std::atomic<std::uint32_t> count = 0;
  };
  /// Of the blocks that hold so many words.
  [[nodiscard]] static std::size_t blocks_bytes(std::size_t words) {
    return (words + block_words - 1) / block_words * block_words * sizeof(Word);
  }
  [[nodiscard]] std::span<const Word> record(std::uint32_t number) const {
    return std::span(blocks_[number / block_words]).subspan(number % block_words);
  }
  [[nodiscard]] std::uint32_t find_record(std::size_t action, PartSet read, const Key& key,
                                          std::uint64_t hash) const;
  [[nodiscard]] Outcome outcome(std::uint32_t number) const;
  [[nodiscard]] bool know_read_set(std::size_t action, PartSet read);
  /// The number of a record that is yet to be written; SlotTable::none: there is no room.
  [[nodiscard]] std::uint32_t room_for(std::size_t words);

  std::vector<ReadSets> read_;
  std::vector<std::vector<Word>> blocks_;  ///< each of its full size from the first, never moved
  std::size_t used_ = 0;                   ///< words of the blocks
  std::size_t bytes_max_;
  std::size_t size_ = 0;
  SlotTable slots_;
  std::mutex adding_;
};

}  // namespace mscsim::claims
