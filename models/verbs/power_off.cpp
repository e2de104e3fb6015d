#include <array>

#include "models/verbs/on_node.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node};

Refusal refusal(const View& view, const Arguments& arguments) {
  return view.power(node_of(arguments)).power == Power::off ? "the machine is off already"
                                                            : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  node::power_off(transition, node_of(arguments));
}

}  // namespace

/// What was in memory is lost; the next boot says that the shutdown was unexpected.
Verb power_off() {
  return {.name = "power_off",
          .help = "cut the machine's power",
          .source = "Q216064",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
