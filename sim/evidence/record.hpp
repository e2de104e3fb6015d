#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mscsim::evidence {

/// That a field holds an object, whose fields stand on their own beside it, or an empty list.
struct Nested {
  bool is_list = false;
  friend bool operator==(const Nested&, const Nested&) = default;
};

/// What a field of a record holds. The first alternative is JSON's null.
using Value = std::variant<std::monostate, bool, std::int64_t, double, std::string, Nested>;

/// A field of a record. One that holds a list is there once for each of its values.
struct Field {
  /// `EventID`; of a nested one the whole path: `host.name`. Without blanks: `New Value` is
  /// NewValue. Source: Sigma specification, Field Usage
  std::string name;
  Value value;
  friend bool operator==(const Field&, const Field&) = default;
};

/// One piece of evidence: an entry of an event log, or something that a machine was found to have.
struct Record {
  std::vector<Field> fields;
  /// The field that says when it was made; empty: one of those that usually do.
  std::string time_field = {};

  /// The first value of a field, by its name with or without blanks; null where there is none.
  [[nodiscard]] const Value* find(std::string_view name) const;
  /// The first value as text; nothing where there is none, or a null, an object, an empty list.
  [[nodiscard]] std::optional<std::string> text(std::string_view name) const;

  friend bool operator==(const Record&, const Record&) = default;
};

/// A value as rules compare it: digits, `true`, the string itself; nothing for a null, an object,
/// an empty list.
[[nodiscard]] std::string text_of(const Value& value);

/// The name of a field without its blanks.
[[nodiscard]] std::string without_blanks(std::string_view name);

/// When a record was made: milliseconds since 1970, UTC; nothing where no field tells.
[[nodiscard]] std::optional<std::int64_t> time_of(const Record& record);
/// The same as a field has it; nothing where none tells.
[[nodiscard]] std::optional<std::string> time_text_of(const Record& record);

/// The machine that a record is about; nothing where no field tells.
[[nodiscard]] std::optional<std::string> computer_of(const Record& record);

/// `1999-10-14T09:15:00.500Z`, a date, or a date and a time with a blank between, with or without
/// the part of a second and an offset; else nothing.
[[nodiscard]] std::optional<std::int64_t> parse_time(std::string_view text);
/// The same of a number of seconds, milliseconds, microseconds or nanoseconds since 1970, by its
/// size: seconds up to the year 5138.
[[nodiscard]] std::optional<std::int64_t> parse_epoch(std::string_view text);

}  // namespace mscsim::evidence
