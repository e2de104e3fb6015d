#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "models/site.hpp"
#include "models/world/journal.hpp"

namespace mscsim::scenario {

/// One thing that was seen, and when.
struct Sighting {
  std::uint64_t time_ms = 0;  ///< virtual, since the start of the run
  std::uint32_t step = 0;     ///< row of Plan::steps
  std::variant<EventRecord, Shown> what;
};

/// Which records of an event, or showings of a message, are counted.
struct SightingsWanted {
  std::uint32_t first_step = 0;
  std::optional<NodeId> node = {};  ///< nothing: on any
  std::optional<NameId> text = {};  ///< that its text contains; nothing: any. Not of a message
  std::size_t most = 0;             ///< counting ends there
};

/// Where each event and each message stands among the sightings of a run, so that looking back to
/// the start costs no more the longer it was ago.
class SightingIndex {
 public:
  /// Takes in what came since. Requires: `sightings` begin with those of the last time.
  void catch_up(std::span<const Sighting> sightings);

  /// Counts are those of the sightings taken in.
  [[nodiscard]] std::size_t count(const Site& site, Event event, const SightingsWanted& wanted);
  [[nodiscard]] std::size_t count(Message message, const SightingsWanted& wanted) const;
  [[nodiscard]] std::vector<Event> events_since(std::uint32_t first_step) const;
  [[nodiscard]] std::vector<Message> messages_since(std::uint32_t first_step) const;

 private:
  using Steps = std::vector<std::uint32_t>;  ///< of each sighting, in order

  /// Records with the same strings have the same text.
  struct SameText {
    std::string text;
    Steps steps;
  };
  struct Sightings {
    Steps steps;
    std::vector<std::uint32_t> places;  ///< among all sightings
    std::map<Inserts, SameText> texts;  ///< of records; made where a text is asked for
    std::size_t with_text = 0;          ///< of `places` that are in `texts`
  };

  [[nodiscard]] std::size_t count_steps(std::size_t kind, const SightingsWanted& wanted) const;
  [[nodiscard]] std::vector<std::size_t> kinds_since(std::size_t first_kind, std::size_t kinds,
                                                     std::uint32_t first_step) const;
  void read_texts(const Site& site, Sightings& of_kind);

  std::span<const Sighting> all_;
  std::vector<Sightings> by_kind_;  ///< events, then messages, each by node
  std::size_t taken_in_ = 0;
};

/// What a run has seen so far, to be asked. Few sightings are looked through; of many, where there
/// is one, an index is asked.
class Seen {
 public:
  explicit Seen(std::span<const Sighting> sightings, SightingIndex* index = nullptr)
      : sightings_(sightings), index_(index) {}

  [[nodiscard]] std::size_t count(const Site& site, Event event,
                                  const SightingsWanted& wanted) const;
  [[nodiscard]] std::size_t count(Message message, const SightingsWanted& wanted) const;

  /// Which were there since, in the order in which they came.
  [[nodiscard]] std::vector<Event> events_since(std::uint32_t first_step) const;
  [[nodiscard]] std::vector<Message> messages_since(std::uint32_t first_step) const;

 private:
  /// Those since, where they are few enough; nothing: the index is caught up.
  [[nodiscard]] std::optional<std::span<const Sighting>> few(std::uint32_t first_step) const;

  std::span<const Sighting> sightings_;
  SightingIndex* index_;
};

}  // namespace mscsim::scenario
