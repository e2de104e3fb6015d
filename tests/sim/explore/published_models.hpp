#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "sim/explore/model.hpp"

namespace mscsim::explore {

/// What a step of these models shows: nothing but its states.
struct Nothing {};

/// Variables that go up and down with no regard to each other, after a table of rules read at run
/// time: a node's service pack, drivers, bindings and resources without any rule between them.
/// 6,613,488 states, 125,971,200 transitions, depth 27.
class Hypercube {
 public:
  using State = std::uint64_t;  ///< four bits a variable
  using Seen = Nothing;
  struct Rule {
    std::uint8_t variable, least, most;
    enum class Change : std::uint8_t { up, down, zero, one } change;
  };

  Hypercube() {
    add(0, 0, 5, Rule::Change::up);
    add(0, 1, 6, Rule::Change::down);
    for (std::uint8_t i = 1; i < 5; ++i) { add_wheel(i); }
    for (std::uint8_t i = 5; i < 9; ++i) {
      add(i, 0, 0, Rule::Change::one);
      add(i, 1, 1, Rule::Change::zero);
    }
    for (std::uint8_t i = 9; i < 15; ++i) { add_wheel(i); }
  }
  [[nodiscard]] State initial() const { return 3; }

  class Expander {
   public:
    explicit Expander(const std::vector<Rule>& rules) : rules_(rules) {
      for (const Rule& one : rules) {
        std::uint64_t others = 0;
        for (std::size_t row = 0; row < rules.size(); ++row) {
          if (rules[row].variable != one.variable) { others |= std::uint64_t{1} << row; }
        }
        commuting_.push_back(others);
      }
    }
    /// Rules for different variables.
    [[nodiscard]] std::uint64_t commuting(ActionId action) const { return commuting_[action]; }
    void expand(State state, const auto& visit) const {
      for (std::size_t row = 0; row < rules_.size(); ++row) {
        const Rule rule = rules_[row];
        const unsigned shift = 4U * rule.variable;
        const State value = state >> shift & 15U;
        if (value < rule.least || value > rule.most) { continue; }
        visit(static_cast<ActionId>(row),
              (state & ~(State{15} << shift)) | changed(value, rule.change) << shift, Nothing{});
      }
    }

   private:
    static State changed(State value, Rule::Change change) {
      switch (change) {
        case Rule::Change::up:
          return value + 1;
        case Rule::Change::down:
          return value - 1;
        case Rule::Change::zero:
          return 0;
        case Rule::Change::one:
          return 1;
      }
      return value;
    }
    std::span<const Rule> rules_;
    std::vector<std::uint64_t> commuting_;
  };
  [[nodiscard]] Expander expander() const { return Expander(rules_); }

 private:
  void add(std::uint8_t variable, std::uint8_t least, std::uint8_t most, Rule::Change change) {
    rules_.push_back({variable, least, most, change});
  }
  void add_wheel(std::uint8_t variable) {
    add(variable, 0, 1, Rule::Change::up);
    add(variable, 1, 2, Rule::Change::zero);
  }
  std::vector<Rule> rules_;
};

/// Two-phase commit of Gray and Lamport, "Consensus on Transaction Commit": 288, 8,832 and 296,448
/// states with 3, 5 and 7 resource managers.
class TwoPhaseCommit {
 public:
  using State = std::uint64_t;
  using Seen = Nothing;
  enum Manager : std::uint8_t { working, prepared, committed, aborted };
  enum Transaction : std::uint8_t { undecided, commit, abort };

  explicit TwoPhaseCommit(unsigned managers) : managers_(managers) {}
  [[nodiscard]] State initial() const { return 0; }

  static Manager manager(State state, unsigned i) {
    return static_cast<Manager>(state >> (2 * i) & 3U);
  }
  /// Whether one committed while another aborted.
  [[nodiscard]] bool inconsistent(State state) const {
    bool has_committed = false;
    bool has_aborted = false;
    for (unsigned i = 0; i < managers_; ++i) {
      has_committed = has_committed || manager(state, i) == committed;
      has_aborted = has_aborted || manager(state, i) == aborted;
    }
    return has_committed && has_aborted;
  }

  class Expander {
   public:
    explicit Expander(unsigned managers) : managers_(managers) {}
    void expand(State state, const auto& visit) const {
      const auto go = [&](unsigned action, State after) {
        visit(static_cast<ActionId>(action), after, Nothing{});
      };
      const State told_all = (State{1} << managers_) - 1;
      const bool open = decision(state) == undecided;
      if (open && (state >> told & told_all) == told_all) { go(0, decide(state, commit)); }
      if (open) { go(1, decide(state, abort)); }
      for (unsigned i = 0; i < managers_; ++i) {
        if (open && (state >> (sent + i) & 1U) != 0) { go(2, state | State{1} << (told + i)); }
        if (manager(state, i) == working) {
          go(3, become(state, i, prepared) | State{1} << (sent + i));
          go(4, become(state, i, aborted));
        }
        if (decision(state) == commit) { go(5, become(state, i, committed)); }
        if (decision(state) == abort) { go(6, become(state, i, aborted)); }
      }
    }

   private:
    // Bits: two a manager, then who said that it is prepared, then whom the transaction manager
    // heard, then the decision, which is its message as well.
    static constexpr unsigned sent = 16;
    static constexpr unsigned told = 32;
    static constexpr unsigned decided = 48;

    static Transaction decision(State state) {
      return static_cast<Transaction>(state >> decided & 3U);
    }
    static State decide(State state, Transaction what) { return state | State{what} << decided; }
    static State become(State state, unsigned i, Manager what) {
      return (state & ~(State{3} << (2 * i))) | State{what} << (2 * i);
    }
    unsigned managers_;
  };
  [[nodiscard]] Expander expander() const { return Expander(managers_); }

 private:
  unsigned managers_;
};

/// Peterson's algorithm of mutual exclusion for four processes, as in the BEEM database
/// (peterson.4): 1,119,560 states.
class Peterson {
 public:
  using State = std::uint64_t;
  using Seen = Nothing;

  [[nodiscard]] State initial() const { return 0; }
  /// How many processes are in their critical section.
  static unsigned in_sections(State state) {
    unsigned found = 0;
    for (unsigned i = 0; i < processes; ++i) { found += get(state, at(i), 3) == in_section; }
    return found;
  }

  class Expander {
   public:
    void expand(State state, const auto& visit) const {
      for (unsigned i = 0; i < processes; ++i) {
        const unsigned j = get(state, level(i), 3);
        const unsigned k = get(state, other(i), 3);
        const auto go = [&](State after, unsigned place) {
          visit(static_cast<ActionId>(i), set(after, at(i), 3, place), Nothing{});
        };
        switch (get(state, at(i), 3)) {
          case outside:
            go(set(state, level(i), 3, 1), climbing);
            break;
          case climbing:
            if (j < processes) {
              go(set(state, position(i), 2, j), giving_way);
            } else {
              go(state, in_section);
            }
            break;
          case giving_way:
            go(set(set(state, last(j), 2, i), other(i), 3, 0), looking);
            break;
          case looking:
            if (k < processes && (k == i || get(state, position(k), 2) < j)) {
              go(set(state, other(i), 3, k + 1), looking);
            }
            if (get(state, last(j), 2) != i || k == processes) {
              go(set(state, level(i), 3, j + 1), climbing);
            }
            break;
          default:
            go(set(state, position(i), 2, 0), outside);
        }
      }
    }
  };
  [[nodiscard]] Expander expander() const { return {}; }

 private:
  static constexpr unsigned processes = 4;
  enum Place : std::uint8_t { outside, climbing, giving_way, looking, in_section };
  // Bits: of each process its place, its level and whom it looks at; then each one's position, and
  // who came last to a level.
  static constexpr unsigned at(unsigned i) { return 9 * i; }
  static constexpr unsigned level(unsigned i) { return 9 * i + 3; }
  static constexpr unsigned other(unsigned i) { return 9 * i + 6; }
  static constexpr unsigned position(unsigned i) { return 36 + 2 * i; }
  static constexpr unsigned last(unsigned j) { return 44 + 2 * (j - 1); }
  static constexpr unsigned get(State state, unsigned bit, unsigned width) {
    return static_cast<unsigned>(state >> bit) & ((1U << width) - 1);
  }
  static constexpr State set(State state, unsigned bit, unsigned width, unsigned value) {
    const State mask = (State{1} << width) - 1;
    return (state & ~(mask << bit)) | State{value} << bit;
  }
};

/// The sliding puzzle of eight tiles from the blank in a corner: 181,440 states, depth 31. How many
/// at each depth: OEIS A089473.
class EightPuzzle {
 public:
  using State = std::uint64_t;  ///< four bits a square, row after row; 0 is the blank
  using Seen = Nothing;

  [[nodiscard]] State initial() const { return 0x876543210; }

  class Expander {
   public:
    void expand(State state, const auto& visit) const {
      unsigned blank = 0;
      while (tile(state, blank) != 0) { ++blank; }
      const auto slide = [&](unsigned action, unsigned from) {
        const State moved = tile(state, from);
        const State after = (state & ~(State{15} << (4 * from))) | moved << (4 * blank);
        visit(static_cast<ActionId>(action), after, Nothing{});
      };
      if (blank >= 3) { slide(0, blank - 3); }
      if (blank < 6) { slide(1, blank + 3); }
      if (blank % 3 > 0) { slide(2, blank - 1); }
      if (blank % 3 < 2) { slide(3, blank + 1); }
    }

   private:
    static State tile(State state, unsigned square) { return state >> (4 * square) & 15U; }
  };
  [[nodiscard]] Expander expander() const { return {}; }
};

/// The two jugs of "Die Hard 3", as in Lamport's TLA+ course: 16 states; four litres in six steps.
class TwoJugs {
 public:
  struct State {
    std::uint8_t small = 0;  ///< of 3 litres
    std::uint8_t big = 0;    ///< of 5
    friend bool operator==(const State&, const State&) = default;
  };
  using Seen = Nothing;

  [[nodiscard]] State initial() const { return {}; }

  class Expander {
   public:
    void expand(State s, const auto& visit) const {
      const auto go = [&](unsigned action, int small, int big) {
        visit(static_cast<ActionId>(action),
              State{static_cast<std::uint8_t>(small), static_cast<std::uint8_t>(big)}, Nothing{});
      };
      const int both = s.small + s.big;
      go(0, 3, s.big);
      go(1, s.small, 5);
      go(2, 0, s.big);
      go(3, s.small, 0);
      go(4, both > 5 ? both - 5 : 0, both > 5 ? 5 : both);
      go(5, both > 3 ? 3 : both, both > 3 ? both - 3 : 0);
    }
  };
  [[nodiscard]] Expander expander() const { return {}; }
};

}  // namespace mscsim::explore
