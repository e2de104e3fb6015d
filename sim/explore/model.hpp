#pragma once
#include <algorithm>
#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
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

/// A model that says in which states it may rest: `model.may_end(state)`. Where it says so, that no
/// action is possible is no deadlock.
template <class M>
concept EndingModel = Model<M> && requires(const M& model, const typename M::State& state) {
  { model.may_end(state) } -> std::same_as<bool>;
};

/// Says in the compiler's words what a type lacks to be a Model.
template <class M>
constexpr void explain_model() {
  static_assert(
      requires { typename M::State; }, "a model names its states: `using State = ...;`");
  static_assert(
      requires { typename M::Seen; },
      "a model names what a step shows: `using Seen = ...;`, an empty struct if nothing");
  if constexpr (requires {
                  typename M::State;
                  typename M::Seen;
                }) {
    using State = typename M::State;
    static_assert(std::regular<State>,
                  "a State is made without arguments, copied, and compared: "
                  "`bool operator==(const State&) const = default;`");
    static_assert(std::is_trivially_copyable_v<State>,
                  "a State is copied byte by byte: std::array in place of std::vector, numbers in "
                  "place of pointers that own");
    static_assert(std::has_unique_object_representations_v<State>,
                  "a State is its bytes: no padding between its members (put the widest first, or "
                  "fill the gap with a member), no float, no double");
    static_assert(
        requires(const M& model) {
          { model.initial() } -> std::same_as<State>;
        },
        "a model begins somewhere: `State initial() const`");
    static_assert(
        requires(const M& model, const State& state, const AnyVisitor<M>& visit) {
          model.expander().expand(state, visit);
        },
        "a model has steps: `expander()` gives something that has `expand(state, visit)` and calls "
        "`visit(action, after, seen)` for each step");
  }
}

/// A model whose states hold numbers that mean the same, but may not be the same, in another run:
/// `model.digest(state)` is a digest of what they mean. States are then in the same order in every
/// run, whatever the number of threads.
template <class M>
concept DigestingModel = Model<M> && requires(const M& model, const typename M::State& state) {
  { model.digest(state) } -> std::same_as<std::uint64_t>;
};

/// A model that keeps more than what the search keeps of it: `model.bytes()` of memory. `trim()`
/// frees what only expanders that are at work may need; it is called while none is.
template <class M>
concept RememberingModel = Model<M> && requires(M& model) {
  { model.bytes() } -> std::same_as<std::size_t>;
  model.trim();
};

/// A model whose states can be renamed into one another: the names of things that it treats alike,
/// swapped. `expander().representative(state)` is the same for all renamings of a state, and one of
/// them. What is possible in a state must be possible in its renamings, renamed, and come to the
/// renamed states; and what is claimed must not tell them apart.
template <class M>
concept SymmetricModel = Model<M> && requires(const M& model, const typename M::State& state) {
  { model.expander().representative(state) } -> std::same_as<typename M::State>;
};

/// A model that knows which of its actions commute. In the state expanded last, bit b of
/// `expander().commuting(a)` says that after either of the actions a and b, both possible there,
/// the other is possible, shows the same as before and changes the same: neither reads or changes
/// what the other changes. An action is visited at most once in a state, and only those below 64
/// count.
template <class M>
concept CommutingModel = Model<M> && requires(const M& model, ActionId action) {
  { model.expander().commuting(action) } -> std::same_as<std::uint64_t>;
};

/// The state that stands for this one and its renamings, where `reduce` says so.
template <Model M>
typename M::State standing_for(auto& expander, const typename M::State& state, bool reduce) {
  if constexpr (SymmetricModel<M>) {
    if (reduce) { return expander.representative(state); }
  }
  return state;
}

/// A 64-bit digest of a value's bytes, the same in every run.
template <StateValue S>
std::uint64_t digest_of_bytes(const S& state) {
  std::uint64_t digest = 0x9e3779b97f4a7c15ULL;
  const auto bytes = std::as_bytes(std::span(&state, 1));
  for (std::size_t at = 0; at < sizeof state; at += sizeof digest) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.subspan(at).data(), std::min(sizeof word, sizeof state - at));
    digest = std::rotl((digest ^ word) * 0xd6e8feb86659fd93ULL, 32);
  }
  return (digest ^ digest >> 29U) * 0xbf58476d1ce4e5b9ULL;
}

/// A 64-bit digest of a state, the same in every run.
template <Model M>
std::uint64_t digest(const M& model, const typename M::State& state) {
  if constexpr (DigestingModel<M>) {
    return model.digest(state);
  } else {
    return digest_of_bytes(state);
  }
}

}  // namespace mscsim::explore
