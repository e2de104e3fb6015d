#include <array>

#include "models/cluster/resource_monitors.hpp"
#include "models/cluster/resources/resource_dll.hpp"
#include "models/verbs/named_resource.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{resource_name};

Refusal refusal(const View& view, const Arguments& arguments) {
  return unless_resource(view, arguments);
}

void apply(Transition& transition, const Arguments& arguments) {
  const ResourceId id = resource_of(transition, arguments);
  cluster::end_resource_monitor(transition, cluster::owner_of(transition, id), id);
}

}  // namespace

/// Resrcmon.exe, the one that the resource lives in, is ended or crashes on the node that owns it.
Verb end_resource_monitor() {
  return {.name = "end_resource_monitor",
          .help = "end the resource monitor that a resource runs in",
          .source = "Q242386, Q255647, Q277550",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
