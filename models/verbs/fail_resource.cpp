#include <array>

#include "models/verbs/named_resource.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{resource_name};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_resource(view, arguments); !none.empty()) { return none; }
  return cluster::requests::fail(view, resource_of(view, arguments));
}

void apply(Transition& transition, const Arguments& arguments) {
  cluster::fail_resource(transition, resource_of(transition, arguments));
}

}  // namespace

/// cluster resource /fail: Cluster Administrator's Initiate Failure.
Verb fail_resource() {
  return {.name = "fail_resource",
          .help = "initiate the failure of a resource",
          .source = "Q197047, Q260527, Q186548",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
