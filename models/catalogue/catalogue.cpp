#include "models/catalogue/catalogue.hpp"

#include <algorithm>
#include <tuple>

#include "models/catalogue/file_rules.hpp"

namespace mscsim {
namespace {

using catalogue::Behaviour;
using catalogue::OwnEvent;
using catalogue::RuleEvents;
using catalogue::StateTest;

std::span<const OwnEvent> kept_in(Catalogue& in, const RuleEvents& events) {
  std::vector<OwnEvent> made;
  for (const auto& event : events) {
    if (event) { made.push_back({.event = *event}); }
  }
  return made.empty() ? std::span<const OwnEvent>() : in.keep(std::move(made));
}

/// A file rule as the only question of a behaviour.
std::span<const StateTest> kept_in(Catalogue& in, const FileRule& rule, StateTest::Where where) {
  return in.keep(std::vector{StateTest{.where = where, .file = rule}});
}

auto place(const Behaviour& behaviour) { return std::tuple(behaviour.at, behaviour.of); }

}  // namespace

Catalogue::Catalogue()
    : files(catalogue::system_files()),
      services(catalogue::services()),
      registry_values(catalogue::registry_values()),
      hotfixes(catalogue::hotfixes()),
      software(catalogue::software()),
      programs(catalogue::programs()),
      events(catalogue::events()),
      messages(catalogue::messages()),
      facts({}),
      file_copies(catalogue::file_copies().begin(), catalogue::file_copies().end()),
      errors(catalogue::errors().begin(), catalogue::errors().end()) {
  for (const catalogue::StopRule& rule : catalogue::stop_rules()) {
    behaviours.push_back({.at = Moment::boot,
                          .when = kept_in(*this, rule.when, StateTest::Where::loading),
                          .message = rule.stop,
                          .stops_machine = true,
                          .source = rule.source});
  }
  for (const catalogue::StartRule& rule : catalogue::start_rules()) {
    behaviours.push_back({.at = Moment::service_start,
                          .of = static_cast<std::uint8_t>(rule.service),
                          .when = kept_in(*this, rule.when, StateTest::Where::memory),
                          .result = rule.result,
                          .message = rule.message,
                          .events = kept_in(*this, rule.events),
                          .source = rule.source});
  }
  for (const catalogue::ProgramRule& rule : catalogue::program_rules()) {
    behaviours.push_back({.at = Moment::program,
                          .of = static_cast<std::uint8_t>(rule.program),
                          .when = kept_in(*this, rule.when, StateTest::Where::disk),
                          .message = rule.message,
                          .events = kept_in(*this, rule.events),
                          .source = rule.source});
  }
  finish();
  is_extended_ = false;
}

const std::shared_ptr<const Catalogue>& Catalogue::shipped() {
  static const std::shared_ptr<const Catalogue> rows = std::make_shared<const Catalogue>();
  return rows;
}

const catalogue::ErrorRow* Catalogue::find_error(Win32Error error) const {
  const auto found = std::ranges::lower_bound(errors, error, {}, &catalogue::ErrorRow::error);
  return found != errors.end() && found->error == error ? &*found : nullptr;
}

std::string_view Catalogue::text(Win32Error error) const {
  const catalogue::ErrorRow* const row = find_error(error);
  return row == nullptr ? std::string_view() : row->text;
}

bool Catalogue::is_provider(std::string_view provider) const {
  return std::ranges::find(events, provider, &catalogue::EventRow::provider) != events.end();
}

bool Catalogue::carries(Level level, File file) const {
  const auto from = files[file].carried_from;
  return from.has_value() && *from <= level && level != Level::rtm;
}

std::string_view Catalogue::level_word(File file, Level level) const {
  const auto versions = files[file].versions;
  const auto row = static_cast<std::size_t>(level);
  return row < versions.size() ? versions[row] : catalogue::word(level);
}

const catalogue::FileCopy* Catalogue::find_copy(File file, Level level) const {
  const auto found = std::ranges::find_if(file_copies, [&](const catalogue::FileCopy& copy) {
    return copy.file == file && copy.level == level;
  });
  return found == file_copies.end() ? nullptr : &*found;
}

std::span<const Behaviour> Catalogue::at(Moment moment, std::size_t of) const {
  const std::vector<Range>& ranges = ranges_[moment];
  if (of >= ranges.size()) { return {}; }
  return std::span(behaviours).subspan(ranges[of].first, ranges[of].end - ranges[of].first);
}

std::string_view Catalogue::keep(std::string_view text) { return texts_.emplace_back(text); }

void Catalogue::finish() {
  std::ranges::stable_sort(behaviours, {}, place);
  ranges_ = {};
  for (std::size_t row = 0; row < behaviours.size(); ++row) {
    std::vector<Range>& ranges = ranges_[behaviours[row].at];
    ranges.resize(std::max<std::size_t>(ranges.size(), behaviours[row].of + 1U));
    Range& range = ranges[behaviours[row].of];
    if (range.end == 0) { range.first = static_cast<std::uint16_t>(row); }
    range.end = static_cast<std::uint16_t>(row + 1);
  }
  is_extended_ = true;
  start_order_ = catalogue::start_order({&*services.begin(), services.size()});
}

}  // namespace mscsim
