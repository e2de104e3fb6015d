#include "sim/scenario/sightings.hpp"

#include <algorithm>

#include "models/catalogue/limits.hpp"
#include "sim/evidence/text.hpp"

namespace mscsim::scenario {
namespace {

/// What takes less time to look through than to keep an index of.
constexpr std::size_t few_sightings = 256;

constexpr auto events = static_cast<std::size_t>(Event::count);
constexpr auto messages = static_cast<std::size_t>(Message::count);
constexpr auto nodes = static_cast<std::size_t>(catalogue::nodes_max);

std::size_t kind_of(Event event) { return static_cast<std::size_t>(event); }
std::size_t kind_of(Message message) { return events + static_cast<std::size_t>(message); }

std::size_t row_of(const Sighting& sighting) {
  return std::visit(
      [](const auto& what) {
        if constexpr (std::is_same_v<std::decay_t<decltype(what)>, EventRecord>) {
          return kind_of(what.event) * nodes + index(what.node);
        } else {
          return kind_of(what.message) * nodes + index(what.node);
        }
      },
      sighting.what);
}

/// How many of `steps`, which are in order, are `first` or later.
std::size_t count_since(const std::vector<std::uint32_t>& steps, std::uint32_t first) {
  return static_cast<std::size_t>(steps.end() - std::ranges::lower_bound(steps, first));
}

/// Adds what is not there yet.
template <class T>
void add_new(std::vector<T>& list, T what) {
  if (std::ranges::find(list, what) == list.end()) { list.push_back(what); }
}

/// The nodes that `wanted` is about, as a range of rows.
std::pair<std::size_t, std::size_t> rows_of(std::size_t kind, const SightingsWanted& wanted) {
  if (!wanted.node) { return {kind * nodes, (kind + 1) * nodes}; }
  const std::size_t row = kind * nodes + index(*wanted.node);
  return {row, row + 1};
}

bool contains(std::string_view text, std::string_view words) {
  return text.find(words) != std::string_view::npos;
}

}  // namespace

void SightingIndex::catch_up(std::span<const Sighting> sightings) {
  by_kind_.resize((events + messages) * nodes);
  all_ = sightings;
  for (; taken_in_ < sightings.size(); ++taken_in_) {
    Sightings& of_kind = by_kind_[row_of(sightings[taken_in_])];
    of_kind.steps.push_back(sightings[taken_in_].step);
    of_kind.places.push_back(static_cast<std::uint32_t>(taken_in_));
  }
}

void SightingIndex::read_texts(const Site& site, Sightings& of_kind) {
  for (; of_kind.with_text < of_kind.places.size(); ++of_kind.with_text) {
    const Sighting& sighting = all_[of_kind.places[of_kind.with_text]];
    const auto& record = std::get<EventRecord>(sighting.what);
    const auto [same, is_new] = of_kind.texts.try_emplace(record.inserts);
    if (is_new) { same->second.text = evidence::text(site, record); }
    same->second.steps.push_back(sighting.step);
  }
}

std::size_t SightingIndex::count_steps(std::size_t kind, const SightingsWanted& wanted) const {
  const auto [first, last] = rows_of(kind, wanted);
  std::size_t found = 0;
  for (std::size_t row = first; row < last; ++row) {
    found += count_since(by_kind_[row].steps, wanted.first_step);
  }
  return std::min(found, wanted.most);
}

std::size_t SightingIndex::count(const Site& site, Event event, const SightingsWanted& wanted) {
  if (!wanted.text) { return count_steps(kind_of(event), wanted); }
  const std::string_view words = site.name(*wanted.text);
  const auto [first, last] = rows_of(kind_of(event), wanted);
  std::size_t found = 0;
  for (std::size_t row = first; row < last; ++row) {
    read_texts(site, by_kind_[row]);
    for (const auto& each : by_kind_[row].texts) {
      const SameText& same = each.second;
      if (contains(same.text, words)) { found += count_since(same.steps, wanted.first_step); }
    }
  }
  return std::min(found, wanted.most);
}

std::size_t SightingIndex::count(Message message, const SightingsWanted& wanted) const {
  return count_steps(kind_of(message), wanted);
}

std::vector<std::size_t> SightingIndex::kinds_since(std::size_t first_kind, std::size_t kinds,
                                                    std::uint32_t first_step) const {
  std::vector<std::pair<std::uint32_t, std::size_t>> found;  // the place of its first, the kind
  for (std::size_t row = first_kind * nodes; row < (first_kind + kinds) * nodes; ++row) {
    const Sightings& of_kind = by_kind_[row];
    const std::size_t since = count_since(of_kind.steps, first_step);
    if (since == 0) { continue; }
    found.emplace_back(of_kind.places[of_kind.places.size() - since], row / nodes);
  }
  std::ranges::sort(found);
  std::vector<std::size_t> in_order;
  for (const auto& each : found) { add_new(in_order, each.second); }
  return in_order;
}

std::vector<Event> SightingIndex::events_since(std::uint32_t first_step) const {
  std::vector<Event> found;
  for (const std::size_t kind : kinds_since(0, events, first_step)) {
    found.push_back(static_cast<Event>(kind));
  }
  return found;
}

std::vector<Message> SightingIndex::messages_since(std::uint32_t first_step) const {
  std::vector<Message> found;
  for (const std::size_t kind : kinds_since(events, messages, first_step)) {
    found.push_back(static_cast<Message>(kind - events));
  }
  return found;
}

std::optional<std::span<const Sighting>> Seen::few(std::uint32_t first_step) const {
  const auto first = std::ranges::lower_bound(sightings_, first_step, {}, &Sighting::step);
  const auto since = sightings_.subspan(static_cast<std::size_t>(first - sightings_.begin()));
  if (index_ == nullptr || since.size() <= few_sightings) { return since; }
  index_->catch_up(sightings_);
  return std::nullopt;
}

std::size_t Seen::count(const Site& site, Event event, const SightingsWanted& wanted) const {
  const auto those = few(wanted.first_step);
  if (!those) { return index_->count(site, event, wanted); }
  std::size_t found = 0;
  for (const Sighting& sighting : *those) {
    if (found >= wanted.most) { break; }
    const auto* const record = std::get_if<EventRecord>(&sighting.what);
    const bool is_one =
        record != nullptr && record->event == event &&
        (!wanted.node || record->node == *wanted.node) &&
        (!wanted.text || contains(evidence::text(site, *record), site.name(*wanted.text)));
    found += is_one ? 1U : 0U;
  }
  return found;
}

std::size_t Seen::count(Message message, const SightingsWanted& wanted) const {
  const auto those = few(wanted.first_step);
  if (!those) { return index_->count(message, wanted); }
  std::size_t found = 0;
  for (const Sighting& sighting : *those) {
    if (found >= wanted.most) { break; }
    const auto* const shown = std::get_if<Shown>(&sighting.what);
    const bool is_one = shown != nullptr && shown->message == message &&
                        (!wanted.node || shown->node == *wanted.node);
    found += is_one ? 1U : 0U;
  }
  return found;
}

std::vector<Event> Seen::events_since(std::uint32_t first_step) const {
  const auto those = few(first_step);
  if (!those) { return index_->events_since(first_step); }
  std::vector<Event> found;
  for (const Sighting& sighting : *those) {
    if (const auto* const record = std::get_if<EventRecord>(&sighting.what)) {
      add_new(found, record->event);
    }
  }
  return found;
}

std::vector<Message> Seen::messages_since(std::uint32_t first_step) const {
  const auto those = few(first_step);
  if (!those) { return index_->messages_since(first_step); }
  std::vector<Message> found;
  for (const Sighting& sighting : *those) {
    if (const auto* const shown = std::get_if<Shown>(&sighting.what)) {
      add_new(found, shown->message);
    }
  }
  return found;
}

}  // namespace mscsim::scenario
