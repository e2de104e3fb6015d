#include "models/node/programs.hpp"

#include "models/world/file_rules.hpp"

namespace mscsim::node {

void run_program(Transition& transition, NodeId id, Program program, std::optional<NodeId> target) {
  const Files& files = transition.disk(id).on_disk;
  const Files& others = transition.disk(target.value_or(id)).on_disk;
  for (const catalogue::ProgramRule& rule : catalogue::program_rules()) {
    if (rule.program != program || !holds(files, rule.when, others)) { continue; }
    for (const auto& event : rule.events) {
      if (event) { transition.record(id, *event); }
    }
    if (rule.message) { transition.show(id, *rule.message); }
    return;
  }
}

}  // namespace mscsim::node
