#pragma once
#include "models/catalogue/errors.hpp"

namespace mscsim::catalogue {

/// The errors that the Cluster service brought, 5001 to 5081, in order: part of `errors()`.
/// Source: Q186548
[[nodiscard]] std::span<const ErrorRow> mscs_errors();

}  // namespace mscsim::catalogue
