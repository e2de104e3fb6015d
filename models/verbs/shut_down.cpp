#include "models/cluster/membership.hpp"
#include "models/verbs/shut_down_by.hpp"

namespace mscsim::verbs {
namespace {

Refusal refusal(const View& view, const Arguments& arguments) {
  return !node::is_running(view.power(node_of(arguments))) ? "the machine is not running"
                                                           : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  cluster::shut_down(transition, node_of(arguments), shut_down_by(arguments));
}

}  // namespace

/// Start, Shut Down.
Verb shut_down() {
  return {.name = "shut_down",
          .help = "shut the machine down and leave it off",
          .source = "Q236949, Q193654",
          .parameters = shut_down_parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
