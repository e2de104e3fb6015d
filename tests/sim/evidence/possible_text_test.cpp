#include "sim/evidence/possible_text.hpp"

#include <array>
#include <catch2/catch.hpp>

namespace mscsim::evidence {
namespace {

constexpr std::array<std::string_view, 3> names{"", "Web 62", "Cluster IP Address"};

bool can(std::string_view text, std::string_view words) {
  const catalogue::EventRow row{Event::fatal_error, "ClusSvc", 1, Severity::error, text, {}};
  return can_contain(row, words, names);
}

}  // namespace

TEST_CASE("a text without strings has its own words only") {
  CHECK(can("It failed.", "failed"));
  CHECK(can("It failed.", ""));
  CHECK_FALSE(can("It failed.", "Failed"));
  CHECK_FALSE(can("It failed.", "Web 62"));
  CHECK_FALSE(can("100% of it", "Web"));
}

TEST_CASE("what stands for a string is a name, a text of a catalogue, a number or an address") {
  constexpr std::string_view text = "Resource %1 failed: %2";
  CHECK(can(text, "Web 62"));
  CHECK(can(text, "web"));
  CHECK(can(text, "source Web 62 failed"));
  CHECK(can(text, "b 62 failed: Cluster IP"));
  CHECK(can(text, "10.1.0.20"));
  CHECK(can(text, "failed: 5038"));
  CHECK(can(text, "failed: NetBT"));
  CHECK(can(text, "failed: netbt.sys, tcpip.sys"));
  CHECK_FALSE(can(text, "Web 63"));
  CHECK_FALSE(can(text, "Web 62 succeeded"));
  CHECK_FALSE(can(text, "Web 62  failed"));
  CHECK_FALSE(can(text, "failed Web 62"));
}

TEST_CASE("every event of the catalogue can have all of its text, strings put in") {
  for (const catalogue::EventRow& row : catalogue::events()) {
    std::string text(row.text);
    for (const char* const mark : {"%1", "%2", "%3"}) {
      for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark)) {
        text.replace(at, 2, "Web 62");
      }
    }
    INFO(text);
    CHECK(can_contain(row, text, names));
    CHECK_FALSE(can_contain(row, text + " qqq", names));
  }
}

}  // namespace mscsim::evidence
