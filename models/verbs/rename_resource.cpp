#include <array>

#include "models/verbs/named_resource.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { to = 1 };
constexpr std::array parameters{
    resource_name, Parameter{.name = "to", .kind = Kind::name, .help = "its new name"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_resource(view, arguments); !none.empty()) { return none; }
  return cluster::find_resource(view.database(), arguments.get<NameId>(to))
             ? Win32Error::already_exists
             : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  const ResourceId id = resource_of(transition, arguments);
  transition.change_database().resources[index(id)].name = arguments.get<NameId>(to);
}

}  // namespace

/// cluster resource /rename. What the resource is to clients, its private properties say.
Verb rename_resource() {
  return {.name = "rename_resource",
          .help = "give a resource another name",
          .source = "TechNet cc723245; [MS-CMRP]",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
