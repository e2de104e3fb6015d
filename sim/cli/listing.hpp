#pragma once
#include <cstddef>
#include <string>

#include "sim/cli/catalogue_tables.hpp"

namespace mscsim::cli {

/// `table` in aligned columns that fit in `width`, the last one wrapped, a row's source and
/// certainty behind it in brackets, its parameters below it.
[[nodiscard]] std::string text_listing(const CatalogueTable& table, std::size_t width);

/// An array with one object for each row: its columns by name, `source`, `certainty`, `parameters`.
[[nodiscard]] std::string json_listing(const CatalogueTable& table);

/// Every table's name, number of rows and help.
[[nodiscard]] std::string text_overview(std::size_t width);
[[nodiscard]] std::string json_overview();

}  // namespace mscsim::cli
