#include "sim/artifacts/event_log_file.hpp"

#include <catch2/catch.hpp>

namespace mscsim::artifacts {
namespace {

std::uint32_t word_at(const std::string& bytes, std::size_t offset) {
  std::uint32_t word = 0;
  for (std::size_t i = 0; i < sizeof word; ++i) {
    word |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes.at(offset + i))) << (8 * i);
  }
  return word;
}

constexpr std::size_t first_at = 16;
constexpr std::size_t end_at = 20;
constexpr std::size_t next_number_at = 24;
constexpr std::size_t oldest_number_at = 28;
constexpr std::size_t flags_at = 36;

}  // namespace

TEST_CASE("an empty log is a header and an end-of-file record") {
  const std::string bytes = EventLogFile(EventLogFile::usual_size_max).bytes();
  CHECK(bytes.size() == EventLogFile::size_step);
  CHECK(bytes.substr(4, 4) == "LfLe");
  CHECK(word_at(bytes, first_at) == 0x30);
  CHECK(word_at(bytes, end_at) == 0x30);
  CHECK(word_at(bytes, next_number_at) == 1);
  CHECK(word_at(bytes, oldest_number_at) == 0);
  CHECK(word_at(bytes, 0x30) == 0x28);
  CHECK(word_at(bytes, 0x30 + 4) == 0x11111111);
}

TEST_CASE("a record holds its strings and its length at both ends") {
  EventLogFile log(EventLogFile::usual_size_max);
  log.append({.time_s = 946'890'000,
              .event_id = 0xC0000414,
              .type = LogRecordType::error,
              .category = 2055,
              .source = "ClusSvc",
              .computer = "NODE1",
              .strings = {"Cluster IP Address"}});
  const std::string bytes = log.bytes();
  const std::uint32_t length = word_at(bytes, 0x30);
  CHECK(length % 4 == 0);
  CHECK(word_at(bytes, 0x30 + length - 4) == length);
  CHECK(word_at(bytes, end_at) == 0x30 + length);
  CHECK(word_at(bytes, 0x30 + 20) == 0xC0000414);
  CHECK((word_at(bytes, 0x30 + 28) & 0xFFFFU) == 2055);
  CHECK(bytes.find(std::string("C\0l\0u\0s\0t\0e\0r\0 \0I\0P\0", 20)) != std::string::npos);
  CHECK(word_at(bytes, flags_at) == 0);
}

TEST_CASE("a log that reached its size gives up its oldest records") {
  EventLogFile log(EventLogFile::size_step);
  constexpr std::uint32_t count = 1'000;
  for (std::uint32_t i = 1; i <= count; ++i) {
    log.append(
        {.time_s = i, .source = "S", .computer = "C", .strings = {std::string(i % 50, 'x')}});
  }
  const std::string bytes = log.bytes();
  CHECK(bytes.size() == EventLogFile::size_step);
  CHECK(word_at(bytes, flags_at) == 2);
  CHECK(word_at(bytes, next_number_at) == count + 1);
  CHECK(word_at(bytes, oldest_number_at) == count + 1 - log.size());
  CHECK(word_at(bytes, word_at(bytes, first_at) + 8) == count + 1 - log.size());
  CHECK(word_at(bytes, word_at(bytes, end_at)) == 0x28);
}

}  // namespace mscsim::artifacts
