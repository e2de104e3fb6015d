#include <array>

#include "models/cluster/database_copies.hpp"
#include "models/verbs/named_resource.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{resource_name};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_resource(view, arguments); !none.empty()) { return none; }
  const ResourceId id = resource_of(view, arguments);
  if (view.database().local_quorum) { return {Win32Error::not_supported, "the quorum is local"}; }
  if (view.database().quorum_resource == id) { return "it is the quorum resource"; }
  return cluster::requests::make_quorum(view, id);
}

/// The old one keeps its files, as they were.
void apply(Transition& transition, const Arguments& arguments) {
  transition.change_database().quorum_resource = resource_of(transition, arguments);
  cluster::write_checkpoint(transition);
}

}  // namespace

/// cluster /quorumresource:NAME.
Verb set_quorum_resource() {
  return {.name = "set_quorum_resource",
          .help = "keep the quorum log on another disk",
          .source = "TechNet cc723245, Q217147",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
