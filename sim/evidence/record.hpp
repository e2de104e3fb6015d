#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mscsim::evidence {

/// What a field of a record holds. The first alternative is JSON's null.
using Value = std::variant<std::monostate, bool, std::int64_t, double, std::string>;

/// A field of a record. One that holds a list is there once for each of its values.
struct Field {
  std::string name;  ///< `EventID`; of a nested one the whole path: `host.name`
  Value value;
  friend bool operator==(const Field&, const Field&) = default;
};

/// One piece of evidence: an entry of an event log, or something that a machine was found to have.
struct Record {
  std::vector<Field> fields;

  /// The first value of a field; null where there is none.
  [[nodiscard]] const Value* find(std::string_view name) const;
  /// The first value as text; nothing where there is none, or a null.
  [[nodiscard]] std::optional<std::string> text(std::string_view name) const;

  friend bool operator==(const Record&, const Record&) = default;
};

/// A value as rules compare it: digits, `true`, the string itself; nothing for a null.
[[nodiscard]] std::string text_of(const Value& value);

/// When a record was made: milliseconds since 1970, UTC, of the first of the fields that usually
/// hold it; nothing where none does.
[[nodiscard]] std::optional<std::int64_t> time_of(const Record& record);

/// `1999-10-14T09:15:00.500Z`, a date, or a date and a time with a blank between, with or without
/// the part of a second and an offset; else nothing.
[[nodiscard]] std::optional<std::int64_t> parse_time(std::string_view text);

}  // namespace mscsim::evidence
