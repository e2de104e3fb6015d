#include "sim/evidence/json_lines.hpp"

#include <catch2/catch.hpp>
#include <sstream>

namespace mscsim::evidence {
namespace {

std::vector<RecordReader::Read> all(const std::string& text) {
  std::istringstream in(text);
  RecordReader reader(in);
  std::vector<RecordReader::Read> reads;
  while (true) {
    auto read = reader.next();
    if (std::holds_alternative<RecordReader::End>(read)) { return reads; }
    reads.push_back(std::move(read));
  }
}

Record record(const std::string& json) { return std::get<Record>(parse_record(json)); }

}  // namespace

TEST_CASE("records come one a line, from lists, and from objects over several lines") {
  CHECK(all("{\"a\":1}\n\n{\"a\":2}\n").size() == 2);
  CHECK(all("[{\"a\":1},{\"a\":2}]").size() == 2);
  CHECK(all("[\n{\"a\":1},\n{\"a\":2}\n]\n").size() == 2);
  CHECK(all("{\n  \"a\": {\n    \"b\": 1\n  }\n}\n{\"a\":2}\n").size() == 2);
  CHECK(all("\xEF\xBB\xBF{\"a\":1}\r\n").size() == 1);
  CHECK(all("").empty());
}

TEST_CASE("a line that is no record is told of, and the next is read") {
  const auto reads = all("{\"a\":1}\n{a}\n7\n{\"a\":2}\n");
  REQUIRE(reads.size() == 4);
  CHECK(std::get<RecordReader::Bad>(reads[1]).line == 2);
  CHECK(std::get<RecordReader::Bad>(reads[1]).column == 2);
  CHECK(std::get<RecordReader::Bad>(reads[2]).what == "a record is a JSON object");
  CHECK(std::holds_alternative<Record>(reads[3]));
}

TEST_CASE("what is too long, too deep or too much is refused within bounds") {
  const std::string longest(RecordReader::line_bytes_max + 10, 'x');
  const auto reads = all("{\"a\":\"" + longest + "\"}\n{\"a\":2}\n");
  REQUIRE(reads.size() == 2);
  CHECK(std::holds_alternative<RecordReader::Bad>(reads[0]));
  CHECK(std::holds_alternative<Record>(reads[1]));
  CHECK(std::holds_alternative<RecordReader::Bad>(
      parse_record("{\"a\":" + std::string(100'000, '[') + std::string(100'000, ']') + "}")));
  std::string many = "{\"a\":[0";
  for (std::size_t i = 0; i < RecordReader::fields_max + 1; ++i) { many += ",1"; }
  CHECK(std::holds_alternative<RecordReader::Bad>(parse_record(many + "]}")));
}

TEST_CASE("nested Windows events have the fields that rules name, whatever wrote them") {
  const Record sample = record(
      R"({"Event":{"System":{"Provider":{"#attributes":{"Name":"ClusSvc"}},"EventID":1044,)"
      R"("TimeCreated":{"#attributes":{"SystemTime":"1999-10-14T09:00:00Z"}},"Channel":"System",)"
      R"("Computer":"NODE1"},"EventData":{"User":"x","Nothing":null}}})");
  CHECK(sample.text("Provider_Name") == "ClusSvc");
  CHECK(sample.text("EventID") == "1044");
  CHECK(sample.text("Channel") == "System");
  CHECK(sample.text("User") == "x");
  CHECK(time_of(sample) == parse_time("1999-10-14 09:00"));
  const Record qualified = record(
      R"({"Event":{"System":{"EventID":{"#attributes":{"Qualifiers":16384},"#text":7036}},)"
      R"("EventData":{"Data":[{"@Name":"param1","#text":"a"},{"@Name":"param2","#text":"b"}]}}})");
  CHECK(qualified.text("EventID") == "7036");
  CHECK(qualified.text("param2") == "b");
  const Record classic =
      record(R"({"Event":{"System":{"EventID":1},"EventData":{"Data":{"#text":["one","two"]}}}})");
  CHECK(classic.text("Data") == "one");
  const Record beat = record(R"({"winlog":{"event_id":1,"event_data":{"Image":"x"}}})");
  CHECK(beat.text("EventID") == "1");
  CHECK(beat.text("Image") == "x");
}

TEST_CASE("objects and empty lists are fields that hold no value") {
  const Record read = record(R"({"a":{"b":{}},"c":[],"d":[[]],"e":[{"f":1}],"g":[1]})");
  const std::vector<Field> expected{
      {"a", Nested{}}, {"a.b", Nested{}},        {"c", Nested{true}},   {"d", Nested{true}},
      {"e", Nested{}}, {"e.f", std::int64_t{1}}, {"g", std::int64_t{1}}};
  CHECK(read.fields == expected);
  CHECK_FALSE(read.text("a"));
  CHECK(record(json_line(read)) == read);
}

TEST_CASE("names of fields have no blanks, whether written or asked for") {
  const Record read = record(R"({"New Value":"x","a b":{"c d":1}})");
  CHECK(read.text("NewValue") == "x");
  CHECK(read.text("New Value") == "x");
  CHECK(read.text("ab.cd") == "1");
}

TEST_CASE("a record written is the record read") {
  Record written{{{"EventID", std::int64_t{1044}},
                  {"Data", std::string("a \"b\"\n")},
                  {"Data", std::string("c")},
                  {"Share", 0.5},
                  {"Up", true},
                  {"Nothing", std::monostate{}}}};
  CHECK(record(json_line(written)) == written);
}

TEST_CASE("times are read as tools write them") {
  CHECK(parse_time("1970-01-01") == 0);
  CHECK(parse_time("1970-01-01T00:00:01.500Z") == 1500);
  CHECK(parse_time("1970-01-01 01:00:00+01:00") == 0);
  CHECK(parse_time("1970-01-01T00:00:00.1522265Z") == 152);
  CHECK_FALSE(parse_time("1970-13-01"));
  CHECK_FALSE(parse_time("1970-01-01T00:00:00X"));
  CHECK_FALSE(parse_time("yesterday"));
}

TEST_CASE("objects over several lines end where they are closed, whatever stands behind them") {
  CHECK(all("[\n  {\n    \"a\": 1\n  }, {\n    \"a\": 2\n  }\n]\n").size() == 2);
  CHECK(all("{\n\"a\": \"} \\\" {\",\n\"b\": 1 }\n{\"a\":2}\n").size() == 2);
  const auto reads = all("{\n\"a\": {\n}\n}\n");
  REQUIRE(reads.size() == 1);
  CHECK(std::holds_alternative<Record>(reads[0]));
}

TEST_CASE("a broken object over several lines is told of once, and the next is read") {
  const auto reads = all("{\n  \"a\": [ }\n}\n{\n  \"a\": 1\n}\n");
  REQUIRE(reads.size() == 2);
  CHECK(std::get<RecordReader::Bad>(reads[0]).line == 1);
  CHECK(std::get<RecordReader::Bad>(reads[0]).what == "no JSON: `}` cannot stand here");
  CHECK(std::holds_alternative<Record>(reads[1]));
}

TEST_CASE("what is wrong in JSON is said in words of its own") {
  const auto what = [](const std::string& json) {
    return std::get<RecordReader::Bad>(parse_record(json)).what;
  };
  CHECK(what("{\"a\":1e999999}") == "no JSON: a number that is too large");
  CHECK(what("{\"a\":1") == "no JSON: it ends too early");
  CHECK(what("{\"a\":tru}") == "no JSON: `}` cannot stand here");
}

TEST_CASE("of a name that is there twice the last value counts, in the place of the first") {
  CHECK(record(R"({"a":1,"b":2,"a":3})") ==
        Record{{{"a", std::int64_t{3}}, {"b", std::int64_t{2}}}});
  std::string many = "{";
  for (int i = 0; i < 100; ++i) { many += "\"k" + std::to_string(i % 50) + "\":1,"; }
  const Record few = record(many + "\"k7\":2}");
  CHECK(few.fields.size() == 50);
  CHECK(few.fields[7] == Field{"k7", std::int64_t{2}});
}

}  // namespace mscsim::evidence
