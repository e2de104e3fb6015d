#include <array>

#include "models/verbs/named_resource.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{resource_name};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_resource(view, arguments); !none.empty()) { return none; }
  return cluster::requests::remove(view, resource_of(view, arguments));
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
