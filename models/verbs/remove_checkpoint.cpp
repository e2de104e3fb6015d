#include <algorithm>
#include <array>

#include "models/verbs/named_resource.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { key = 1 };
constexpr std::array parameters{
    resource_name,
    Parameter{.name = "key", .kind = Kind::text, .help = "below HKEY_LOCAL_MACHINE"}};

bool is_meant(const View& view, const RegistryCheckpoint& each, const Arguments& arguments) {
  return each.resource == resource_of(view, arguments) && each.key == arguments.get<NameId>(key);
}

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_resource(view, arguments); !none.empty()) { return none; }
  const bool known = std::ranges::any_of(
      view.database().checkpoints,
      [&](const RegistryCheckpoint& each) { return is_meant(view, each, arguments); });
  return known ? possible : "the key does not follow that resource";
}

void apply(Transition& transition, const Arguments& arguments) {
  erase_if(transition.change_database().checkpoints,
           [&](const RegistryCheckpoint& each) { return is_meant(transition, each, arguments); });
}

}  // namespace

/// The Registry Replication page, Remove.
Verb remove_checkpoint() {
  return {.name = "remove_checkpoint",
          .help = "let a registry key follow a resource no longer",
          .source = "Q174070, Q237541",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
