#include <array>

#include "models/node/services.hpp"
#include "models/verbs/on_node.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal off = unless_running(view, arguments); !off.empty()) { return off; }
  return node::is_running(view.services(node_of(arguments)), Service::clussvc)
             ? possible
             : "the Cluster service is not running";
}

void apply(Transition& transition, const Arguments& arguments) {
  node::lose_process(transition, node_of(arguments), Service::clussvc);
}

}  // namespace

/// Kill of the Resource Kit, with the number that Task Manager shows for Clussvc.exe.
/// ASSUMPTION: neither the service nor the SCM of NT 4.0 logs anything of it.
Verb end_cluster_service() {
  return {.name = "end_cluster_service",
          .help = "end the process of the Cluster service, which gets no chance to stop",
          .source = "Q257901",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
