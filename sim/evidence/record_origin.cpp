// When and where a record was made: which of its fields tell, and how they write it.
#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <memory>

#include "sim/evidence/record.hpp"

namespace mscsim::evidence {
namespace {

/// A field that says when a record was made.
struct TimeField {
  std::string_view name;    ///< whatever its case
  std::string_view source;  ///< who writes it
};

/// The most telling first: when it happened before when it was collected.
constexpr std::array time_fields{
    TimeField{"TimeCreated_SystemTime", "Windows, as Sigma's Field Usage names it"},
    TimeField{"TimeCreated", "Windows; mscsim export"},
    TimeField{"SystemTime", "Windows, Zircolite"},
    TimeField{"UtcTime", "Sysmon"},
    TimeField{"EventTime", "NXLog; CloudTrail"},
    TimeField{"@timestamp", "Elastic; GitHub"},
    TimeField{"eventTimestamp", "Azure activity log"},
    TimeField{"activityDateTime", "Microsoft Graph"},
    TimeField{"createdDateTime", "Microsoft Graph"},
    TimeField{"CreationTime", "Microsoft 365"},
    TimeField{"TimeGenerated", "Azure Monitor"},
    TimeField{"published", "Okta"},
    TimeField{"requestReceivedTimestamp", "Kubernetes"},
    TimeField{"id.time", "Google Workspace"},
    TimeField{"event.created", "Elastic Common Schema"},
    TimeField{"__REALTIME_TIMESTAMP", "the journal of systemd"},
    TimeField{"timeUnixNano", "OpenTelemetry"},
    TimeField{"ts", "Zeek"},
    TimeField{"timestamp", "Google Cloud; Suricata; Duo"},
    TimeField{"event_time", "many"},
    TimeField{"datetime", "many"},
    TimeField{"utc_time", "OpenCanary"},
    TimeField{"created_at", "OneLogin; GitHub"},
    TimeField{"_time", "Splunk"},
    TimeField{"time", "OCSF; many"},
};

/// Two fields that say it together. Source: W3C Extended Log File Format
constexpr std::string_view date_field = "date";
constexpr std::string_view clock_field = "time";

/// Fields that name the machine that a record is about, the most telling first.
constexpr std::array<std::string_view, 14> computer_fields{
    "Computer",      "ComputerName", "computer_name",  "MachineName",    "Hostname",
    "host.hostname", "host.name",    "host",           "agent.name",     "_HOSTNAME",
    "DeviceName",    "node.name",    "s-computername", "device.hostname"};

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_name(std::string_view one, std::string_view other) {
  return std::ranges::equal(one, other, {}, small, small);
}

/// The first value that is text of the first field of that name, whatever its case.
std::optional<std::string> text_under(const Record& record, std::string_view name) {
  for (const Field& field : record.fields) {
    if (!same_name(field.name, name) || std::holds_alternative<std::monostate>(field.value) ||
        std::holds_alternative<Nested>(field.value)) {
      continue;
    }
    return text_of(field.value);
  }
  return std::nullopt;
}

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
  /// The same, and at most `most`.
  std::optional<int> number(std::size_t count, int most) {
    const auto value = number(count);
    return value && *value <= most ? value : std::nullopt;
  }
  bool skip(char c) {
    if (rest_.empty() || rest_.front() != c) { return false; }
    rest_.remove_prefix(1);
    return true;
  }
  bool skip(std::string_view word) {
    if (!rest_.starts_with(word)) { return false; }
    rest_.remove_prefix(word.size());
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

/// `Z`, ` UTC`, `+01:00`, ` -0500`, `+01` or nothing, in minutes.
std::optional<int> offset_of(Digits& digits) {
  constexpr int minutes_an_hour = 60;
  constexpr int hours_most = 23;
  digits.skip(' ');
  if (digits.done() || digits.skip('Z') || digits.skip('z') || digits.skip("UTC") ||
      digits.skip("GMT")) {
    return 0;
  }
  const int sign = digits.skip('-') ? -1 : 1;
  if (sign == 1 && !digits.skip('+')) { return std::nullopt; }
  const auto hours = digits.number(2, hours_most);
  if (!hours) { return std::nullopt; }
  if (digits.done()) { return sign * *hours * minutes_an_hour; }
  digits.skip(':');
  const auto minutes = digits.number(2, minutes_an_hour - 1);
  if (!minutes) { return std::nullopt; }
  return sign * (*hours * minutes_an_hour + *minutes);
}

std::optional<std::int64_t> moment_in(std::string_view text) {
  const auto time = parse_time(text);
  return time ? time : parse_epoch(text);
}

/// What the fields of a record say of when it was made: the words and the moment.
struct Told {
  std::string words;
  std::int64_t time_ms = 0;
};

std::optional<Told> told_by(const Record& record, std::string_view name) {
  auto text = text_under(record, name);
  if (!text) { return std::nullopt; }
  const auto time = moment_in(*text);
  if (!time) { return std::nullopt; }
  return Told{.words = *std::move(text), .time_ms = *time};
}

std::optional<Told> told(const Record& record) {
  if (!record.time_field.empty()) { return told_by(record, record.time_field); }
  const auto date = text_under(record, date_field);
  const auto clock = text_under(record, clock_field);
  if (date && clock) {
    std::string words = *date + ' ' + *clock;
    if (const auto time = parse_time(words)) {
      return Told{.words = std::move(words), .time_ms = *time};
    }
  }
  for (const TimeField& field : time_fields) {
    if (auto found = told_by(record, field.name)) { return found; }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::int64_t> parse_time(std::string_view text) {
  using namespace std::chrono;
  constexpr int hours_most = 23;
  constexpr int minutes_most = 59;
  constexpr int seconds_most = 60;  // a leap second
  Digits digits(text);
  const auto year = digits.number(4);
  const bool slashes = year && digits.skip('/');
  if (!year || (!slashes && !digits.skip('-'))) { return std::nullopt; }
  const auto month = digits.number(2);
  if (!month || !digits.skip(slashes ? '/' : '-')) { return std::nullopt; }
  const auto day = digits.number(2);
  if (!day) { return std::nullopt; }
  const year_month_day date{std::chrono::year{*year},
                            std::chrono::month{static_cast<unsigned>(*month)},
                            std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) { return std::nullopt; }
  milliseconds since = sys_days(date).time_since_epoch();
  if (digits.done()) { return since.count(); }
  if (!digits.skip('T') && !digits.skip('t') && !digits.skip(' ')) { return std::nullopt; }
  const auto hour = digits.number(2, hours_most);
  if (!hour || !digits.skip(':')) { return std::nullopt; }
  const auto minute = digits.number(2, minutes_most);
  if (!minute) { return std::nullopt; }
  since += hours(*hour) + minutes(*minute);
  if (digits.skip(':')) {
    const auto second = digits.number(2, seconds_most);
    if (!second) { return std::nullopt; }
    since += seconds(*second) + milliseconds(digits.thousandths());
  }
  const auto offset = offset_of(digits);
  if (!offset || !digits.done()) { return std::nullopt; }
  return (since - minutes(*offset)).count();
}

std::optional<std::int64_t> parse_epoch(std::string_view text) {
  double number = 0;
  const char* const end = std::next(text.data(), static_cast<std::ptrdiff_t>(text.size()));
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc{} || stop != end || !std::isfinite(number)) { return std::nullopt; }
  constexpr double seconds_most = 1e11;
  constexpr double step = 1e3;
  constexpr double nanoseconds_most = 9e18;
  if (std::abs(number) > nanoseconds_most) { return std::nullopt; }
  double milliseconds = number * step;
  for (double most = seconds_most; std::abs(number) >= most; most *= step) { milliseconds /= step; }
  return std::llround(milliseconds);
}

std::optional<std::int64_t> time_of(const Record& record) {
  const auto found = told(record);
  return found ? std::optional(found->time_ms) : std::nullopt;
}

std::optional<std::string> time_text_of(const Record& record) {
  auto found = told(record);
  return found ? std::optional(std::move(found->words)) : std::nullopt;
}

std::optional<std::string> computer_of(const Record& record) {
  for (const std::string_view name : computer_fields) {
    if (auto text = text_under(record, name)) { return text; }
  }
  return std::nullopt;
}

}  // namespace mscsim::evidence
