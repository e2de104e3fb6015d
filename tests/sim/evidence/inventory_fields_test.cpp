#include "sim/evidence/inventory_fields.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <sstream>

#include "models/catalogue/resource_types.hpp"
#include "sim/cli/loading.hpp"
#include "sim/evidence/inventory.hpp"
#include "sim/scenario/run.hpp"

namespace mscsim::evidence {
namespace {

using Fields = std::map<std::string, std::set<std::string>>;

/// What the inventories of the worlds at the end of every scenario have, by category.
Fields told_by_scenarios() {
  std::ostringstream out;
  std::ostringstream err;
  const auto plans =
      cli::load_all({std::string(MSCSIM_ROOT) + "/scenarios/kb"}, {.out = out, .err = err});
  REQUIRE(plans);
  Fields fields;
  for (const scenario::Plan& plan : *plans) {
    const scenario::Run run = scenario::run(plan, {.keep_worlds = true});
    for (const World& world : run.worlds) {
      const View view(*plan.site, world);
      for (std::size_t i = 0; i < plan.site->nodes().size(); ++i) {
        for (const Record& record : inventory(view, static_cast<NodeId>(i), 0)) {
          std::set<std::string>& of = fields[record.text("Category").value()];
          for (const Field& field : record.fields) { of.insert(field.name); }
        }
      }
    }
  }
  return fields;
}

bool is_property(std::string_view name) {
  return std::ranges::any_of(catalogue::properties(),
                             [name](const auto& row) { return row.name == name; });
}

}  // namespace

TEST_CASE("the fields of inventories are those that inventories have") {
  const Fields told = told_by_scenarios();
  std::set<std::string_view> categories;
  const auto of_all = inventory_fields_of_all();
  for (const InventoryCategory& category : inventory_categories()) {
    INFO(category.name);
    categories.insert(category.name);
    const auto found = told.find(std::string(category.name));
    REQUIRE(found != told.end());
    for (const std::string_view field : category.fields) {
      INFO(field);
      CHECK((is_property(field) || found->second.contains(std::string(field))));
    }
    for (const std::string& field : found->second) {
      INFO(field);
      CHECK((std::ranges::find(category.fields, field) != category.fields.end() ||
             std::ranges::find(of_all, field) != of_all.end()));
    }
  }
  for (const auto& [category, fields] : told) {
    INFO(category);
    CHECK(categories.contains(category));
  }
}

}  // namespace mscsim::evidence
