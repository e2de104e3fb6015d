#pragma once
#include <string>
#include <vector>

#include "models/site.hpp"
#include "models/world/node_state.hpp"

namespace mscsim::report {

/// What changed in one machine, one line each, without its name.
[[nodiscard]] std::vector<std::string> changes_of_node(const Site& site, const Node& before,
                                                       const Node& after);

/// What changed of the facts that are of the surroundings, or that are not.
void add_facts(const Catalogue& catalogue, const DeclaredRows<Fact, std::uint8_t>& before,
               const DeclaredRows<Fact, std::uint8_t>& after, bool of_surroundings,
               std::vector<std::string>& lines);

}  // namespace mscsim::report
