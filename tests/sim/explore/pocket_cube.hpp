#pragma once
#include <array>
#include <cstdint>

#include "tests/sim/explore/published_models.hpp"

namespace mscsim::explore {

/// Rubik's cube of 2 x 2 x 2: 3,674,160 positions, eleven turns deep where a half-turn is one. How
/// many at each depth: OEIS A079761.
class PocketCube {
 public:
  using State = std::uint64_t;  ///< five bits a corner: which piece, times three, and its twist
  using Seen = Nothing;

  [[nodiscard]] State initial() const {
    State state = 0;
    for (unsigned i = 0; i < corners; ++i) { state |= State{i} * 3 << (5 * i); }
    return state;
  }

  class Expander {
   public:
    void expand(State state, const auto& visit) const {
      for (unsigned face = 0; face < turns.size(); ++face) {
        State after = state;
        for (unsigned quarters = 1; quarters <= 3; ++quarters) {
          after = turned(after, turns[face]);
          visit(static_cast<ActionId>(face * 3 + quarters - 1), after, Nothing{});
        }
      }
    }

   private:
    struct Turn {
      std::array<std::uint8_t, 8> from;   ///< the place that each place's piece comes from
      std::array<std::uint8_t, 8> twist;  ///< that it gets on the way
    };
    // The corner below, behind and to the left stays, so that the cube is not turned as a whole.
    static constexpr std::array<Turn, 3> turns{
        {{{3, 0, 1, 2, 4, 5, 6, 7}, {0, 0, 0, 0, 0, 0, 0, 0}},    // up
         {{4, 1, 2, 0, 7, 5, 6, 3}, {2, 0, 0, 1, 1, 0, 0, 2}},    // right
         {{1, 5, 2, 3, 0, 4, 6, 7}, {1, 2, 0, 0, 2, 1, 0, 0}}}};  // front

    static State turned(State state, const Turn& turn) {
      State after = 0;
      for (unsigned i = 0; i < corners; ++i) {
        const State corner = state >> (5U * turn.from[i]) & 31U;
        const State piece = corner / 3;
        after |= (piece * 3 + (corner % 3 + turn.twist[i]) % 3) << (5 * i);
      }
      return after;
    }
  };
  [[nodiscard]] Expander expander() const { return {}; }

 private:
  static constexpr unsigned corners = 8;
};

}  // namespace mscsim::explore
