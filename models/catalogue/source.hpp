#pragma once
#include <cstdint>
#include <string_view>

namespace mscsim {

/// How sure a row of the catalogue is: stated by its source, inferred or recalled, or our own
/// choice.
enum class Certainty : std::uint8_t { confirmed, likely, assumed };

/// Where a row of the catalogue comes from.
struct Source {
  std::string_view where;  ///< `Q175779`, or the name of a public document
  Certainty certainty = Certainty::confirmed;
};

}  // namespace mscsim
