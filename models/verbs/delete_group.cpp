#include <array>

#include "models/verbs/named_group.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{group_name};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_group(view, arguments); !none.empty()) { return none; }
  return cluster::requests::remove(view, group_of(view, arguments));
}

void apply(Transition& transition, const Arguments& arguments) {
  cluster::delete_group(transition, group_of(transition, arguments));
}

}  // namespace

/// cluster group /delete.
Verb delete_group() {
  return {.name = "delete_group",
          .help = "delete an empty resource group",
          .source = "Q168948; [MS-CMRP]",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
