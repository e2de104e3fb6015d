#pragma once
#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace mscsim::artifacts {

/// EventType of a record. Source: winnt.h EVENTLOG_ERROR_TYPE and its kin
enum class LogRecordType : std::uint16_t { error = 1, warning = 2, information = 4 };

/// One entry of an event log, as an EVENTLOGRECORD holds it.
struct LogRecord {
  std::uint32_t time_s = 0;    ///< generated and written: seconds since 1970, UTC
  std::uint32_t event_id = 0;  ///< with severity and facility in the upper half
  LogRecordType type = LogRecordType::information;
  std::uint16_t category = 0;
  std::string source;  ///< UTF-8, as are the others
  std::string computer;
  std::vector<std::string> strings;  ///< the insertion strings, %1 first
};

/// An event log as Windows NT keeps it on disk: a header, records one after the other, an
/// end-of-file record. Where `size_max` is reached, the file is a ring: records go on after the
/// header, over as many of the oldest as they need, one of them cut in two at the end of the file.
/// Source: MSDN, Event Log File Format; libevt, Windows Event Log (EVT) format
/// ASSUMPTION: what is left at the end of the file is filled with the double word 0x27 where the
/// fixed part of a record, or an end-of-file record, does not fit: readers skip it so; no document
/// of Microsoft's says it.
class EventLogFile {
 public:
  /// The log's size as Windows NT 4.0 sets it up.
  /// ASSUMPTION: 512 KB, the default of Event Viewer's Log Settings, as is overwriting, here when
  /// needed and not after seven days.
  static constexpr std::uint32_t usual_size_max = 512U * 1024;
  static constexpr std::uint32_t size_step = 64U * 1024;

  /// Range: bytes, a whole number of size_step, 1 to 16,384 of them.
  explicit EventLogFile(std::uint32_t size_max);

  /// Requires: the record takes less than half of the file.
  void append(const LogRecord& record);

  /// The whole file, in whole steps.
  [[nodiscard]] std::string bytes() const;

  /// Records that are still there.
  [[nodiscard]] std::size_t size() const { return lengths_.size(); }

 private:
  [[nodiscard]] std::uint32_t advanced(std::uint32_t offset, std::uint32_t length) const;
  [[nodiscard]] std::uint32_t place_for(std::uint32_t offset, std::uint32_t fixed_part) const;
  void put(std::uint32_t offset, std::string_view bytes);
  void make_room(std::uint32_t wanted);

  std::uint32_t size_max_;
  std::string file_;
  std::deque<std::uint32_t> lengths_;  ///< of the records, from where each begins to the next
  std::uint32_t first_;                ///< offset of the oldest record
  std::uint32_t end_;                  ///< offset of the end-of-file record
  std::uint32_t used_ = 0;             ///< bytes from first_ to end_
  std::uint32_t next_number_ = 1;
  bool wrapped_ = false;
};

}  // namespace mscsim::artifacts
