#include <array>

#include "models/verbs/named_group.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { to = 1 };
constexpr std::array parameters{
    group_name, Parameter{.name = "to", .kind = Kind::name, .help = "its new name"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_group(view, arguments); !none.empty()) { return none; }
  return cluster::find_group(view.database(), arguments.get<NameId>(to))
             ? Win32Error::already_exists
             : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  const GroupId id = group_of(transition, arguments);
  transition.change_database().groups[index(id)].name = arguments.get<NameId>(to);
}

}  // namespace

/// cluster group /rename.
Verb rename_group() {
  return {.name = "rename_group",
          .help = "give a group another name",
          .source = "TechNet cc723245; [MS-CMRP]",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
