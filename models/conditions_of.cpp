#include "models/site.hpp"
#include "models/tables.hpp"

namespace mscsim {

std::span<const Condition> conditions_of(const Site& site) {
  const std::vector<Condition>& all = site.catalogue().conditions;
  return all.empty() ? conditions_table() : std::span(all);
}

}  // namespace mscsim
