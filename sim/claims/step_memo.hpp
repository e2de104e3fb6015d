#pragma once
#include <array>
#include <atomic>
#include <cstdint>
#include <mutex>
#include <optional>
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
    PartSet written;
    const std::uint32_t* numbers = nullptr;  ///< of the written parts, in order
  };

  StepMemo(std::size_t actions, std::size_t bytes_max) : read_(actions), bytes_max_(bytes_max) {}

  /// A world's parts, made ready for look-ups of any action.
  struct Key {
    PartNumbers numbers{};
    std::array<std::uint64_t, parts_count> hashes{};
    explicit Key(const PartNumbers& parts);
  };
  [[nodiscard]] std::optional<Outcome> find(std::size_t action, const Key& key) const;
  /// Brings what `find` will look at first towards the processor.
  void prefetch(std::size_t action, const Key& key) const;

  /// Notes what a step that read the parts `read` of `key` came to: `after`, the numbers of all
  /// parts, are those of the written ones. Where there is no room nothing is noted.
  void add(std::size_t action, const Key& key, PartSet read, const Outcome& outcome,
           const PartNumbers& after);

  /// How many sets of parts steps of that action read.
  [[nodiscard]] std::size_t read_sets(std::size_t action) const {
    return read_[action].count.load(std::memory_order_acquire);
  }
  [[nodiscard]] std::size_t size() const { return records_.size(); }
  [[nodiscard]] std::size_t bytes() const;

 private:
  /// Sets of parts that an action is known to read. More than these are not memoised.
  struct ReadSets {
    std::array<std::atomic<decltype(PartSet::bits)>, 16> sets{};
    std::atomic<std::uint32_t> count = 0;
  };
  struct Record {
    const std::uint32_t* words;  ///< numbers of the read parts, then of the written ones
    PartSet read;
    PartSet written;
    std::uint32_t sightings;
    std::uint16_t action;
    bool possible;
  };
  [[nodiscard]] std::uint32_t find_record(std::size_t action, PartSet read, const Key& key) const;
  [[nodiscard]] bool know_read_set(std::size_t action, PartSet read);
  [[nodiscard]] std::uint32_t* room_for(std::size_t words);

  std::vector<ReadSets> read_;
  StableList<Record> records_;
  SlotTable slots_;
  std::vector<std::unique_ptr<std::uint32_t[]>> arena_;  // NOLINT(modernize-avoid-c-arrays)
  std::size_t arena_used_ = 0;
  std::size_t bytes_max_;
  std::mutex adding_;
};

}  // namespace mscsim::claims
