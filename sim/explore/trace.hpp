#pragma once
#include <cstddef>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

#include "sim/explore/exploration.hpp"
#include "sim/explore/model.hpp"

namespace mscsim::explore {

/// A model that has words for what can be printed of it, as texts or as numbers.
template <class M>
concept NarratedModel = Model<M> &&
    requires(const M& model, const typename M::State& state, ActionId action, std::ostream& out) {
  out << model.words_of_action(action);
  out << model.words_of_state(state);
};

/// Prints a way through the model, a line for each step: its number, the action, the state after.
template <NarratedModel M>
void print_walk(std::ostream& out, const M& model, const typename Exploration<M>::Walk& walk) {
  for (std::size_t i = 0; i < walk.actions.size(); ++i) {
    out << "  " << i + 1 << ". " << model.words_of_action(walk.actions[i]) << ": "
        << model.words_of_state(walk.states[i]) << '\n';
  }
}

/// What a search is said to have been: `complete`, or what cut it.
[[nodiscard]] constexpr std::string_view words_of(Cut cut) {
  switch (cut) {
    case Cut::none:
      return "stopped when all was settled";
    case Cut::depth:
      return "cut at the bound of depth";
    case Cut::memory:
      return "cut at the bound of memory";
    case Cut::time:
      return "cut at the bound of time";
    case Cut::interrupted:
      return "interrupted";
  }
  return "";
}

/// Prints what a search found: its size, whether anything cut it, the answer to each claim with the
/// shortest way to what settles it, and the way to the first deadlock. Requires: `claims` are those
/// of the search.
template <NarratedModel M>
void print(std::ostream& out, const Exploration<M>& found,
           std::type_identity_t<std::span<const Claim<M>>> claims = {}) {
  const M& model = *found.model;
  out << found.states() << " states, " << found.transitions
      << " steps: " << (found.complete ? "complete" : words_of(found.cut)) << '\n';
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const Claim<M>& claim = claims[i];
    const Answer answer = found.answer(i, claim.mood);
    out << claim.name << ": "
        << (answer == Answer::holds   ? "holds"
            : answer == Answer::fails ? "fails"
                                      : "unknown")
        << '\n';
    if (!found.findings[i]) { continue; }
    const auto walk = found.walk_to(*found.findings[i], claim);
    if (walk) { print_walk(out, model, *walk); }
  }
  if (found.deadlock) {
    out << "deadlocks: " << found.deadlocks << (found.complete ? "" : " or more")
        << "; the nearest:\n";
    print_walk(out, model, found.walk_to(*found.deadlock));
  }
}

}  // namespace mscsim::explore
