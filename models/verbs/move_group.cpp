#include <array>

#include "models/cluster/failover.hpp"
#include "models/verbs/named_group.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { to = 1 };
constexpr std::array parameters{
    group_name, Parameter{.name = "to", .kind = Kind::node, .help = "its new owner"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_group(view, arguments); !none.empty()) { return none; }
  const auto target = arguments.get<NodeId>(to);
  if (view.runtime().groups[index(group_of(view, arguments))].owner == target) {
    return "that node owns the group already";
  }
  if (!view.runtime().up.contains(target)) { return "that node is not up"; }
  if (view.runtime().paused.contains(target)) { return "that node is paused"; }
  return cluster::may_own(view, target, group_of(view, arguments))
             ? possible
             : "that node is no possible owner of all of the group's resources";
}

void apply(Transition& transition, const Arguments& arguments) {
  cluster::move_group(transition, group_of(transition, arguments), arguments.get<NodeId>(to));
}

}  // namespace

/// cluster group /moveto.
Verb move_group() {
  return {.name = "move_group",
          .help = "move a group to another node",
          .source = "Q171791, Q174799",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
