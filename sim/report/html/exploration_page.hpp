#pragma once
#include <span>
#include <string>
#include <vector>

#include "sim/claims/prove.hpp"

namespace mscsim::report::html {

/// A page on the explorations of one scenario: each claim with its answer, the shortest steps that
/// settle it done again and shown as a run is, and the worlds as a graph, those that look alike as
/// one.
/// Requires: at least one exploration; all of one file.
[[nodiscard]] std::string exploration_page(std::span<const claims::Exploration> explorations);

/// A row of the index of such pages.
struct ExplorationRow {
  std::string page;  ///< its file name, beside the index
  std::span<const claims::Exploration> explorations;
};

/// The page that lists the pages of several scenarios.
[[nodiscard]] std::string exploration_index(const std::vector<ExplorationRow>& rows);

}  // namespace mscsim::report::html
