#include <iostream>
#include <mscsim/rules/load.hpp>
#include <mscsim/scenario/load.hpp>
#include <vector>

namespace rules = mscsim::rules;
namespace scenario = mscsim::scenario;

// A scenario and a rule with a mistake in each, as another program would check them.
int main() {
  const auto loaded =
      scenario::load_text("title: [", "typed.yaml", scenario::whole_vocabulary(), {});
  const std::vector<rules::RuleFile> files{{.name = "typed.yml", .text = "title: No detection\n"}};
  const auto found = rules::load_rules(files, {}, {});
  if (loaded.ok() || found.ok()) { return 1; }
  std::cout << loaded.problems().front().what << '\n' << found.problems().front().what << '\n';
}
