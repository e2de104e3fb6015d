#include "models/verbs/resource_or_group.hpp"

namespace mscsim::verbs {
namespace {

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_resource_or_group(view, arguments); !none.empty()) {
    return none;
  }
  return answer(view, arguments, cluster::requests::online, cluster::requests::online);
}

void apply(Transition& transition, const Arguments& arguments) {
  for_resource_or_group(transition, arguments, cluster::bring_online, cluster::bring_group_online);
}

}  // namespace

/// cluster resource /online, cluster group /online.
Verb bring_online() {
  return {.name = "bring_online",
          .help = "bring a resource or a group online, what it depends on first",
          .source = "Q171791",
          .parameters = resource_or_group_parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
