#pragma once
#include <string>
#include <vector>

#include "sim/scenario/run.hpp"

namespace mscsim::report::html {

/// A page on the runs of one scenario: each as a timeline with a lane a machine, what was expected,
/// which conditions began and ended, the network stack and the resources of each machine before
/// and after each step that changed them, and the levels of the files that did not stay the same.
/// Requires: at least one run; all of one file; they kept their worlds.
[[nodiscard]] std::string scenario_page(const std::vector<scenario::Run>& runs);

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
