#include "sim/report/html/sketches.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/report/html/focus.hpp"
#include "sim/report/html/machine_graphs.hpp"

namespace mscsim::report::html {
namespace {

/// Moments of a machine's files that are kept. A run that changes them more often is a test.
constexpr std::size_t moments_max = 40;

/// Whether what the pictures show can be other; surroundings are in none.
bool may_differ(const World& before, const World& after) {
  return before.nodes != after.nodes || before.database != after.database ||
         before.runtime != after.runtime;
}

void compare(std::string what, Graph before, Graph after, std::vector<Comparison>& list) {
  if (before == after) { return; }
  list.push_back({.what = std::move(what), .before = std::move(before), .after = std::move(after)});
}

std::vector<Comparison> comparisons(const Site& site, const World& before, const World& after) {
  const Focus focus(before, after);
  std::vector<Comparison> list;
  for (std::size_t i = 0; i < site.nodes().size(); ++i) {
    const auto node = static_cast<NodeId>(i);
    const std::string name(site.name(node));
    compare(name + ", network stack", binding_graph(site, before, node, focus),
            binding_graph(site, after, node, focus), list);
    compare(name + ", resources", dependency_graph(site, before, node, focus),
            dependency_graph(site, after, node, focus), list);
  }
  return list;
}

}  // namespace

void Sketches::after_step(std::size_t step, const World& before, const World& after) {
  if (step == 0) { keep_files(0, before); }
  keep_files(step + 1, after);
  left_out_.resize(step + 1);
  if (!may_differ(before, after)) { return; }
  if (steps_max_ == 0) {
    left_out_[step] = true;
    return;
  }
  std::vector<Comparison> found = comparisons(*site_, before, after);
  if (!found.empty()) { keep({.step = step, .comparisons = std::move(found)}); }
}

void Sketches::keep(Sketched sketched) {
  const std::size_t first_max = steps_max_ / 2;
  if (first_.size() < first_max) {
    first_.push_back(std::move(sketched));
    return;
  }
  last_.push_back(std::move(sketched));
  if (last_.size() <= steps_max_ - first_max) { return; }
  left_out_[last_.front().step] = true;
  last_.pop_front();
}

const std::vector<Comparison>& Sketches::of_step(std::size_t step) const {
  static const std::vector<Comparison> none;
  const auto find = [step](const auto& kept) -> const std::vector<Comparison>* {
    const auto found = std::ranges::lower_bound(kept, step, {}, &Sketched::step);
    return found != kept.end() && found->step == step ? &found->comparisons : nullptr;
  };
  if (const auto* const found = find(first_)) { return *found; }
  const auto* const found = find(last_);
  return found == nullptr ? none : *found;
}

void Sketches::keep_files(std::size_t steps, const World& world) {
  for (std::size_t i = 0; i < site_->nodes().size(); ++i) {
    const Node& node = world.nodes.at(i);
    std::vector<FilesAt>& kept = files_.at(i);
    const bool same =
        !kept.empty() && kept.back().on_disk == node.on_disk && kept.back().loaded == node.loaded;
    if (same || kept.size() >= moments_max) { continue; }
    kept.push_back({.steps = steps, .on_disk = node.on_disk, .loaded = node.loaded});
  }
}

}  // namespace mscsim::report::html
