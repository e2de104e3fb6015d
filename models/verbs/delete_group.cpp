#include <algorithm>
#include <array>

#include "models/verbs/named_group.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{group_name};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_group(view, arguments); !none.empty()) { return none; }
  const GroupId id = group_of(view, arguments);
  if (id == GroupId{0}) {  // it was the first, and stays
    return "the Cluster Group cannot be deleted";
  }
  const bool empty = std::ranges::none_of(view.database().resources,
                                          [&](const Resource& each) { return each.group == id; });
  return empty ? possible : "the group is not empty: delete its resources, or move them, first";
}

void apply(Transition& transition, const Arguments& arguments) {
  cluster::delete_group(transition, group_of(transition, arguments));
}

}  // namespace

/// cluster group /delete.
Verb delete_group() {
  return {.name = "delete_group",
          .help = "delete an empty resource group",
          .source = "Q168948",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
