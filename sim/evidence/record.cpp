#include "sim/evidence/record.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

namespace mscsim::evidence {
namespace {

/// Where a record says when it was made, the most telling first.
constexpr std::array<std::string_view, 6> time_fields{"TimeCreated", "@timestamp", "UtcTime",
                                                      "timestamp",   "time",       "EventTime"};

/// Reads digits off the front of `text`.
class Digits {
 public:
  explicit Digits(std::string_view text) : rest_(text) {}

  /// Exactly `count` digits; nothing where there are fewer.
  std::optional<int> number(std::size_t count) {
    if (rest_.size() < count) { return std::nullopt; }
    int value = 0;
    for (const char c : rest_.substr(0, count)) {
      if (c < '0' || c > '9') { return std::nullopt; }
      value = value * 10 + (c - '0');
    }
    rest_.remove_prefix(count);
    return value;
  }
  bool skip(char c) {
    if (rest_.empty() || rest_.front() != c) { return false; }
    rest_.remove_prefix(1);
    return true;
  }
  /// `.500`: milliseconds, further digits left out.
  int thousandths() {
    if (!skip('.') && !skip(',')) { return 0; }
    int value = 0;
    int weight = 100;
    while (!rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9') {
      value += (rest_.front() - '0') * weight;
      weight /= 10;
      rest_.remove_prefix(1);
    }
    return value;
  }
  [[nodiscard]] bool done() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

/// `Z`, `+01:00`, `-0500` or nothing, in minutes.
std::optional<int> offset_of(Digits& digits) {
  constexpr int minutes_an_hour = 60;
  if (digits.done() || digits.skip('Z') || digits.skip('z')) { return 0; }
  const int sign = digits.skip('-') ? -1 : 1;
  if (sign == 1 && !digits.skip('+')) { return std::nullopt; }
  const auto hours = digits.number(2);
  digits.skip(':');
  const auto minutes = digits.number(2);
  if (!hours || !minutes) { return std::nullopt; }
  return sign * (*hours * minutes_an_hour + *minutes);
}

}  // namespace

const Value* Record::find(std::string_view name) const {
  const auto found = std::ranges::find(fields, name, &Field::name);
  return found == fields.end() ? nullptr : &found->value;
}

std::optional<std::string> Record::text(std::string_view name) const {
  const Value* const value = find(name);
  if (value == nullptr || std::holds_alternative<std::monostate>(*value)) { return std::nullopt; }
  return text_of(*value);
}

std::string text_of(const Value& value) {
  struct Text {
    std::string operator()(std::monostate /*null*/) const { return {}; }
    std::string operator()(bool truth) const { return truth ? "true" : "false"; }
    std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
    std::string operator()(double number) const { return fmt::format("{}", number); }
    std::string operator()(const std::string& text) const { return text; }
  };
  return std::visit(Text{}, value);
}

std::optional<std::int64_t> parse_time(std::string_view text) {
  using namespace std::chrono;
  Digits digits(text);
  const auto year = digits.number(4);
  if (!year || !digits.skip('-')) { return std::nullopt; }
  const auto month = digits.number(2);
  if (!month || !digits.skip('-')) { return std::nullopt; }
  const auto day = digits.number(2);
  if (!day) { return std::nullopt; }
  const year_month_day date{std::chrono::year{*year},
                            std::chrono::month{static_cast<unsigned>(*month)},
                            std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) { return std::nullopt; }
  milliseconds since = sys_days(date).time_since_epoch();
  if (digits.done()) { return since.count(); }
  if (!digits.skip('T') && !digits.skip(' ')) { return std::nullopt; }
  const auto hour = digits.number(2);
  if (!hour || !digits.skip(':')) { return std::nullopt; }
  const auto minute = digits.number(2);
  if (!minute) { return std::nullopt; }
  since += hours(*hour) + minutes(*minute);
  if (digits.skip(':')) {
    const auto second = digits.number(2);
    if (!second) { return std::nullopt; }
    since += seconds(*second) + milliseconds(digits.thousandths());
  }
  const auto offset = offset_of(digits);
  if (!offset || !digits.done()) { return std::nullopt; }
  return (since - minutes(*offset)).count();
}

std::optional<std::int64_t> time_of(const Record& record) {
  for (const std::string_view field : time_fields) {
    const auto text = record.text(field);
    if (!text) { continue; }
    if (const auto time = parse_time(*text)) { return time; }
  }
  return std::nullopt;
}

}  // namespace mscsim::evidence
