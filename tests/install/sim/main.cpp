#include <iostream>
#include <mscsim/rules/load.hpp>
#include <mscsim/scenario/load.hpp>

// A scenario with a mistake in it, as another program would check one.
int main() {
  const auto loaded = mscsim::scenario::load_text("title: [", "typed.yaml",
                                                  mscsim::scenario::whole_vocabulary(), {});
  const auto rules = mscsim::rules::rule_files("/nowhere/at/all");
  if (loaded.ok() || rules.ok()) { return 1; }
  std::cout << loaded.problems().front().what << '\n';
}
