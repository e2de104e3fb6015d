#include "sim/evidence/windows_event_fields.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "sim/evidence/json_lines.hpp"

namespace mscsim::evidence {
namespace {

Record record(std::string_view json) { return std::get<Record>(parse_record(json)); }

/// How often a field is there.
std::ptrdiff_t times(const Record& read, std::string_view name) {
  return std::ranges::count(read.fields, name, &Field::name);
}

/// One event, as evtx_dump writes it in both of its forms, as xmltodict does, and as winlogbeat.
const std::vector<std::string_view> same_event{
    R"({"Event":{"#attributes":{"xmlns":"x"},"System":{"Provider":{"#attributes":{"Name":"P",
        "Guid":"G"}},"EventID":{"#attributes":{"Qualifiers":16384},"#text":7036},"Version":0,
        "TimeCreated":{"#attributes":{"SystemTime":"2024-01-02T09:30:45Z"}},"EventRecordID":5,
        "Correlation":null,"Execution":{"#attributes":{"ProcessID":1,"ThreadID":2}},
        "Channel":"System","Computer":"N1","Security":{"#attributes":{"UserID":"S-1"}}},
        "EventData":{"param1":"x","Image":"y"}}})",
    R"({"Event_attributes":{"xmlns":"x"},"Event":{"System":{"Provider_attributes":{"Name":"P",
        "Guid":"G"},"EventID":7036,"EventID_attributes":{"Qualifiers":16384},"Version":0,
        "TimeCreated_attributes":{"SystemTime":"2024-01-02T09:30:45Z"},"EventRecordID":5,
        "Correlation":null,"Execution_attributes":{"ProcessID":1,"ThreadID":2},
        "Channel":"System","Computer":"N1","Security_attributes":{"UserID":"S-1"}},
        "EventData":{"param1":"x","Image":"y"}}})",
    R"({"Event":{"System":{"Provider":{"@Name":"P","@Guid":"G"},
        "EventID":{"@Qualifiers":16384,"#text":7036},"Version":0,
        "TimeCreated":{"@SystemTime":"2024-01-02T09:30:45Z"},"EventRecordID":5,
        "Execution":{"@ProcessID":1,"@ThreadID":2},"Channel":"System","Computer":"N1",
        "Security":{"@UserID":"S-1"}},
        "EventData":{"Data":[{"@Name":"param1","#text":"x"},{"@Name":"Image","#text":"y"}]}}})",
};

}  // namespace

TEST_CASE("an event has the same fields in each form that evtx_dump and others write") {
  for (const std::string_view json : same_event) {
    INFO(json);
    const Record read = record(json);
    CHECK(read.text("Provider_Name") == "P");
    CHECK(read.text("Provider_Guid") == "G");
    CHECK(read.text("EventID") == "7036");
    CHECK(read.text("EventID_Qualifiers") == "16384");
    CHECK(read.text("Qualifiers") == "16384");
    CHECK(read.text("Version") == "0");
    CHECK(read.text("TimeCreated_SystemTime") == "2024-01-02T09:30:45Z");
    CHECK(read.text("TimeCreated") == "2024-01-02T09:30:45Z");
    CHECK(read.text("EventRecordID") == "5");
    CHECK(read.text("Execution_ProcessID") == "1");
    CHECK(read.text("Execution_ThreadID") == "2");
    CHECK(read.text("Channel") == "System");
    CHECK(read.text("Computer") == "N1");
    CHECK(read.text("Security_UserID") == "S-1");
    CHECK(read.text("param1") == "x");
    CHECK(read.text("Image") == "y");
    CHECK(times(read, "EventID") == 1);
    CHECK(time_of(read) == parse_time("2024-01-02T09:30:45Z"));
  }
}

TEST_CASE("a name that System has is System's, and that of the body has its part in front") {
  const Record cleared = record(
      R"({"Event":{"System":{"EventID":104,"Channel":"System","Computer":"N1"},
          "UserData":{"LogFileCleared":{"Channel":"Security","SubjectUserName":"u"}}}})");
  CHECK(times(cleared, "Channel") == 1);
  CHECK(cleared.text("Channel") == "System");
  CHECK(cleared.text("UserData_Channel") == "Security");
  CHECK(cleared.text("SubjectUserName") == "u");
  const Record data = record(
      R"({"Event":{"EventData":{"Computer":"other","Level":7},
          "System":{"EventID":1,"Computer":"N1","Level":4}}})");
  CHECK(times(data, "Computer") == 1);
  CHECK(data.text("Computer") == "N1");
  CHECK(data.text("EventData_Computer") == "other");
  CHECK(data.text("Level") == "4");
  CHECK(data.text("EventData_Level") == "7");
  const Record beat = record(
      R"({"winlog":{"channel":"System","event_id":104,"user_data":{"Channel":"Security"},
          "event_data":{"Image":"x"},"computer_name":"N1"}})");
  CHECK(times(beat, "Channel") == 1);
  CHECK(beat.text("Channel") == "System");
  CHECK(beat.text("UserData_Channel") == "Security");
  CHECK(beat.text("Computer") == "N1");
  CHECK(beat.text("Image") == "x");
}

TEST_CASE("a name of the body that System does not have stays as it is") {
  const Record read = record(R"({"Event":{"System":{"EventID":1},"EventData":{"Channel":"x"}}})");
  CHECK(read.text("Channel") == "x");
  CHECK(record(R"({"Channel":"x"})").text("Channel") == "x");
}

}  // namespace mscsim::evidence
