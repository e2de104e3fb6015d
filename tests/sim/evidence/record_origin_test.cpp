// When and where a record was made, as the tools that write records tell it.
#include <catch2/catch.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "sim/evidence/json_lines.hpp"

namespace mscsim::evidence {
namespace {

Record record(std::string_view json) { return std::get<Record>(parse_record(json)); }

constexpr std::int64_t moment = 1'704'187'845'000;  ///< 2024-01-02T09:30:45Z

}  // namespace

TEST_CASE("a record's time is in the field that its tool writes, as text or as a number") {
  const std::vector<std::string_view> records{
      R"({"@timestamp":"2024-01-02T09:30:45Z"})",
      R"({"@timestamp":"2024-01-02T09:30:45.000Z","ts":1})",
      R"({"@timestamp":1704187845000})",
      R"({"eventTime":"2024-01-02T09:30:45Z"})",
      R"({"EventTime":"2024-01-02 09:30:45"})",
      R"({"ts":1704187845.000})",
      R"({"ts":"1704187845"})",
      R"({"TimeGenerated":"2024-01-02T09:30:45.0000000Z"})",
      R"({"_time":"2024-01-02T10:30:45.000+01:00"})",
      R"({"_time":1704187845})",
      R"({"time":1704187845000})",
      R"({"time":"2024-01-02T01:30:45-0800"})",
      R"({"timestamp":1704187845000000})",
      R"({"timestamp":1704187845000000000})",
      R"({"timestamp":"2024-01-02T09:30:45.000000+0000"})",
      R"({"Timestamp":"2024-01-02T09:30:45Z"})",
      R"({"UtcTime":"2024-01-02 09:30:45.000"})",
      R"({"SystemTime":"2024-01-02T09:30:45Z"})",
      R"({"published":"2024-01-02T09:30:45.000Z"})",
      R"({"CreationTime":"2024-01-02T09:30:45"})",
      R"({"id":{"time":"2024-01-02T09:30:45.000Z"}})",
      R"({"__REALTIME_TIMESTAMP":"1704187845000000"})",
      R"({"date":"2024-01-02","time":"09:30:45"})",
      R"({"TimeCreated":"2024-01-02 09:30:45 UTC","ts":5})",
      R"({"Event Time":"2024/01/02 09:30:45 +0000"})",
      R"({"@timestamp":"-","ts":1704187845})",
      R"({"@timestamp":null,"ts":1704187845})",
      R"({"Event":{"System":{"TimeCreated":)"
      R"({"#attributes":{"SystemTime":"2024-01-02T09:30:45Z"}}}}})",
      R"({"Event":{"System":{"TimeCreated_attributes":{"SystemTime":"2024-01-02T09:30:45Z"}}}})",
  };
  for (const std::string_view json : records) {
    INFO(json);
    CHECK(time_of(record(json)) == moment);
  }
}

TEST_CASE("a record whose fields hold no time has none") {
  for (const std::string_view json :
       {R"({})", R"({"a":1})", R"({"time":"09:30:45"})", R"({"date":"2024-01-02"})",
        R"({"@timestamp":"yesterday"})", R"({"ts":{}})", R"({"ts":[]})", R"({"ts":true})",
        R"({"ts":""})", R"({"ts":1e300})", R"({"ts":"nan"})"}) {
    INFO(json);
    CHECK_FALSE(time_of(record(json)));
    CHECK_FALSE(time_text_of(record(json)));
  }
}

TEST_CASE("a time may be said to be in one field, and is then in no other") {
  std::istringstream in("{\"ts\":5,\"Made At\":\"1970-01-01T00:00:01Z\"}\n{\"ts\":5}\n");
  RecordReader reader(in, "Made At");
  const auto first = std::get<Record>(reader.next());
  CHECK(time_of(first) == 1000);
  CHECK(time_text_of(first) == "1970-01-01T00:00:01Z");
  CHECK_FALSE(time_of(std::get<Record>(reader.next())));
}

TEST_CASE("times have zones, parts of a second and several separators") {
  CHECK(parse_time("1970-01-01T00:00:00.123456789Z") == 123);
  CHECK(parse_time("1970-01-01T01:00:00,5+01") == 500);
  CHECK(parse_time("1969-12-31T19:00:00-05:00") == 0);
  CHECK(parse_time("1970-01-01 00:00") == 0);
  CHECK(parse_time("1970-01-01t00:00:00z") == 0);
  CHECK(parse_time("1970-01-01 00:00:00 GMT") == 0);
  for (const std::string_view text :
       {"1970-01-01T24:00:00Z", "1970-01-01T00:60:00Z", "1970-01-01T00:00:61Z", "1970/01-01",
        "1970-02-30", "1970-01-01T00:00:00+25:00", "1970-01-01T", "1970", "", "1970-01-01 x"}) {
    INFO(text);
    CHECK_FALSE(parse_time(text));
  }
}

TEST_CASE("a number of time is of the unit that its size tells") {
  CHECK(parse_epoch("0") == 0);
  CHECK(parse_epoch("5") == 5'000);
  CHECK(parse_epoch("1.5") == 1'500);
  CHECK(parse_epoch("-1") == -1'000);
  CHECK(parse_epoch("1704187845") == moment);
  CHECK(parse_epoch("1704187845000") == moment);
  CHECK(parse_epoch("1704187845000000") == moment);
  CHECK(parse_epoch("1704187845000000000") == moment);
  CHECK_FALSE(parse_epoch("1e300"));
  CHECK_FALSE(parse_epoch("inf"));
  CHECK_FALSE(parse_epoch("5s"));
  CHECK_FALSE(parse_epoch(""));
}

TEST_CASE("a record names its computer as its tool does") {
  for (const std::string_view json :
       {R"({"Computer":"N1"})", R"({"Hostname":"N1"})", R"({"hostname":"N1"})", R"({"host":"N1"})",
        R"({"host":{"name":"N1"}})", R"({"MachineName":"N1"})",
        R"({"winlog":{"computer_name":"N1"}})", R"({"Event":{"System":{"Computer":"N1"}}})",
        R"({"Computer":null,"host":"N1"})"}) {
    INFO(json);
    CHECK(computer_of(record(json)) == "N1");
  }
  CHECK_FALSE(computer_of(record(R"({"a":1})")));
}

}  // namespace mscsim::evidence
