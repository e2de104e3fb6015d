#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/verbs/verb.hpp"

namespace mscsim::cli {

/// One row of what `mscsim catalogue` lists.
struct CatalogueRow {
  std::vector<std::string> cells;           ///< one for each column
  std::string source;                       ///< where it comes from; may be empty
  std::string certainty;                    ///< how sure it is; may be empty
  std::span<const Parameter> parameters{};  ///< of a verb or an expectation
};

/// One thing that `mscsim catalogue` can list.
struct CatalogueTable {
  std::string_view name;
  std::string_view help;
  std::vector<std::string_view> columns;  ///< the last is the one to read
  std::vector<CatalogueRow> (*rows)();
};

[[nodiscard]] std::span<const CatalogueTable> catalogue_tables();

}  // namespace mscsim::cli
