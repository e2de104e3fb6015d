#pragma once
#include <array>
#include <cstddef>
#include <deque>
#include <string>
#include <vector>

#include "models/site.hpp"
#include "models/world/world.hpp"
#include "sim/report/html/graph.hpp"

namespace mscsim::report::html {

/// Part of a machine before and after a step that changed it.
struct Comparison {
  std::string what;  ///< `NODE1, resources`
  Graph before;
  Graph after;
};

/// The files of a machine at one moment.
struct FilesAt {
  std::size_t steps = 0;  ///< that were done by then
  Files on_disk;
  Files loaded;
};

/// What a page draws of a run, sketched while the run goes on, so that no world need be kept.
class Sketches {
 public:
  /// Of machines of `site`. Of the steps that changed something, it keeps the first and the last,
  /// `steps_max` in all.
  /// Requires: `site` outlives this.
  Sketches(const Site& site, std::size_t steps_max) : site_(&site), steps_max_(steps_max) {}

  void after_step(std::size_t step, const World& before, const World& after);

  /// What `step` changed; nothing where it did not, or was not kept.
  [[nodiscard]] const std::vector<Comparison>& of_step(std::size_t step) const;
  /// Whether `step` changed something that was not kept.
  [[nodiscard]] bool left_out(std::size_t step) const {
    return step < left_out_.size() && left_out_[step];
  }
  /// Steps that were kept.
  [[nodiscard]] std::size_t steps() const { return first_.size() + last_.size(); }
  /// The files of a machine at the start, and after each step that changed some.
  [[nodiscard]] const std::vector<FilesAt>& files(NodeId node) const {
    return files_.at(index(node));
  }
  [[nodiscard]] const Site& site() const { return *site_; }

 private:
  struct Sketched {
    std::size_t step;
    std::vector<Comparison> comparisons;
  };

  void keep(Sketched sketched);
  void keep_files(std::size_t steps, const World& world);

  const Site* site_;
  std::size_t steps_max_;
  std::vector<Sketched> first_;  ///< in order
  std::deque<Sketched> last_;    ///< in order
  std::vector<bool> left_out_;   ///< by step
  std::array<std::vector<FilesAt>, catalogue::nodes_max> files_;
};

}  // namespace mscsim::report::html
