#include "sim/artifacts/event_log_file.hpp"

#include <algorithm>

#include "models/check.hpp"
#include "sim/artifacts/little_endian.hpp"

namespace mscsim::artifacts {
namespace {

constexpr std::string_view signature = "LfLe";
constexpr std::uint32_t header_size = 0x30;
constexpr std::uint32_t end_record_size = 0x28;
constexpr std::uint32_t fixed_part_size = 0x38;
constexpr std::uint32_t filler = 0x27;
constexpr std::uint32_t wrap_flag = 2;
constexpr std::size_t alignment = 4;

void align(std::string& bytes) {
  bytes.resize((bytes.size() + alignment - 1) / alignment * alignment);
}

/// An EVENTLOGRECORD.
std::string encoded(const LogRecord& record, std::uint32_t number) {
  std::string names = utf16z(record.source) + utf16z(record.computer);
  align(names);
  const auto strings_at = static_cast<std::uint32_t>(fixed_part_size + names.size());
  std::string strings;
  for (const std::string& each : record.strings) { strings += utf16z(each); }
  const auto data_at = static_cast<std::uint32_t>(strings_at + strings.size());
  align(strings);
  const auto length = static_cast<std::uint32_t>(strings_at + strings.size() + sizeof data_at);
  std::string bytes;
  append_number(bytes, length);
  bytes += signature;
  append_number(bytes, number);
  append_number(bytes, record.time_s);
  append_number(bytes, record.time_s);
  append_number(bytes, record.event_id);
  append_number(bytes, static_cast<std::uint16_t>(record.type));
  append_number(bytes, static_cast<std::uint16_t>(record.strings.size()));
  append_number(bytes, record.category);
  append_number(bytes, std::uint16_t{0});  // flags, reserved
  append_number(bytes, std::uint32_t{0});  // closing record, reserved
  append_number(bytes, strings_at);
  append_number(bytes, std::uint32_t{0});  // no user: length of its SID, and its place
  append_number(bytes, strings_at);
  append_number(bytes, std::uint32_t{0});  // no data: its length, and its place
  append_number(bytes, data_at);
  bytes += names + strings;
  append_number(bytes, length);
  return bytes;
}

}  // namespace

EventLogFile::EventLogFile(std::uint32_t size_max)
    : size_max_(size_max), file_(header_size, '\0'), first_(header_size), end_(header_size) {
  MSCSIM_CHECK(size_max >= size_step && size_max % size_step == 0);
}

/// `length` bytes on, around the ring.
std::uint32_t EventLogFile::advanced(std::uint32_t offset, std::uint32_t length) const {
  const std::uint32_t after = offset + length;
  return after < size_max_ ? after : after - size_max_ + header_size;
}

/// Where something goes that would begin at `offset` but may not be cut in its `fixed_part`.
std::uint32_t EventLogFile::place_for(std::uint32_t offset, std::uint32_t fixed_part) const {
  return size_max_ - offset < fixed_part ? header_size : offset;
}

/// Writes around the end of the ring.
void EventLogFile::put(std::uint32_t offset, std::string_view bytes) {
  const auto before_end = std::min<std::size_t>(bytes.size(), size_max_ - offset);
  file_.resize(std::max(file_.size(), offset + before_end));
  std::copy_n(bytes.begin(), before_end, file_.begin() + offset);
  const std::string_view rest = bytes.substr(before_end);
  std::ranges::copy(rest, file_.begin() + header_size);
}

/// Gives up the oldest records until `wanted` bytes are free behind the end.
void EventLogFile::make_room(std::uint32_t wanted) {
  const std::uint32_t ring = size_max_ - header_size;
  while (!lengths_.empty() && ring - used_ < wanted) {
    used_ -= lengths_.front();
    first_ = advanced(first_, lengths_.front());
    lengths_.pop_front();
  }
}

void EventLogFile::append(const LogRecord& record) {
  const std::string bytes = encoded(record, next_number_);
  MSCSIM_CHECK(bytes.size() < size_max_ / 2);
  const auto length = static_cast<std::uint32_t>(bytes.size());
  // The skipped bytes before the record and before the end-of-file record among them.
  make_room(length + end_record_size + 2 * fixed_part_size);
  const std::uint32_t at = place_for(end_, fixed_part_size);
  if (at != end_) {
    const std::uint32_t skipped = size_max_ - end_;
    for (std::uint32_t i = 0; i < skipped; i += sizeof filler) {
      std::string word;
      append_number(word, filler);
      put(end_ + i, word);
    }
    if (!lengths_.empty()) { lengths_.back() += skipped; }
    used_ += lengths_.empty() ? 0 : skipped;
  }
  if (lengths_.empty()) {
    first_ = at;
    used_ = 0;
  }
  wrapped_ = wrapped_ || at != end_ || at + length + end_record_size > size_max_;
  put(at, bytes);
  lengths_.push_back(length);
  used_ += length;
  end_ = advanced(at, length);
  ++next_number_;
}

std::string EventLogFile::bytes() const {
  EventLogFile copy = *this;
  const auto oldest = next_number_ - static_cast<std::uint32_t>(lengths_.size());
  const std::uint32_t end = place_for(end_, end_record_size);
  std::string record;
  for (const std::uint32_t word :
       {end_record_size, 0x11111111U, 0x22222222U, 0x33333333U, 0x44444444U, first_, end,
        next_number_, lengths_.empty() ? 0 : oldest, end_record_size}) {
    append_number(record, word);
  }
  for (std::uint32_t at = end_; end != end_ && at < size_max_; at += sizeof filler) {
    std::string word;
    append_number(word, filler);
    copy.put(at, word);
  }
  copy.put(end, record);
  std::string header;
  append_number(header, header_size);
  header += signature;
  for (const std::uint32_t word : {1U, 1U, first_, end, next_number_, lengths_.empty() ? 0 : oldest,
                                   size_max_, wrapped_ ? wrap_flag : 0U, 0U, header_size}) {
    append_number(header, word);
  }
  copy.put(0, header);
  const std::size_t steps = (copy.file_.size() + size_step - 1) / size_step;
  copy.file_.resize(wrapped_ ? size_max_ : steps * size_step);
  return std::move(copy.file_);
}

}  // namespace mscsim::artifacts
