// A model to search; each of these macros makes one thing about it wrong.
#include <cstdint>
#include <vector>

#include "sim/explore/search.hpp"

struct Model {
#if !defined(WRONG_state)
  struct State {
    std::uint16_t tide = 0;
    std::uint16_t wind = 0;
#if defined(WRONG_padding)
    std::uint32_t wide = 0;
    std::uint8_t narrow = 0;
#elif defined(WRONG_float)
    float height = 0;
#elif defined(WRONG_vector)
    std::vector<int> ships;
#endif
#if !defined(WRONG_equality)
    bool operator==(const State&) const = default;
#endif
  };
#else
  struct State_ {};
  using Other = State_;
#endif
#if !defined(WRONG_seen)
  struct Seen {};
#endif
#if !defined(WRONG_state)
#if !defined(WRONG_initial)
  [[nodiscard]] State initial() const { return {}; }
#endif
  [[nodiscard]] Model expander() const { return {}; }
#if !defined(WRONG_expand)
  void expand(const State& state, const auto& visit) const {
    State next = state;
    next.tide ^= 1U;
    visit(std::uint16_t{0}, next, {});
  }
#endif
#endif
};

int main() {
  const Model model;
  const auto found = mscsim::explore::search(model);
  return found.complete ? 0 : 1;
}
