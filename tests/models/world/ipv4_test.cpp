#include "models/world/ipv4.hpp"

#include <rapidcheck.h>

#include <catch2/catch.hpp>

using namespace mscsim;

TEST_CASE("an address reads as it is written") {
  CHECK(rc::check([](std::uint32_t value) {
    RC_ASSERT(parse_ipv4(text(Ipv4{value})) == std::optional(Ipv4{value}));
  }));
}

TEST_CASE("what is no address is not read as one", "[Q115388]") {
  for (const char* wrong :
       {"", "1", "1.2.3", "1.2.3.4.5", "256.1.1.1", "1..2.3", "a.b.c.d", "01.2.3.4", "1.2.3.4 ",
        " 1.2.3.4", "-1.2.3.4", "1.2.3.", "1.2.3.1000"}) {
    INFO(wrong);
    CHECK_FALSE(parse_ipv4(wrong).has_value());
  }
}

TEST_CASE("a mask is ones and then zeros") {
  CHECK(is_valid_mask({0xFFFF0000}));
  CHECK(is_valid_mask({0x80000000}));
  CHECK_FALSE(is_valid_mask({0}));
  CHECK_FALSE(is_valid_mask({0xFFFFFFFF}));
  CHECK_FALSE(is_valid_mask({0xFF00FF00}));
}
