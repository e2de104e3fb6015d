#include <array>

#include "models/verbs/named_resource.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { name = 0 };
constexpr std::array parameters{
    Parameter{.name = "name", .kind = Kind::name, .help = "of the group"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_cluster_runs(view); !none.empty()) { return none; }
  return cluster::find_group(view.database(), arguments.get<NameId>(name))
             ? Win32Error::object_already_exists
             : possible;
}

/// The first node that is up owns it.
void apply(Transition& transition, const Arguments& arguments) {
  const NodeId owner = transition.runtime().up.contains(NodeId{0}) ? NodeId{0} : NodeId{1};
  cluster::create_group(transition, arguments.get<NameId>(name), owner);
}

}  // namespace

/// cluster group /create.
Verb create_group() {
  return {.name = "create_group",
          .help = "create an empty resource group",
          .source = "Q171791",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
