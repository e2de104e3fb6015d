#include <array>

#include "models/verbs/on_node.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node};

void apply(Transition& transition, const Arguments& arguments) {
  const NodeId id = node_of(arguments);
  node::reinstall_windows(transition.change_node(id), transition.site_node(id).edition);
}

}  // namespace

/// An in-place upgrade with the same version: every file goes back to the CD's level.
Verb reinstall_windows() {
  return {.name = "reinstall_windows",
          .help = "run Windows NT Setup again over the installation, from the CD",
          .source = "Q175779, Q203778",
          .parameters = parameters,
          .refusal = unless_running,
          .apply = apply};
}

}  // namespace mscsim::verbs
