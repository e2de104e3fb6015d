#include <algorithm>
#include <array>
#include <iostream>
#include <memory>
#include <mscsim/claims/prove.hpp>
#include <mscsim/models/start.hpp>
#include <mscsim/models/tables.hpp>
#include <string_view>

using namespace mscsim;

// A step that may be taken: a verb whose only parameter is the machine.
scenario::PlannedStep may(std::string_view name) {
  const auto verb = std::ranges::find(verbs_table(), name, &Verb::name);
  Action action{.verb = static_cast<std::uint16_t>(verb - verbs_table().begin()), .arguments = {}};
  action.arguments.add({.parameter = 0, .key = 0, .value = 0});
  scenario::PlannedStep step;
  step.words = name;
  step.does = action;
  return step;
}

int main() {
  auto site = std::make_shared<Site>();
  site->add_node("NODE1", Edition::enterprise);
  scenario::Plan plan;
  plan.start = start_world(*site, std::array{NodeStart{}}, {});
  plan.site = site;
  plan.exploration =
      scenario::PlannedExploration{.start = {},
                                   .actions = {may("restart"), may("power_off"), may("power_on")},
                                   .depth_max = 0,
                                   .claims = {}};
  const claims::Exploration found = claims::prove(plan, {});
  std::cout << found.worlds << " worlds, " << found.transitions << " steps"
            << (found.complete ? ": all of them\n" : "\n");
  return found.complete && found.worlds >= 2 ? 0 : 1;
}
