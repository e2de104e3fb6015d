#include <array>

#include "models/verbs/named_resource.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { to = 1 };
constexpr std::array parameters{
    resource_name, Parameter{.name = "to", .kind = Kind::known_name, .help = "its new group"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_resource(view, arguments); !none.empty()) { return none; }
  const auto target = cluster::find_group(view.database(), arguments.get<NameId>(to));
  if (!target) { return Win32Error::group_not_found; }
  return cluster::requests::move(view, resource_of(view, arguments), *target);
}

void apply(Transition& transition, const Arguments& arguments) {
  const ResourceId id = resource_of(transition, arguments);
  const auto target = cluster::find_group(transition.database(), arguments.get<NameId>(to));
  transition.change_database().resources[index(id)].group = target.value();
}

}  // namespace

/// cluster resource /moveto. Real clusters take what is tied to it along.
Verb move_resource() {
  return {.name = "move_resource",
          .help = "move a resource without dependencies to another group",
          .source = "Q168948, Q186548",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
