#include <array>

#include "models/verbs/on_node.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node};

Refusal refusal(const View& view, const Arguments& arguments) {
  return view.power(node_of(arguments)).power != Power::off ? "the machine is on already"
                                                            : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  node::power_on(transition, node_of(arguments));
}

}  // namespace

/// Begins a boot.
Verb power_on() {
  return {.name = "power_on",
          .help = "switch the machine on",
          .source = "Q217147",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
