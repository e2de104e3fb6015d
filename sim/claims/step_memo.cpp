#include "sim/claims/step_memo.hpp"

#include <bit>

namespace mscsim::claims {
namespace {

constexpr std::size_t arena_block_words = std::size_t{1} << 16U;

/// Calls visit(row) for each part of the set, in order.
void for_each(PartSet parts, const auto& visit) {
  for (auto bits = parts.bits; bits != 0; bits &= bits - 1) {
    visit(static_cast<std::size_t>(std::countr_zero(bits)));
  }
}

std::uint64_t hash_of(std::size_t action, PartSet read, const StepMemo::Key& key) {
  std::uint64_t hash = (action << 32U | read.bits) * 0xd6e8feb86659fd93ULL;
  for_each(read, [&](std::size_t part) { hash ^= key.hashes[part]; });
  return (hash ^ hash >> 32U) * 0xbf58476d1ce4e5b9ULL;
}

}  // namespace

StepMemo::Key::Key(const PartNumbers& parts) : numbers(parts) {
  for (std::size_t part = 0; part < parts_count; ++part) {
    const std::uint64_t mixed = (std::uint64_t{numbers[part]} << 8U | part) * 0x9e3779b97f4a7c15ULL;
    hashes[part] = mixed ^ mixed >> 31U;
  }
}

std::uint32_t StepMemo::find_record(std::size_t action, PartSet read, const Key& key) const {
  return slots_.find(hash_of(action, read, key), [&](std::uint32_t number) {
    const Record& record = records_[number];
    if (record.action != action || record.read != read) { return false; }
    const std::uint32_t* word = record.words;
    bool same = true;
    for_each(read, [&](std::size_t part) { same = (*word++ == key.numbers[part]) && same; });
    return same;
  });
}

std::optional<StepMemo::Outcome> StepMemo::find(std::size_t action, const Key& key) const {
  const ReadSets& known = read_[action];
  const std::uint32_t count = known.count.load(std::memory_order_acquire);
  for (std::uint32_t i = 0; i < count; ++i) {
    const PartSet read{known.sets[i].load(std::memory_order_relaxed)};
    const std::uint32_t number = find_record(action, read, key);
    if (number == SlotTable::none) { continue; }
    const Record& record = records_[number];
    return Outcome{.possible = record.possible,
                   .sightings = record.sightings,
                   .written = record.written,
                   .numbers = record.words + read.size()};
  }
  return std::nullopt;
}

void StepMemo::prefetch(std::size_t action, const Key& key) const {
  const ReadSets& known = read_[action];
  if (known.count.load(std::memory_order_acquire) == 0) { return; }
  slots_.prefetch(hash_of(action, PartSet{known.sets[0].load(std::memory_order_relaxed)}, key));
}

bool StepMemo::know_read_set(std::size_t action, PartSet read) {
  ReadSets& known = read_[action];
  const std::uint32_t count = known.count.load(std::memory_order_relaxed);
  for (std::uint32_t i = 0; i < count; ++i) {
    if (known.sets.at(i).load(std::memory_order_relaxed) == read.bits) { return true; }
  }
  if (count == known.sets.size()) { return false; }
  known.sets.at(count).store(read.bits, std::memory_order_relaxed);
  known.count.store(count + 1, std::memory_order_release);
  return true;
}

std::uint32_t* StepMemo::room_for(std::size_t words) {
  if (arena_.empty() || arena_used_ + words > arena_block_words) {
    arena_.push_back(std::make_unique<std::uint32_t[]>(arena_block_words));
    arena_used_ = 0;
  }
  std::uint32_t* const room = arena_.back().get() + arena_used_;
  arena_used_ += words;
  return room;
}

void StepMemo::add(std::size_t action, const Key& key, PartSet read, const Outcome& outcome,
                   const PartNumbers& after) {
  const std::lock_guard lock(adding_);
  if (bytes() > bytes_max_ || !know_read_set(action, read)) { return; }
  if (find_record(action, read, key) != SlotTable::none) { return; }  // another thread was first
  std::uint32_t* const words =
      room_for(static_cast<std::size_t>(read.size() + outcome.written.size()));
  std::uint32_t* word = words;
  for_each(read, [&](std::size_t part) { *word++ = key.numbers[part]; });
  for_each(outcome.written, [&](std::size_t part) { *word++ = after[part]; });
  const std::uint32_t number = records_.push_back({.words = words,
                                                   .read = read,
                                                   .written = outcome.written,
                                                   .sightings = outcome.sightings,
                                                   .action = static_cast<std::uint16_t>(action),
                                                   .possible = outcome.possible});
  slots_.insert(hash_of(action, read, key), number);
}

std::size_t StepMemo::bytes() const {
  return records_.size() * sizeof(Record) + slots_.bytes() +
         arena_.size() * arena_block_words * sizeof(std::uint32_t);
}

}  // namespace mscsim::claims
