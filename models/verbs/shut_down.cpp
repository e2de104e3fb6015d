#include <array>

#include "models/cluster/membership.hpp"
#include "models/verbs/on_node.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node};

Refusal refusal(const View& view, const Arguments& arguments) {
  return !node::is_running(view.power(node_of(arguments))) ? "the machine is not running"
                                                           : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  cluster::shut_down(transition, node_of(arguments));
}

}  // namespace

/// Start, Shut Down.
Verb shut_down() {
  return {.name = "shut_down",
          .help = "shut the machine down and leave it off",
          .source = "Q193654",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
