#pragma once
#include <span>
#include <string>
#include <string_view>

namespace mscsim::scenario {

/// The candidate that `word` was most likely meant to be: the fewest letters left out, added,
/// changed or swapped with their neighbour, whatever their case, and at most a third of `word`'s
/// (but always 1, and 2 from 5 letters). The first of equals; empty where none is near.
[[nodiscard]] std::string_view nearest_word(std::string_view word,
                                            std::span<const std::string_view> candidates);

/// What to tell someone who wrote `word`: "did you mean `x`?", else the candidates where they are
/// few, else nothing.
[[nodiscard]] std::string suggestion(std::string_view word,
                                     std::span<const std::string_view> candidates);

}  // namespace mscsim::scenario
