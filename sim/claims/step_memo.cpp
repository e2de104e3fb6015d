#include "sim/claims/step_memo.hpp"

#include <bit>

namespace mscsim::claims {
namespace {

constexpr std::size_t line_words = 16;  // of the processor's cache

std::size_t count(PartSet parts) { return static_cast<std::size_t>(parts.size()); }

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

StepMemo::StepMemo(std::size_t actions, std::size_t bytes_max)
    : read_(actions),
      blocks_(bytes_max / (block_words * sizeof(Word)) + 1),
      bytes_max_(bytes_max) {}

std::uint32_t StepMemo::find_record(std::size_t action, PartSet read, const Key& key,
                                    std::uint64_t hash) const {
  return slots_.find(hash, [&](std::uint32_t number) {
    const auto words = record(number);
    if (words[0] >> 1U != action || words[1] != read.bits) { return false; }
    std::size_t at = header;
    bool same = true;
    for_each(read, [&](std::size_t part) { same = (words[at++] == key.numbers[part]) && same; });
    return same;
  });
}

StepMemo::Outcome StepMemo::outcome(std::uint32_t number) const {
  const auto words = record(number);
  const PartSet read{words[1]};
  const PartSet written{words[2]};
  return {.possible = (words[0] & 1U) != 0,
          .sightings = words[3],
          .read = read,
          .written = written,
          .numbers = words.subspan(header + count(read), count(written)),
          .record = number};
}

void StepMemo::aim(std::size_t action, const Key& key, Aim& aim) const {
  const ReadSets& known = read_[action];
  aim.hash = 0;
  if (aim.set >= known.count.load(std::memory_order_acquire)) { return; }
  const PartSet read{known.sets[aim.set].load(std::memory_order_relaxed)};
  aim.hash = hash_of(action, read, key);
  slots_.prefetch(aim.hash);
}

void StepMemo::approach(const Aim& aim) const {
  if (aim.hash == 0) { return; }
  const std::uint32_t number = slots_.first(aim.hash);
  if (number == SlotTable::none) { return; }
  const auto words = record(number);
  __builtin_prefetch(words.data());
  if (words.size() > line_words) { __builtin_prefetch(&words[line_words]); }  // most have two lines
}

std::optional<StepMemo::Outcome> StepMemo::find(std::size_t action, const Key& key,
                                                Aim& aim) const {
  const ReadSets& known = read_[action];
  const std::uint32_t count = known.count.load(std::memory_order_acquire);
  const auto set = [&](std::uint32_t i) {
    return PartSet{known.sets[i].load(std::memory_order_relaxed)};
  };
  if (aim.hash != 0) {
    const std::uint32_t number = find_record(action, set(aim.set), key, aim.hash);
    if (number != SlotTable::none) { return outcome(number); }
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    if (aim.hash != 0 && i == aim.set) { continue; }
    const std::uint32_t number = find_record(action, set(i), key, hash_of(action, set(i), key));
    if (number == SlotTable::none) { continue; }
    aim.set = i;
    return outcome(number);
  }
  return std::nullopt;
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

std::uint32_t StepMemo::room_for(std::size_t words) {
  std::size_t at = used_;
  if (at % block_words + words > block_words) { at = (at / block_words + 1) * block_words; }
  if (slots_.bytes_of_next() + blocks_bytes(at + words) > bytes_max_) { return SlotTable::none; }
  auto& block = blocks_[at / block_words];
  if (block.empty()) { block.resize(block_words); }
  used_ = at + words;
  return static_cast<std::uint32_t>(at);
}

void StepMemo::add(std::size_t action, const Key& key, PartSet read, const Outcome& outcome,
                   const PartNumbers& after) {
  const std::lock_guard lock(adding_);
  if (!know_read_set(action, read)) { return; }
  const std::uint64_t hash = hash_of(action, read, key);
  if (find_record(action, read, key, hash) != SlotTable::none) { return; }  // another was first
  const std::uint32_t number = room_for(header + count(read) + count(outcome.written));
  if (number == SlotTable::none) { return; }
  const auto words = std::span(blocks_[number / block_words]).subspan(number % block_words);
  words[0] = static_cast<Word>(action << 1U | (outcome.possible ? 1U : 0U));
  words[1] = read.bits;
  words[2] = outcome.written.bits;
  words[3] = outcome.sightings;
  std::size_t at = header;
  for_each(read, [&](std::size_t part) { words[at++] = key.numbers[part]; });
  for_each(outcome.written, [&](std::size_t part) { words[at++] = after[part]; });
  slots_.insert(hash, number);
  ++size_;
}

}  // namespace mscsim::claims
