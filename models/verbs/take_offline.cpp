#include "models/verbs/resource_or_group.hpp"

namespace mscsim::verbs {
namespace {

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_resource_or_group(view, arguments); !none.empty()) {
    return none;
  }
  return answer(view, arguments, cluster::requests::offline, cluster::requests::offline);
}

void apply(Transition& transition, const Arguments& arguments) {
  for_resource_or_group(transition, arguments, cluster::take_offline, cluster::take_group_offline);
}

}  // namespace

/// cluster resource /offline, cluster group /offline.
Verb take_offline() {
  return {.name = "take_offline",
          .help = "take a resource or a group offline, what depends on it first",
          .source = "Q171791, Q186548",
          .parameters = resource_or_group_parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
