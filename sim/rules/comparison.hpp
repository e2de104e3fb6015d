#pragma once
#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "sim/rules/pattern.hpp"

namespace mscsim::rules {

/// How a number in a field compares with that of a rule.
enum class Order : std::uint8_t { equal, not_equal, less, at_most, greater, at_least };

[[nodiscard]] bool holds(Order order, double left, double right);

/// Which number a date in a field is taken for. Source: Sigma modifiers, Time Modifiers
enum class TimePart : std::uint8_t { none, minute, hour, day, week, month, year };

/// The smallest question that a rule asks of a record: one field against one value. Equal ones are
/// asked once a record, however many rules ask them.
struct Comparison {
  enum class Kind : std::uint8_t {
    pattern,  ///< the whole text of the field matches
    regex,    ///< a part of it does
    number,   ///< it is a number, and compares so
    cidr,     ///< it is an address in the network
    exists,   ///< the field is there, whatever it holds
    null,     ///< it is not there, or holds null
    field     ///< it and another field are related
  };
  /// Of Kind::field: what the text of the other field is to that of this one.
  enum class Relation : std::uint8_t { whole, start, end, part, number };
  /// An IPv4 network stands in the last four bytes of an IPv6 one.
  struct Network {
    std::array<std::uint8_t, 16> bytes{};
    std::uint8_t bits = 0;  ///< of the prefix, 0 to 128
    friend auto operator<=>(const Network&, const Network&) = default;
  };

  std::string field;  ///< empty: any field of the record
  Kind kind{};
  bool cased = false;  ///< of pattern, regex, field: letters must have the same case
  Pattern pattern;
  std::string text;  ///< of regex: the expression, with its flags; of field: the other field
  TimePart part = TimePart::none;
  Order order{};  ///< of number, and of Relation::number
  double number = 0;
  Relation relation{};
  Network network;

  friend auto operator<=>(const Comparison&, const Comparison&) = default;
};

/// The network of `10.0.0.0/8` or `fe80::/10`, or of an address alone; false where it is none.
[[nodiscard]] bool read_network(const std::string& text, Comparison::Network& network);
/// Whether the address in `text` is in the network.
[[nodiscard]] bool is_in(const Comparison::Network& network, const std::string& text);

/// Whether `other`, the text of another field, is to `text` what a comparison of Kind::field asks.
[[nodiscard]] bool related(const Comparison& comparison, std::string_view text,
                           std::string_view other);

/// The number that a text is taken for: `none`: the number that it is. False where it is none.
[[nodiscard]] bool read_number(TimePart part, const std::string& text, double& number);

}  // namespace mscsim::rules
