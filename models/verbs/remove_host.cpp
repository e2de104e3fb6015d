#include <algorithm>
#include <array>
#include <iterator>

#include "models/verbs/verb.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { name = 0 };
constexpr std::array parameters{
    Parameter{.name = "name", .kind = Kind::known_name, .help = "its NetBIOS name"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  const auto& hosts = view.surroundings().hosts;
  return std::ranges::find(hosts, arguments.get<NameId>(name), &Host::name) == hosts.end()
             ? "there is no other machine of that name"
             : possible;
}

/// The rest move up, so that what was there before leaves no trace.
void apply(Transition& transition, const Arguments& arguments) {
  auto& hosts = transition.change_surroundings().hosts;
  const auto name_of = arguments.get<NameId>(name);
  auto* const found = std::ranges::find(hosts, name_of, &Host::name);
  std::rotate(found, std::next(found), hosts.end());
  hosts.back() = {};
}

}  // namespace

/// Another machine leaves the network.
Verb remove_host() {
  return {.name = "remove_host",
          .help = "take another machine off the network",
          .source = "Q168567, Q120752",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
