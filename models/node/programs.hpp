#pragma once
#include <optional>

#include "models/catalogue/programs.hpp"
#include "models/world/view.hpp"

namespace mscsim::node {

/// Somebody works with a program at the machine, pointed at `target` if it works on another one.
/// ASSUMPTION: a program that is started uses its files as they are on disk then.
/// Events, messages: those of the first program rule of the catalogue that holds; else none.
void run_program(Transition& transition, NodeId id, Program program, std::optional<NodeId> target);

}  // namespace mscsim::node
