#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "models/catalogue/bit_set.hpp"
#include "models/catalogue/source.hpp"

namespace mscsim {

/// What is so of a machine, or of what surrounds it, and is nothing else in the model: the bus of
/// its boot disk, what a printer is set to, which program a neighbour runs. None ships.
enum class Fact : std::uint8_t { count };
template <>
inline constexpr std::size_t row_room<Fact> = 64;

}  // namespace mscsim

namespace mscsim::catalogue {

/// Words of one fact at most.
inline constexpr std::size_t fact_words_max = 16;

struct FactRow {
  Fact fact{};
  std::string_view name;                    ///< `boot-disk`
  std::span<const std::string_view> words;  ///< what it can be: `scsi`, `ide`; at first the first
  bool of_surroundings = false;             ///< there is one for all machines, not one for each
  std::string_view help;                    ///< one line
  Source source;
};

}  // namespace mscsim::catalogue
