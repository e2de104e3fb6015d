#include "sim/rules/detector.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace mscsim::rules {

using evidence::Record;

std::vector<std::string> words(const TimeTroubles& troubles) {
  std::vector<std::string> lines;
  const auto records = [](std::size_t count) {
    return count == 1 ? "1 record that correlations are about"
                      : fmt::format("{} records that correlations are about", count);
  };
  if (troubles.without_time > 0) {
    lines.push_back(fmt::format("of {}, no time can be read: left out of the correlations",
                                records(troubles.without_time)));
  }
  if (troubles.out_of_order > troubles.too_late) {
    lines.push_back(fmt::format("{} came out of order of time: correlated in order",
                                records(troubles.out_of_order - troubles.too_late)));
  }
  if (troubles.too_late > 0) {
    lines.push_back(fmt::format(
        "{} came more than {} MiB of such records too late: left out of the correlations; sort "
        "the records by time",
        records(troubles.too_late), Detector::waiting_bytes_max >> 20U));
  }
  return lines;
}

Origin origin_of(const Record& record, std::size_t place) {
  return {.place = place,
          .time = evidence::time_text_of(record).value_or(std::string()),
          .computer = evidence::computer_of(record).value_or(std::string())};
}

Detector::Detector(const RuleSet& set, std::size_t waiting_bytes)
    : set_(&set),
      matcher_(set),
      correlator_(set.rules()),
      waiting_bytes_max_(waiting_bytes),
      latest_ms_(std::numeric_limits<std::int64_t>::min()),
      released_ms_(latest_ms_) {}

std::vector<std::size_t> Detector::feed(const Record& record, std::size_t place) {
  std::vector<std::size_t> reported;
  std::vector<std::size_t> correlated;
  for (const std::size_t row : matcher_.match(record)) {
    if (set_->rules()[row].reported) { reported.push_back(row); }
    if (!correlator_.empty() && correlator_.wants(row)) { correlated.push_back(row); }
  }
  if (!correlated.empty()) { wait(record, place, std::move(correlated)); }
  return reported;
}

void Detector::wait(const Record& record, std::size_t place, std::vector<std::size_t> matched) {
  const auto time = evidence::time_of(record);
  if (!time) {
    ++troubles_.without_time;
    return;
  }
  if (*time < latest_ms_) { ++troubles_.out_of_order; }
  latest_ms_ = std::max(latest_ms_, *time);
  if (*time < released_ms_) {
    ++troubles_.too_late;
    return;
  }
  Waiting waiting{.time_ms = *time,
                  .number = number_++,
                  .origin = origin_of(record, place),
                  .matched = std::move(matched),
                  .record = {}};
  for (const evidence::Field& field : record.fields) {
    if (correlator_.fields().contains(field.name)) { waiting.record.fields.push_back(field); }
  }
  waiting_bytes_ += weight(waiting);
  waiting_.push_back(std::move(waiting));
  std::ranges::push_heap(waiting_, later);
  while (waiting_bytes_ > waiting_bytes_max_) { release(); }
}

void Detector::finish() {
  while (!waiting_.empty()) { release(); }
}

std::vector<CorrelationMatch> Detector::take_correlations() { return std::exchange(found_, {}); }

/// Correlates the earliest of those that wait.
void Detector::release() {
  std::ranges::pop_heap(waiting_, later);
  Waiting earliest = std::move(waiting_.back());
  waiting_.pop_back();
  waiting_bytes_ -= weight(earliest);
  released_ms_ = earliest.time_ms;
  for (const std::size_t row :
       correlator_.add(earliest.record, earliest.time_ms, earliest.matched)) {
    if (set_->rules()[row].reported) { found_.push_back({row, earliest.origin}); }
  }
}

bool Detector::later(const Waiting& left, const Waiting& right) {
  return std::pair(left.time_ms, left.number) > std::pair(right.time_ms, right.number);
}

std::size_t Detector::weight(const Waiting& waiting) {
  constexpr std::size_t of_allocations = 48;
  std::size_t bytes =
      sizeof(Waiting) + of_allocations + waiting.matched.size() * sizeof(waiting.matched.front());
  for (const evidence::Field& field : waiting.record.fields) {
    const auto* const text = std::get_if<std::string>(&field.value);
    bytes += sizeof(field) + (text == nullptr ? 0 : text->size());
  }
  return bytes;
}

Detected detect(const RuleSet& set, std::span<const Record> records) {
  Detected detected;
  detected.rules.resize(records.size());
  Detector detector(set, std::numeric_limits<std::size_t>::max());
  for (std::size_t i = 0; i < records.size(); ++i) {
    detected.rules[i] = detector.feed(records[i], i);
  }
  detector.finish();
  for (const CorrelationMatch& match : detector.take_correlations()) {
    detected.rules[match.origin.place].push_back(match.rule);
  }
  for (auto& rows : detected.rules) { std::ranges::sort(rows); }
  detected.troubles = detector.troubles();
  return detected;
}

}  // namespace mscsim::rules
