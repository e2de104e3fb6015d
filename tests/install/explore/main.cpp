#include <array>
#include <cstdint>
#include <iostream>
#include <mscsim/explore/search.hpp>
#include <mscsim/explore/trace.hpp>
#include <string>

namespace explore = mscsim::explore;

// Two processes that must not be inside at once (Peterson, Myths about the mutual exclusion
// problem, 1981); `polite` as he has it, else without his variable `turn`.
struct Peterson {
  enum Place : std::uint8_t { outside, wants, waits, inside };
  struct State {
    std::array<Place, 2> at{};
    std::uint8_t turn = 0;
    bool operator==(const State&) const = default;
  };
  struct Seen {};  // nothing but the states

  [[nodiscard]] State initial() const { return {}; }
  [[nodiscard]] Peterson expander() const { return *this; }
  void expand(const State& state, const auto& visit) const {
    for (std::uint8_t me = 0; me < 2; ++me) {
      const std::uint8_t other = 1 - me;
      State next = state;
      if (state.at[me] == outside) {
        next.at[me] = wants;
      } else if (state.at[me] == wants) {
        next.at[me] = waits;
        if (polite) { next.turn = other; }
      } else if (state.at[me] == waits) {
        const bool first = polite && state.turn == me;
        if (state.at[other] != outside && !first) { continue; }
        next.at[me] = inside;
      } else {
        next.at[me] = outside;
      }
      visit(me, next, Seen{});
    }
  }

  [[nodiscard]] std::string words_of_action(explore::ActionId action) const {
    return action == 0 ? "A" : "B";
  }
  [[nodiscard]] std::string words_of_state(const State& state) const {
    const std::array<std::string, 4> words{"outside", "wants in", "waits", "inside"};
    return "A " + words[state.at[0]] + ", B " + words[state.at[1]];
  }

  bool polite = true;
};

// Returns: whether it holds that never both are inside, and nobody waits for ever.
bool tell(Peterson model) {
  const auto claims = explore::claims_about(
      model, {{"never both inside", explore::Mood::always,
               [](const auto& step) {
                 return step.after.at != std::array{Peterson::inside, Peterson::inside};
               }},
              {"B gets in", explore::Mood::reachable,
               [](const auto& step) { return step.after.at[1] == Peterson::inside; }}});
  const auto found = explore::search(model, claims, {.until_settled = false, .deadlocks = true});
  explore::print(std::cout, found, claims);
  return found.complete && !found.findings[0] && !found.deadlock;
}

int main() {
  const bool right = tell({.polite = true});
  const bool rude = tell({.polite = false});
  return right && !rude ? 0 : 1;
}
