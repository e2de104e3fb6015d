#include "sim/evidence/calendar.hpp"

#include <fmt/format.h>

#include <chrono>

namespace mscsim::evidence {

using std::chrono::milliseconds;

std::chrono::sys_time<milliseconds> moment(std::uint64_t time_ms) {
  using namespace std::chrono_literals;
  const std::chrono::sys_days first_day = std::chrono::year{2000} / 1 / 3;
  return first_day + 9h + milliseconds(time_ms);
}

std::string date_text(std::uint64_t time_ms) {
  const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(moment(time_ms)));
  return fmt::format("{}/{}/{:02}", static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()), static_cast<int>(day.year()) % 100);
}

std::string time_text(std::uint64_t time_ms) {
  const auto now = moment(time_ms);
  const std::chrono::hh_mm_ss clock(now - std::chrono::floor<std::chrono::days>(now));
  const auto hour = clock.hours().count();
  return fmt::format("{}:{:02}:{:02} {}", hour % 12 == 0 ? 12 : hour % 12, clock.minutes().count(),
                     clock.seconds().count(), hour < 12 ? "AM" : "PM");
}

}  // namespace mscsim::evidence
