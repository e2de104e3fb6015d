#include "models/node/programs.hpp"

#include "models/node/behaviours.hpp"

namespace mscsim::node {

void run_program(Transition& transition, NodeId id, Program program, std::optional<NodeId> target) {
  static_cast<void>(carry_out_first(transition, id, Moment::program, index(program), target));
}

}  // namespace mscsim::node
