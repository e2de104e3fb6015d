#pragma once
#include <array>
#include <string>

#include "sim/scenario/expectation.hpp"

// What the expectations about things seen share: how far back they look.
namespace mscsim::scenario::expectations {

inline constexpr std::array<std::string_view, 3> since_choices{"last_expect", "last_step", "start"};
inline constexpr Parameter since_parameter{
    .name = "since",
    .kind = Kind::choice,
    .required = false,
    .help = "how far back to look: last_expect (default), last_step or start",
    .choices = since_choices};

/// The first step whose sightings count. `argument` is the row of since_choices, if one is given.
[[nodiscard]] inline std::uint32_t first_step(const Evidence& evidence,
                                              std::optional<std::uint64_t> argument) {
  switch (argument.value_or(0)) {
    case 1:
      return evidence.last_step;
    case 2:
      return 0;
    default:
      return evidence.since_expect;
  }
}

}  // namespace mscsim::scenario::expectations
