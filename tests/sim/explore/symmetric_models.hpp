#pragma once
#include <algorithm>
#include <array>
#include <cstdint>

#include "tests/sim/explore/published_models.hpp"

namespace mscsim::explore {

/// Two nodes and four resources that each node has in some state, none told from another; a quorum
/// besides. 2 * 3^2 * 3^8 = 118,098 states; up to renaming the nodes and the resources 4,572, as
/// Rumur with scalarsets finds too.
class NodesAndResources {
 public:
  struct State {
    std::array<std::uint8_t, 2> up{2, 2};
    std::array<std::array<std::uint8_t, 2>, 4> resources{};
    std::uint8_t quorum = 1;
    friend bool operator==(const State&, const State&) = default;
  };
  using Seen = Nothing;
  [[nodiscard]] State initial() const { return {}; }

  /// The number of an action: what it does, and to which variable.
  static constexpr ActionId variables = 11;
  static constexpr ActionId other_way = 16;

  class Expander {
   public:
    void expand(const State& state, const auto& visit) const {
      const auto change = [&](ActionId action, auto set) {
        State after = state;
        set(after);
        visit(action, after, Nothing{});
      };
      for (unsigned n = 0; n < 2; ++n) {
        if (state.up[n] > 0) {
          change(down(n), [&](State& s) { --s.up[n]; });
        }
        if (state.up[n] < 2) {
          change(up(n), [&](State& s) { ++s.up[n]; });
        }
      }
      for (unsigned x = 0; x < 4; ++x) {
        for (unsigned n = 0; n < 2; ++n) {
          const auto variable = static_cast<ActionId>(2 + 2 * x + n);
          if (state.resources[x][n] < 2) {
            change(variable, [&](State& s) { ++s.resources[x][n]; });
          }
          if (state.resources[x][n] > 0) {
            change(variable + other_way, [&](State& s) { s.resources[x][n] = 0; });
          }
        }
      }
      change(10, [](State& s) { s.quorum ^= 1U; });
    }
    /// The least of the two orders of nodes, the resources sorted.
    [[nodiscard]] State representative(const State& state) const {
      State swapped = state;
      std::swap(swapped.up[0], swapped.up[1]);
      for (auto& resource : swapped.resources) { std::swap(resource[0], resource[1]); }
      State as_it_is = state;
      std::ranges::sort(as_it_is.resources);
      std::ranges::sort(swapped.resources);
      return std::pair(swapped.up, swapped.resources) < std::pair(as_it_is.up, as_it_is.resources)
                 ? swapped
                 : as_it_is;
    }
    /// Actions on different variables.
    [[nodiscard]] std::uint64_t commuting(ActionId action) const {
      const unsigned variable = action % other_way;
      return ~(std::uint64_t{1} << variable | std::uint64_t{1} << (variable + other_way));
    }

   private:
    static ActionId down(unsigned n) { return static_cast<ActionId>(n); }
    static ActionId up(unsigned n) { return static_cast<ActionId>(n + other_way); }
  };
  [[nodiscard]] Expander expander() const { return {}; }
};

/// Chameneos of Kaiser and Pradat-Peyre, "Chameneos, a Concurrency Game for Java, Ada and Others":
/// four creatures of three colours meet four times in a place for two, change colour and fade. With
/// the 81 ways to begin TLC finds 34,534 states and generates 104,697, to a depth of 13
/// (github.com/tlaplus/Examples, specifications/Chameneos). Here the first step chooses a way to
/// begin, so there is one state more.
class Chameneos {
 public:
  static constexpr unsigned creatures = 4;
  static constexpr unsigned meetings = 4;
  enum Colour : std::uint8_t { blue, red, yellow, faded };
  struct Creature {
    std::uint8_t colour = blue;
    std::uint8_t met = 0;      ///< others
    std::uint8_t waiting = 0;  ///< 1: in the meeting place
    friend auto operator<=>(const Creature&, const Creature&) = default;
  };
  struct State {
    std::array<Creature, creatures> all{};
    std::uint8_t met = 0;
    std::uint8_t begun = 0;
    friend bool operator==(const State&, const State&) = default;
  };
  using Seen = Nothing;
  [[nodiscard]] State initial() const { return {}; }

  class Expander {
   public:
    void expand(const State& state, const auto& visit) const {
      if (state.begun == 0) { return begin(visit); }
      const auto* const host = std::ranges::find(state.all, 1, &Creature::waiting);
      for (unsigned i = 0; i < creatures; ++i) {
        if (state.all[i].colour == faded || state.all[i].waiting != 0) { continue; }
        State after = state;
        if (host != state.all.end()) {
          meet(after, i, static_cast<std::size_t>(host - state.all.begin()));
        } else if (state.met < meetings) {
          after.all[i].waiting = 1;
        } else {
          after.all[i].colour = faded;
        }
        visit(static_cast<ActionId>(i), after, Nothing{});
      }
    }
    [[nodiscard]] State representative(State state) const {
      std::ranges::sort(state.all);
      return state;
    }

   private:
    static void begin(const auto& visit) {
      for (unsigned way = 0; way < 3 * 3 * 3 * 3; ++way) {
        State after;
        after.begun = 1;
        unsigned left = way;
        for (Creature& creature : after.all) {
          creature.colour = static_cast<std::uint8_t>(left % 3);
          left /= 3;
        }
        visit(static_cast<ActionId>(way), after, Nothing{});
      }
    }
    static void meet(State& state, std::size_t guest, std::size_t host) {
      Creature& one = state.all.at(guest);
      Creature& other = state.all.at(host);
      const int both = one.colour + other.colour;
      const auto colour = static_cast<std::uint8_t>(
          one.colour == other.colour ? one.colour : blue + red + yellow - both);
      one = {colour, static_cast<std::uint8_t>(one.met + 1), 0};
      other = {colour, static_cast<std::uint8_t>(other.met + 1), 0};
      ++state.met;
    }
  };
  [[nodiscard]] Expander expander() const { return {}; }
};

static_assert(SymmetricModel<NodesAndResources> && CommutingModel<NodesAndResources>);
static_assert(SymmetricModel<Chameneos> && !CommutingModel<Chameneos>);
static_assert(CommutingModel<Hypercube> && !SymmetricModel<Hypercube>);

}  // namespace mscsim::explore
