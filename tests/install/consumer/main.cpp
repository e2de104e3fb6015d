#include <iostream>

#include "models/tables.hpp"
#include "sim/scenario/load.hpp"

// A scenario with a mistake in it, as another program would check one.
int main() {
  const auto loaded = mscsim::scenario::load_text("title: [", "typed.yaml",
                                                  mscsim::scenario::whole_vocabulary(), {});
  if (loaded.ok() || mscsim::verbs_table().empty()) { return 1; }
  std::cout << loaded.problems().front().what << '\n';
}
