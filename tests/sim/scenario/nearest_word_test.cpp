#include "sim/scenario/nearest_word.hpp"

#include <array>
#include <catch2/catch.hpp>

using mscsim::scenario::nearest_word;
using mscsim::scenario::suggestion;

namespace {
constexpr std::array<std::string_view, 4> levels{"SP3", "SP4", "SP6a", "RTM"};
constexpr std::array<std::string_view, 3> verbs{"restart", "add_adapter", "remove_adapter"};
}  // namespace

TEST_CASE("a left out, added, changed or swapped letter leads to the word that was meant") {
  CHECK(nearest_word("restar", verbs) == "restart");
  CHECK(nearest_word("restarrt", verbs) == "restart");
  CHECK(nearest_word("rastart", verbs) == "restart");
  CHECK(nearest_word("retsart", verbs) == "restart");
  CHECK(nearest_word("add-adaptor", verbs) == "add_adapter");
}

TEST_CASE("the case of letters is no distance") {
  CHECK(nearest_word("sp6A", levels) == "SP6a");
  CHECK(nearest_word("RESTART", verbs) == "restart");
}

TEST_CASE("what is further than a third of the word is not suggested") {
  CHECK(nearest_word("xy", verbs).empty());
  CHECK(nearest_word("reboot", verbs).empty());
  CHECK(nearest_word("", verbs).empty());
  CHECK(nearest_word("a", std::array<std::string_view, 1>{"b"}).empty());
  CHECK(nearest_word(std::string(100'000, 'x'), verbs).empty());
}

TEST_CASE("a suggestion lists few candidates where none is near") {
  CHECK(suggestion("SP5", levels) == "did you mean `SP3`?");
  CHECK(suggestion("latest", verbs) ==
        "it can be one of `restart`, `add_adapter`, `remove_adapter`");
  CHECK(suggestion("latest", {}).empty());
}
