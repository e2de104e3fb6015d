#include <array>

#include "models/cluster/mscs_setup.hpp"
#include "models/verbs/named_node.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{member_node};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_member(view, arguments); !none.empty()) { return none; }
  return cluster::requests::evict(view, member_of(arguments));
}

void apply(Transition& transition, const Arguments& arguments) {
  cluster::leave_cluster(transition, member_of(arguments));
}

}  // namespace

/// cluster node /evict. The node itself does not hear of it.
Verb evict_node() {
  return {.name = "evict_node",
          .help = "remove a node that is down from the cluster",
          .source = "Q171451, Q186548",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
