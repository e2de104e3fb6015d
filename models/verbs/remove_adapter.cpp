#include <array>

#include "models/verbs/named_adapter.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node, adapter_name};

void apply(Transition& transition, const Arguments& arguments) {
  node::remove_adapter(transition, node_of(arguments), adapter_slot(transition, arguments));
}

}  // namespace

/// Takes an adapter out. The files that its set-up copied stay.
Verb remove_adapter() {
  return {.name = "remove_adapter",
          .help = "take out a network adapter; what its set-up copied stays",
          .source = "Q146333",
          .parameters = parameters,
          .refusal = unless_running_with_adapter,
          .apply = apply};
}

}  // namespace mscsim::verbs
