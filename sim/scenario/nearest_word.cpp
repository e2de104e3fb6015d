#include "sim/scenario/nearest_word.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "models/catalogue/letters.hpp"

namespace mscsim::scenario {
namespace {

/// Longer words get no suggestion: the distance costs the product of two lengths.
constexpr std::size_t word_length_max = 64;
/// So many candidates may be listed.
constexpr std::size_t candidates_listed_max = 9;

/// Damerau-Levenshtein distance in which no letter is edited twice.
/// Requires: neither is longer than word_length_max.
std::size_t distance(std::string_view from, std::string_view to) {
  using Row = std::array<std::size_t, word_length_max + 1>;
  Row before_last{};
  Row last{};
  for (std::size_t j = 0; j <= to.size(); ++j) { last.at(j) = j; }
  for (std::size_t i = 1; i <= from.size(); ++i) {
    Row row{};
    row[0] = i;
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const std::size_t change = same_letter(from[i - 1], to[j - 1]) ? 0 : 1;
      row.at(j) = std::min({last.at(j) + 1, row.at(j - 1) + 1, last.at(j - 1) + change});
      const bool swapped = i > 1 && j > 1 && same_letter(from[i - 1], to[j - 2]) &&
                           same_letter(from[i - 2], to[j - 1]);
      if (swapped) { row.at(j) = std::min(row.at(j), before_last.at(j - 2) + 1); }
    }
    before_last = last;
    last = row;
  }
  return last.at(to.size());
}

}  // namespace

std::string_view nearest_word(std::string_view word, std::span<const std::string_view> candidates) {
  if (word.size() > word_length_max) { return {}; }
  const std::size_t far = std::max<std::size_t>(word.size() / 3, word.size() >= 5 ? 2 : 1);
  std::string_view nearest;
  std::size_t least = far + 1;
  for (const std::string_view candidate : candidates) {
    const std::size_t longer = std::max(candidate.size(), word.size());
    if (longer > word_length_max || longer - std::min(candidate.size(), word.size()) > far) {
      continue;
    }
    const std::size_t here = distance(word, candidate);
    if (here < least && here < longer) {
      least = here;
      nearest = candidate;
    }
  }
  return nearest;
}

std::string suggestion(std::string_view word, std::span<const std::string_view> candidates) {
  if (const std::string_view nearest = nearest_word(word, candidates); !nearest.empty()) {
    return "did you mean `" + std::string(nearest) + "`?";
  }
  if (candidates.empty() || candidates.size() > candidates_listed_max) { return {}; }
  std::string listed;
  for (const std::string_view candidate : candidates) {
    listed += (listed.empty() ? "`" : ", `") + std::string(candidate) + "`";
  }
  return (candidates.size() == 1 ? "it can be " : "it can be one of ") + listed;
}

}  // namespace mscsim::scenario
