#pragma once
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "sim/report/html/sketches.hpp"
#include "sim/report/transcript.hpp"

namespace mscsim::report::html {

/// A page on the runs of one scenario: each as a timeline with a lane a machine, what was expected,
/// which conditions began and ended, the network stack and the resources of each machine before
/// and after each step that changed them, and the files that were behind. It is bounded: what is
/// left out is told, and how to see it.
class ScenarioPage {
 public:
  /// Does the steps of `plan`, one of the scenario's, and keeps what the page draws of them.
  [[nodiscard]] Transcript told(const scenario::Plan& plan);

  /// The page. Requires: `runs` are what told() returned, in that order, however judged since; at
  /// least one.
  [[nodiscard]] std::string html(std::span<const Transcript> runs) const;

 private:
  struct OfRun {
    std::shared_ptr<const Site> site;
    Sketches sketches;
  };
  std::vector<OfRun> runs_;
  std::size_t sketched_ = 0;  ///< steps, of all runs
};

/// A row of the index.
struct IndexRow {
  std::string page;  ///< its file name, beside the index
  std::string file;
  std::string title;
  std::vector<std::string> cites;
  std::size_t runs = 0;
  std::size_t failed = 0;
};

/// The page that lists the pages of several scenarios.
[[nodiscard]] std::string index_page(const std::vector<IndexRow>& rows);

}  // namespace mscsim::report::html
