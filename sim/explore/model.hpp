#pragma once
#include <concepts>
#include <cstdint>
#include <type_traits>

namespace mscsim::explore {

/// Which of a model's actions: the model gives the number its meaning.
using ActionId = std::uint16_t;

/// One step: the state before, what was done, the state after. What the step showed is `seen`,
/// which lives as long as the visit.
template <class M>
struct Step {
  typename M::State before;
  ActionId action = 0;
  typename M::State after;
  const typename M::Seen& seen;
};

/// A state is a small value whose bytes are its identity.
template <class S>
concept StateValue = std::regular<S> && std::is_trivially_copyable_v<S> &&
    std::has_unique_object_representations_v<S>;

/// Stands for the search in the concept below.
template <class M>
struct AnyVisitor {
  void operator()(ActionId action, const typename M::State& after,
                  const typename M::Seen& seen) const;
};

/// All that a search asks of a model, and nothing more.
///
/// `expander()` makes what one thread works with: its `expand(state, visit)` calls
/// `visit(action, after, seen)` for each action possible in `state`, in an order that depends on
/// the state alone. An action that changes nothing may be visited or left out.
template <class M>
concept Model = StateValue<typename M::State> &&
    requires(const M& model, const typename M::State& state, const AnyVisitor<M>& visit) {
  typename M::Seen;
  { model.initial() } -> std::same_as<typename M::State>;
  model.expander().expand(state, visit);
};

/// A model whose states hold numbers that are given out in order of discovery. Its expander makes
/// states with provisional numbers, says so with `is_provisional(state)`, and
/// `model.admit(expander, state)`, which the search calls from one thread and in a fixed order,
/// turns them into final ones. So the numbers don't depend on how many threads there are.
template <class M>
concept NumberingModel = Model<M> &&
    requires(M& model, decltype(model.expander())& expander, const typename M::State& state) {
  { expander.is_provisional(state) } -> std::same_as<bool>;
  { model.admit(expander, state) } -> std::same_as<typename M::State>;
  expander.forget_provisional();
};

}  // namespace mscsim::explore
