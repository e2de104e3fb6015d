#pragma once
#include <span>
#include <string>
#include <string_view>

#include "models/catalogue/catalogue.hpp"

namespace mscsim::scenario {

/// The kinds of rows that can be written: the sections of `know:` that are tables.
[[nodiscard]] std::span<const std::string_view> written_kinds();

/// The rows of one section of `know:` as a scenario would declare them, below `know:`. Of rows that
/// have no such form, a comment says so: a behaviour that asks for a defect.
/// Requires: `section` is one of written_kinds().
[[nodiscard]] std::string written_rows(std::string_view section, const Catalogue& catalogue);

}  // namespace mscsim::scenario
