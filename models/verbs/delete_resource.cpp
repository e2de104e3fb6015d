#include <algorithm>
#include <array>

#include "models/verbs/named_resource.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{resource_name};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_resource(view, arguments); !none.empty()) { return none; }
  const ResourceId id = resource_of(view, arguments);
  const ResourceState state = view.runtime().resources[index(id)].state;
  if (state == ResourceState::online || state == ResourceState::online_pending) {
    return "The operation could not be completed because the cluster resource is online.";
  }
  if (!view.database().local_quorum && view.database().quorum_resource == id) {
    return "The operation could not be completed because the cluster resource is the quorum "
           "resource.";
  }
  if (view.database().resources[index(id)].core) {
    return "The cluster resource could not be deleted since it is a core resource.";
  }
  const bool needed = std::ranges::any_of(
      view.database().dependencies, [&](const Dependency& edge) { return edge.provider == id; });
  return needed ? "other resources depend on it" : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  cluster::delete_resource(transition, resource_of(transition, arguments));
}

}  // namespace

/// cluster resource /delete.
Verb delete_resource() {
  return {.name = "delete_resource",
          .help = "delete a resource that is not online",
          .source = "Q247327, Q186548",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
