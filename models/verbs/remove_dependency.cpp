#include <array>

#include "models/verbs/named_resource.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { provider = 1 };
constexpr std::array parameters{resource_name,
                                Parameter{.name = "depends_on",
                                          .kind = Kind::known_name,
                                          .help = "what it shall no longer depend on"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_resource(view, arguments); !none.empty()) { return none; }
  const auto other = cluster::find_resource(view.database(), arguments.get<NameId>(provider));
  if (!other) { return Win32Error::resource_not_found; }
  return cluster::requests::remove_dependency(view, resource_of(view, arguments), *other);
}

void apply(Transition& transition, const Arguments& arguments) {
  const auto other = cluster::find_resource(transition.database(), arguments.get<NameId>(provider));
  cluster::remove_dependency(transition, resource_of(transition, arguments), other.value());
}

}  // namespace

/// cluster resource /removedependency.
Verb remove_dependency() {
  return {.name = "remove_dependency",
          .help = "let a resource no longer depend on another",
          .source = "Q171791, Q186548, Q245092",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
