#include "sim/rules/comparison.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <iterator>
#include <memory>
#include <optional>

#include "sim/evidence/record.hpp"
#include "sim/rules/case_folding.hpp"

namespace mscsim::rules {
namespace {

constexpr std::uint8_t bits_all = 128;
constexpr std::uint8_t bits_of_ipv4 = 32;
constexpr std::size_t ipv4_at = 12;  ///< where the bytes of an IPv4 address stand

/// The bytes of an address; how many bits of them count is 128 or, for IPv4, 32; 0: it is none.
std::uint8_t read_address(const std::string& text, std::array<std::uint8_t, 16>& bytes) {
  bytes = {};
  if (inet_pton(AF_INET6, text.c_str(), bytes.data()) == 1) { return bits_all; }
  std::array<std::uint8_t, 4> four{};
  if (inet_pton(AF_INET, text.c_str(), four.data()) != 1) { return 0; }
  // As an IPv4-mapped address, so that no IPv6 address is taken for one of IPv4.
  bytes = {};
  bytes[ipv4_at - 2] = 0xFF;
  bytes[ipv4_at - 1] = 0xFF;
  std::ranges::copy(four, std::next(bytes.begin(), ipv4_at));
  return bits_of_ipv4;
}

/// A date as text, or as a number since 1970; a small number is no date.
std::optional<std::int64_t> date_in(const std::string& text) {
  const auto time = evidence::parse_time(text);
  if (time) { return time; }
  constexpr double least = 1e8;  // seconds: in 1973
  double number = 0;
  if (!read_number(TimePart::none, text, number) || number < least) { return std::nullopt; }
  return evidence::parse_epoch(text);
}

/// ISO 8601: weeks begin on Monday, the first has the year's first Thursday.
int week_of(std::chrono::sys_days day) {
  using namespace std::chrono;
  const weekday of_week(day);
  const sys_days thursday = day + (Thursday - Monday) - (of_week - Monday);
  const year_month_day date(thursday);
  const sys_days first = sys_days(date.year() / January / 1);
  constexpr int days_a_week = 7;
  return static_cast<int>((thursday - first).count()) / days_a_week + 1;
}

}  // namespace

bool holds(Order order, double left, double right) {
  switch (order) {
    case Order::equal:
      return left == right;
    case Order::not_equal:
      return left != right;
    case Order::less:
      return left < right;
    case Order::at_most:
      return left <= right;
    case Order::greater:
      return left > right;
    case Order::at_least:
      return left >= right;
  }
  return false;
}

bool read_network(const std::string& text, Comparison::Network& network) {
  const auto slash = text.find('/');
  const std::uint8_t bits_most = read_address(text.substr(0, slash), network.bytes);
  if (bits_most == 0) { return false; }
  unsigned bits = bits_most;
  if (slash != std::string::npos) {
    const char* const end = std::to_address(text.end());
    const auto [stop, error] = std::from_chars(&text[slash + 1], end, bits);
    if (error != std::errc{} || stop != end || bits > bits_most) { return false; }
  }
  network.bits = static_cast<std::uint8_t>(bits + (bits_all - bits_most));
  return true;
}

bool is_in(const Comparison::Network& network, const std::string& text) {
  std::array<std::uint8_t, 16> bytes{};
  if (read_address(text, bytes) == 0) { return false; }
  constexpr unsigned byte = 8;
  unsigned left = network.bits;
  for (std::size_t i = 0; i < bytes.size() && left > 0; ++i) {
    const unsigned here = left < byte ? left : byte;
    const auto mask = static_cast<std::uint8_t>(0xFFU << (byte - here));
    if ((bytes.at(i) & mask) != (network.bytes.at(i) & mask)) { return false; }
    left -= here;
  }
  return true;
}

bool related(const Comparison& comparison, std::string_view text, std::string_view other) {
  using Relation = Comparison::Relation;
  if (comparison.relation == Relation::number) {
    double left = 0;
    double right = 0;
    return read_number(TimePart::none, std::string(text), left) &&
           read_number(TimePart::none, std::string(other), right) &&
           holds(comparison.order, left, right);
  }
  const std::string whole = comparison.cased ? std::string(text) : folded(text);
  const std::string sought = comparison.cased ? std::string(other) : folded(other);
  switch (comparison.relation) {
    case Relation::start:
      return whole.starts_with(sought);
    case Relation::end:
      return whole.ends_with(sought);
    case Relation::part:
      return whole.find(sought) != std::string::npos;
    case Relation::whole:
    case Relation::number:
      break;
  }
  return whole == sought;
}

bool read_number(TimePart part, const std::string& text, double& number) {
  if (part == TimePart::none) {
    const char* const end = std::to_address(text.end());
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    return error == std::errc{} && stop == end && std::isfinite(number);
  }
  const auto time = date_in(text);
  if (!time) { return false; }
  using namespace std::chrono;
  const sys_time<milliseconds> moment{milliseconds(*time)};
  const sys_days day = floor<days>(moment);
  const year_month_day date(day);
  const hh_mm_ss clock(moment - day);
  switch (part) {
    case TimePart::minute:
      number = static_cast<double>(clock.minutes().count());
      return true;
    case TimePart::hour:
      number = static_cast<double>(clock.hours().count());
      return true;
    case TimePart::day:
      number = static_cast<unsigned>(date.day());
      return true;
    case TimePart::week:
      number = week_of(day);
      return true;
    case TimePart::month:
      number = static_cast<unsigned>(date.month());
      return true;
    case TimePart::year:
      number = static_cast<int>(date.year());
      return true;
    case TimePart::none:
      break;
  }
  return false;
}

}  // namespace mscsim::rules
