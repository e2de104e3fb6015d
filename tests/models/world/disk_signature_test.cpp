#include "models/world/disk_signature.hpp"

#include <rapidcheck.h>

#include <catch2/catch.hpp>

using namespace mscsim;

TEST_CASE("a signature reads as it is written, in eight digits", "[Q243195]") {
  CHECK(rc::check([](std::uint32_t value) {
    const auto signature = static_cast<DiskSignature>(value);
    RC_ASSERT(text(signature).size() == 8U);
    RC_ASSERT(parse_signature(text(signature)) == std::optional(signature));
    RC_ASSERT(parse_signature("0x" + text(signature)) == std::optional(signature));
  }));
  CHECK_FALSE(parse_signature("123").has_value());
  CHECK_FALSE(parse_signature("1234567G").has_value());
}

TEST_CASE("no two disks have the same signature, nor has one that takes another's place") {
  for (char letter = 'D'; letter <= 'Z'; ++letter) {
    for (std::uint32_t replaced = 0; replaced < 3; ++replaced) {
      const bool same_disk = letter == 'Q' && replaced == 0;
      CHECK((disk_signature(letter, replaced) == disk_signature('Q', 0)) == same_disk);
    }
  }
}
