#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "sim/claims/prove.hpp"

// What explorations found, in the words that every report has.
namespace mscsim::report {

/// `holds`, `REFUTED`, `unknown`.
[[nodiscard]] std::string_view word(claims::Answer answer);

/// What cut a search, for a person; empty: nothing.
[[nodiscard]] std::string_view words(explore::Cut cut);

/// `260078 worlds, 2340702 steps, depth 19: every world that can be reached`
[[nodiscard]] std::string reach_words(const claims::Exploration& exploration);

/// What the trace of a proof shows, as the line above it.
[[nodiscard]] std::string_view trace_caption(const claims::Proof& proof);

/// The label of the plan, or, where there is none, its title.
[[nodiscard]] std::string name(const claims::Exploration& exploration);

/// `1 world`, `2 worlds`.
[[nodiscard]] std::string plural(std::uint64_t number, std::string_view noun);

}  // namespace mscsim::report
