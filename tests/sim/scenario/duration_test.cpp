#include "sim/scenario/duration.hpp"

#include <catch2/catch.hpp>

using mscsim::scenario::duration_ms_max;
using mscsim::scenario::duration_words;
using mscsim::scenario::parse_duration;

TEST_CASE("a duration is a whole number and its unit") {
  CHECK(parse_duration("500ms") == 500);
  CHECK(parse_duration("90s") == 90'000);
  CHECK(parse_duration("10m") == 600'000);
  CHECK(parse_duration("2h") == 7'200'000);
  CHECK(parse_duration("30d") == duration_ms_max);
}

TEST_CASE("a duration is written in the largest unit that fits") {
  for (const char* const text : {"1ms", "1500ms", "90s", "61m", "7h", "30d"}) {
    CHECK(duration_words(parse_duration(text).value()) == text);
  }
  CHECK(duration_words(86'400'000) == "1d");
}

TEST_CASE("anything else is no duration") {
  for (const char* const text : {"", "10", "m", "0s", "-1s", "1.5h", "10 m", "10min", "31d",
                                 "99999999999999999999s", "4294967296ms"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_duration(text));
  }
}
