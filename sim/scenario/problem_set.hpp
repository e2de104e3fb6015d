#pragma once
#include <cstddef>
#include <set>
#include <string>
#include <string_view>

#include "sim/scenario/problem.hpp"

namespace mscsim::scenario {

/// Collects problems: in order of place, each once, however often it is met.
class ProblemSet {
 public:
  /// Of these a person has enough; later ones are dropped.
  static constexpr std::size_t problems_max = 1000;

  void add(const Place& place, std::string what, std::string instead = {}) {
    if (!full()) { problems_.insert({place, std::move(what), std::move(instead)}); }
  }
  void add(const Problems& problems) {
    for (const Problem& problem : problems) { add(problem.place, problem.what, problem.instead); }
  }
  [[nodiscard]] bool empty() const { return problems_.empty(); }
  [[nodiscard]] bool full() const { return problems_.size() >= problems_max; }
  [[nodiscard]] Problems list() const { return {problems_.begin(), problems_.end()}; }

 private:
  std::set<Problem> problems_;
};

/// `text` between backticks, for a message: on one line, and not at any length.
[[nodiscard]] std::string quoted(std::string_view text);

}  // namespace mscsim::scenario
