#include "sim/scenario/knowledge/behaviour_section.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "models/catalogue/letters.hpp"
#include "sim/scenario/knowledge/state_test_section.hpp"

namespace mscsim::scenario {
namespace {

using catalogue::Behaviour;
using catalogue::Change;
using catalogue::OwnEvent;
using catalogue::StateTest;
using How = StartResult::How;

/// What `at:` can say: a moment, and the kind of what it is of.
struct MomentRow {
  std::string_view word;
  Moment moment;
  Kind kind;
};
constexpr std::array moments{MomentRow{"start", Moment::service_start, Kind::service},
                             MomentRow{"stop", Moment::service_stop, Kind::service},
                             MomentRow{"program", Moment::program, Kind::program},
                             MomentRow{"install", Moment::software_setup, Kind::software},
                             MomentRow{"hotfix", Moment::hotfix_setup, Kind::hotfix},
                             MomentRow{"pack", Moment::pack_setup, Kind::level}};

/// What `then:` can say of how a start ends.
struct EndRow {
  std::string_view word;
  How how;
};
constexpr std::array ends{EndRow{"fails_with", How::not_started},
                          EndRow{"ends_with", How::terminated},
                          EndRow{"ends_with_own", How::service_specific}};

class BehaviourReader {
 public:
  explicit BehaviourReader(const RowReader& row) : row_(&row) {}

  void read(const Yaml& section) {
    constexpr std::array<std::string_view, 4> keys{"at", "if", "then", "source"};
    if (!is_mapping(section, "a behaviour", row_->problems)) { return; }
    check_keys(section, keys, row_->problems);
    const Yaml* const at = required(section, "at", row_->problems);
    const Yaml* const then = required(section, "then", row_->problems);
    if (at == nullptr || then == nullptr || !read_moment(*at)) { return; }
    if (const Yaml* const tests = RowReader::given(section, "if")) {
      made_.when = row_->catalogue.keep(
          read_state_tests(*tests, default_place(), *row_, made_.at == Moment::program));
      if (cost(made_.when, row_->catalogue) > cost_max) {
        row_->problems.add(tests->place,
                           "that asks more than " + std::to_string(cost_max) + " questions");
      }
    }
    read_outcome(*then);
    made_.source = row_->source(section);
    if (row_->problems.empty()) { row_->catalogue.behaviours.push_back(made_); }
  }

 private:
  bool read_moment(const Yaml& at) {
    if (at.kind == Yaml::Kind::scalar && (at.text == "boot" || at.text == "shutdown")) {
      made_.at = at.text == "boot" ? Moment::boot : Moment::shutdown;
      return true;
    }
    if (at.kind != Yaml::Kind::mapping || at.entries.size() != 1) {
      row_->problems.add(at.place, "`at` says when it is asked",
                         "`boot`, `shutdown`, or one of `start`, `stop`, `program`, `install`, "
                         "`hotfix`, `pack` with "
                         "what it is of: `at: { start: Spooler }`");
      return false;
    }
    const YamlEntry& entry = at.entries.front();
    const auto found = std::ranges::find(moments, entry.key, &MomentRow::word);
    if (found == moments.end()) {
      std::vector<std::string_view> words{"boot", "shutdown"};
      for (const MomentRow& each : moments) { words.push_back(each.word); }
      row_->problems.add(entry.key_place,
                         quoted(entry.key) + " is no moment at which a behaviour is asked",
                         suggestion(entry.key, words));
      return false;
    }
    const auto of = row_->listed(found->kind, entry.value);
    made_.at = found->moment;
    made_.of = static_cast<std::uint8_t>(of.value_or(0) + (found->kind == Kind::hotfix ? 1 : 0));
    return of.has_value();
  }

  /// Whose files a test is of that does not say: what runs then.
  [[nodiscard]] StateTest::Where default_place() const {
    if (made_.at == Moment::boot) { return StateTest::Where::loading; }
    return made_.at == Moment::service_start || made_.at == Moment::service_stop ||
                   made_.at == Moment::shutdown
               ? StateTest::Where::memory
               : StateTest::Where::disk;
  }

  void read_outcome(const Yaml& then) {
    constexpr std::array<std::string_view, 10> keys{
        "stop",  "in",    "fails_with", "ends_with", "ends_with_own",
        "hangs", "shows", "events",     "refused",   "sets"};
    if (!is_mapping(then, "`then`", row_->problems)) { return; }
    check_keys(then, keys, row_->problems);
    if (then.entries.empty()) { row_->problems.add(then.place, "`then` says nothing"); }
    read_start_result(then);
    if (const Yaml* const message = RowReader::given(then, "shows")) {
      made_.message = row_->listed<Message>(Kind::message, *message);
    }
    if (const Yaml* const stop = RowReader::given(then, "stop")) { read_stop(*stop, then); }
    if (const Yaml* const refused = RowReader::given(then, "refused")) {
      made_.refused = row_->truth(refused, "`refused`");
      if (!is_setup(made_.at)) {
        row_->problems.add(refused->place, "only a set-up can be refused",
                           "a service has `fails_with`, a program `shows`");
      }
    }
    if (const Yaml* const events = RowReader::given(then, "events")) { read_events(*events); }
    if (const Yaml* const changes = RowReader::given(then, "sets")) {
      made_.changes = row_->catalogue.keep(read_changes(*changes, *row_));
    }
  }

  void read_start_result(const Yaml& then) {
    const Yaml* first = nullptr;
    const auto is_first = [&](const Yaml& value) {
      if (first != nullptr) { row_->problems.add(value.place, "a start ends in one way only"); }
      if (made_.at != Moment::service_start) {
        row_->problems.add(value.place, "only a start of a service ends so",
                           "`at: { start: SERVICE }`");
      }
      first = &value;
    };
    for (const EndRow& end : ends) {
      const Yaml* const value = RowReader::given(then, end.word);
      if (value == nullptr) { continue; }
      is_first(*value);
      if (const auto error = read_error(*value, end.how)) {
        made_.result = {.how = end.how, .error = *error};
      }
    }
    if (const Yaml* const hangs = RowReader::given(then, "hangs");
        hangs != nullptr && row_->truth(hangs, "`hangs`")) {
      is_first(*hangs);
      made_.result = {.how = How::hung, .error = Win32Error::service_request_timeout};
    }
  }

  /// An error of a service's own has no text.
  std::optional<Win32Error> read_error(const Yaml& value, How how) {
    if (how != How::service_specific) { return row_->error(value); }
    const auto number = row_->number(value, "the error", 0xFFFF);
    if (!number) { return std::nullopt; }
    return static_cast<Win32Error>(*number);
  }

  /// `stop: 0x0000000A` with `in: acmeflt.sys`, or the word of a STOP screen.
  void read_stop(const Yaml& stop, const Yaml& then) {
    made_.stops_machine = true;
    const Yaml* const in = RowReader::given(then, "in");
    const bool is_decimal = stop.text.find_first_not_of("0123456789") == std::string::npos;
    if (is_decimal) {
      row_->problems.add(stop.place, quoted(stop.text) + " is no STOP code", "as `0x0000000A`");
      return;
    }
    if (!stop.text.starts_with("0x") && !stop.text.starts_with("0X")) {
      made_.message = row_->listed<Message>(Kind::message, stop);
      if (made_.message && !row_->catalogue.messages[*made_.message].stop_screen) {
        row_->problems.add(stop.place, quoted(stop.text) + " is no STOP screen",
                           "a code as `0x0000000A`, or a message with `stop_screen: true`");
      }
      return;
    }
    const auto code = row_->number(stop, "the STOP code");
    const auto file = in == nullptr ? std::nullopt : row_->listed<File>(Kind::file, *in);
    if (!code || (in != nullptr && !file)) { return; }
    const std::string_view name = file ? row_->catalogue.files[*file].name : std::string_view();
    const std::string word = fmt::format("stop-0x{:08x}{}{}", *code, file ? "-" : "", name);
    made_.message = row_->catalogue.messages.find(word);
    if (made_.message) { return; }
    if (!row_->catalogue.messages.has_room()) {
      row_->problems.add(stop.place, "there is no room for another message");
      return;
    }
    made_.message = row_->catalogue.messages.declare(
        {.message = {},
         .word = row_->catalogue.keep(word),
         .text = row_->catalogue.keep(
             fmt::format("STOP 0x{:08X}{}{}", *code, file ? " in " : "", name)),
         .source = row_->source(then),
         .stop_screen = true});
  }

  void read_events(const Yaml& section) {
    std::vector<OwnEvent> events;
    for (const Yaml* const each : RowReader::items(&section)) {
      constexpr std::array<std::string_view, 3> keys{"source", "id", "with"};
      if (!is_mapping(*each, "an event", row_->problems)) { continue; }
      check_keys(*each, keys, row_->problems);
      const auto event = find_event(*each);
      if (!event) { continue; }
      OwnEvent own{.event = *event, .strings = {}};
      const auto strings = RowReader::items(RowReader::given(*each, "with"));
      if (strings.size() > own.strings.size()) {
        row_->problems.add(each->place, "an event has 3 strings at most");
      }
      for (std::size_t i = 0; i < std::min(strings.size(), own.strings.size()); ++i) {
        own.strings.at(i) = row_->text(strings[i], "a string of an event");
        row_->texts.emplace_back(own.strings.at(i));
      }
      events.push_back(own);
    }
    made_.events = row_->catalogue.keep(std::move(events));
  }

  std::optional<Event> find_event(const Yaml& value) {
    const Yaml* const source = required(value, "source", row_->problems);
    const Yaml* const id = required(value, "id", row_->problems);
    if (source == nullptr || id == nullptr) { return std::nullopt; }
    const auto number = row_->number(*id, "the id", 0xFFFF);
    std::vector<std::string_view> sources;
    for (const catalogue::EventRow& row : row_->catalogue.events) {
      if (same_letters(row.provider, source->text) && row.id == number) { return row.event; }
      sources.push_back(row.provider);
    }
    const bool is_known = std::ranges::any_of(
        sources, [&](std::string_view each) { return same_letters(each, source->text); });
    row_->problems.add(value.place,
                       "no event " + quoted(id->text) + " of " + quoted(source->text) + " is known",
                       is_known ? "declare it under `events:`" : suggestion(source->text, sources));
    return std::nullopt;
  }

  const RowReader* row_;
  Behaviour made_;
};

/// `registry: { value: ..., data: ... }`, `fact: { name: word }`...
class ChangeReader {
 public:
  explicit ChangeReader(const RowReader& row) : row_(&row) {}

  void read(const YamlEntry& entry, std::vector<Change>& changes) {
    constexpr std::array<std::string_view, 6> words{"registry", "no_registry", "fact",
                                                    "file",     "start",       "ends"};
    Change change;
    bool good = false;
    const Yaml& value = entry.value;
    if (entry.key == "registry") {
      good = read_registry(value, change);
    } else if (entry.key == "no_registry") {
      change.of = Change::Of::registry_value_deleted;
      good = take(row_->listed<RegistryEntry>(Kind::registry_value, value), change.value);
    } else if (entry.key == "fact") {
      good = read_fact(value, change);
    } else if (entry.key == "file") {
      good = read_file(value, change);
    } else if (entry.key == "ends") {
      change.of = Change::Of::service_ended;
      good = take(row_->listed<Service>(Kind::service, value), change.service);
    } else if (entry.key == "start") {
      good = read_start(value, change);
    } else {
      row_->problems.add(entry.key_place, "nothing sets " + quoted(entry.key),
                         suggestion(entry.key, words));
    }
    if (good) { changes.push_back(change); }
  }

 private:
  template <class T>
  static bool take(const std::optional<T>& read, T& into) {
    if (read) { into = *read; }
    return read.has_value();
  }

  bool read_registry(const Yaml& value, Change& change) {
    constexpr std::array<std::string_view, 2> keys{"value", "data"};
    change.of = Change::Of::registry_value;
    if (!is_mapping(value, "`registry`", row_->problems)) { return false; }
    check_keys(value, keys, row_->problems);
    const Yaml* const path = required(value, "value", row_->problems);
    const Yaml* const data = required(value, "data", row_->problems);
    if (path == nullptr || data == nullptr ||
        !take(row_->listed<RegistryEntry>(Kind::registry_value, *path), change.value)) {
      return false;
    }
    if (row_->catalogue.registry_values[change.value].type == RegistryType::dword) {
      return take(row_->number(*data, "the data"), change.number);
    }
    change.text = row_->text(data, "the data");
    row_->texts.emplace_back(change.text);
    return true;
  }

  bool read_fact(const Yaml& value, Change& change) {
    change.of = Change::Of::fact;
    const auto read = row_->fact(value);
    if (read) {
      change.fact = read->fact;
      change.number = read->word;
    }
    return read.has_value();
  }

  /// `file: { file: acme.sys, becomes: missing }`, or a level.
  bool read_file(const Yaml& value, Change& change) {
    constexpr std::array<std::string_view, 2> keys{"file", "becomes"};
    change.of = Change::Of::file;
    if (!is_mapping(value, "`file`", row_->problems)) { return false; }
    check_keys(value, keys, row_->problems);
    const Yaml* const name = required(value, "file", row_->problems);
    const Yaml* const becomes = required(value, "becomes", row_->problems);
    if (name == nullptr || becomes == nullptr ||
        !take(row_->listed<File>(Kind::file, *name), change.file)) {
      return false;
    }
    if (becomes->text == "missing") { return true; }
    const bool is_own = !row_->catalogue.files[change.file].versions.empty();
    change.origin = is_own ? Origin::oem : Origin::microsoft;
    return take(row_->level(change.file, *becomes), change.level);
  }

  bool read_start(const Yaml& value, Change& change) {
    change.of = Change::Of::start_type;
    if (!is_mapping(value, "`start`", row_->problems) || value.entries.size() != 1) {
      return false;
    }
    const YamlEntry& entry = value.entries.front();
    return take(row_->listed<Service>(Kind::service, key_of(entry)), change.service) &&
           take(row_->listed<StartType>(Kind::start_type, entry.value), change.start);
  }

  const RowReader* row_;
};

}  // namespace

void read_behaviour(const Yaml& section, const RowReader& row) {
  BehaviourReader(row).read(section);
}

std::vector<Change> read_changes(const Yaml& section, const RowReader& row) {
  std::vector<Change> changes;
  for (const Yaml* const each : RowReader::items(&section)) {
    if (!is_mapping(*each, "a change", row.problems)) { continue; }
    for (const YamlEntry& entry : each->entries) { ChangeReader(row).read(entry, changes); }
  }
  return changes;
}

}  // namespace mscsim::scenario
