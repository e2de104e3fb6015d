#include "sim/rules/correlation_chains.hpp"

#include <algorithm>

namespace mscsim::rules {
namespace {

/// Walks from correlation to correlation that has no place in the order, until it comes to one
/// where it was before. Each is walked over once.
std::vector<std::vector<std::size_t>> circles_among(const std::vector<Rule>& rules,
                                                    const std::vector<bool>& placed) {
  std::vector<std::vector<std::size_t>> circles;
  std::vector<std::size_t> walk_of(rules.size());  // 0: not yet walked over
  std::size_t walk = 0;
  for (std::size_t start = 0; start < rules.size(); ++start) {
    if (placed[start] || walk_of[start] != 0) { continue; }
    ++walk;
    std::vector<std::size_t> path;
    std::size_t at = start;
    while (walk_of[at] == 0) {
      walk_of[at] = walk;
      path.push_back(at);
      at = *std::ranges::find_if(rules[at].correlation->rules,
                                 [&](std::size_t part) { return !placed[part]; });
    }
    if (walk_of[at] == walk) { circles.emplace_back(std::ranges::find(path, at), path.end()); }
  }
  return circles;
}

}  // namespace

Chains chains_of(const std::vector<Rule>& rules) {
  Chains chains;
  chains.depth.resize(rules.size());
  std::vector<std::size_t> waits_for(rules.size());
  std::vector<std::vector<std::size_t>> wanted_by(rules.size());
  std::vector<bool> placed(rules.size());
  std::vector<std::size_t> ready;
  for (std::size_t row = 0; row < rules.size(); ++row) {
    if (!rules[row].correlation) {
      placed[row] = true;
      continue;
    }
    for (const std::size_t part : rules[row].correlation->rules) {
      if (!rules[part].correlation) { continue; }
      ++waits_for[row];
      wanted_by[part].push_back(row);
    }
    if (waits_for[row] == 0) { ready.push_back(row); }
  }
  for (std::size_t next = 0; next < ready.size(); ++next) {
    const std::size_t row = ready[next];
    placed[row] = true;
    std::size_t below = 0;
    for (const std::size_t part : rules[row].correlation->rules) {
      below = std::max(below, chains.depth[part]);
    }
    chains.depth[row] = below + 1;
    for (const std::size_t on_it : wanted_by[row]) {
      if (--waits_for[on_it] == 0) { ready.push_back(on_it); }
    }
  }
  chains.order = std::move(ready);
  chains.circles = circles_among(rules, placed);
  return chains;
}

}  // namespace mscsim::rules
