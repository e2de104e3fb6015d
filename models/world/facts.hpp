#pragma once
#include <cstdint>

#include "models/world/view.hpp"

namespace mscsim {

/// What a fact is, of that machine or of what surrounds them all: a row of FactRow::words.
[[nodiscard]] std::uint8_t fact_word(const View& view, NodeId id, Fact fact);

/// Makes it so.
void set_fact_word(Transition& transition, NodeId id, Fact fact, std::uint8_t word);

}  // namespace mscsim
