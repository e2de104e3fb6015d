#pragma once
#include <cstddef>
#include <deque>
#include <iosfwd>
#include <optional>
#include <string>
#include <variant>

#include "sim/evidence/record.hpp"

namespace mscsim::evidence {

/// Records of a stream of JSON: one object a line, or objects written over several lines that begin
/// with a brace alone, or a list of either. Nested objects are flattened: `host.name`. Windows
/// events as tools write them out of .evtx files come out as rules name their fields, whatever the
/// tool: `EventID`, `Provider_Name`, `Channel`, `Computer`, and each `Data` by its own name. Blanks
/// in names are left out.
/// Memory does not grow with the stream.
class RecordReader {
 public:
  /// A line that is no record, and why.
  struct Bad {
    std::size_t line = 0;
    std::size_t column = 0;
    std::string what;
  };
  struct End {};
  using Read = std::variant<Record, Bad, End>;

  static constexpr std::size_t line_bytes_max = 4U << 20U;
  static constexpr int depth_max = 32;
  static constexpr std::size_t fields_max = 10'000;  ///< of one record

  /// `time_field`: the field that says when a record was made; empty: one of those that usually
  /// do.
  explicit RecordReader(std::istream& in, std::string_view time_field = {})
      : in_(&in), time_field_(without_blanks(time_field)) {}

  /// The next record. A line that is empty is skipped; after a bad one the next can be read.
  [[nodiscard]] Read next();
  /// The line that the last record stood on, from 1.
  [[nodiscard]] std::size_t line() const { return line_; }

 private:
  [[nodiscard]] Read read();
  [[nodiscard]] bool take_line(std::string& line, bool& too_long);
  /// Reads on until the object is closed that `text` begins, `indent` bytes from the left. False
  /// where it is too long.
  [[nodiscard]] bool take_object(std::string& text, std::size_t indent);
  void take_list(std::string_view text);

  std::istream* in_;
  std::string time_field_;
  std::size_t line_ = 0;
  std::string rest_;        ///< of a line, behind the object that ended there
  std::deque<Read> ahead_;  ///< the rest of a list that stood on one line
};

/// The record that JSON text holds; Bad where it is none.
[[nodiscard]] std::variant<Record, RecordReader::Bad> parse_record(std::string_view json);

/// A record as one line of JSON, with its line end. A field that is there several times becomes a
/// list; of an object, that it is there: `{}`.
[[nodiscard]] std::string json_line(const Record& record);

}  // namespace mscsim::evidence
