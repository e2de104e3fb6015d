#pragma once
#include <nlohmann/json_fwd.hpp>

#include "sim/claims/prove.hpp"
#include "sim/report/page.hpp"

namespace mscsim::report {

/// What an exploration took, for a person: some lines below its own.
void put_cost(Page& page, const claims::Exploration& exploration);

/// The same for a program.
[[nodiscard]] nlohmann::ordered_json json_cost(const claims::Exploration& exploration);

}  // namespace mscsim::report
