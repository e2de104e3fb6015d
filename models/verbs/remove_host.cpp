#include <algorithm>
#include <array>
#include <iterator>

#include "models/verbs/verb.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { name = 0 };
constexpr std::array parameters{
    Parameter{.name = "name", .kind = Kind::known_name, .help = "its NetBIOS name"}};

/// Entries of WINS have names too.
bool is_machine(const Host& host, NameId name) {
  return host.name == name && host.role != HostRole::static_wins_entry;
}

Refusal refusal(const View& view, const Arguments& arguments) {
  const auto wanted = arguments.get<NameId>(name);
  return std::ranges::any_of(view.surroundings().hosts,
                             [wanted](const Host& host) { return is_machine(host, wanted); })
             ? possible
             : "there is no other machine of that name";
}

/// The rest move up, so that what was there before leaves no trace.
void apply(Transition& transition, const Arguments& arguments) {
  auto& hosts = transition.change_surroundings().hosts;
  const auto wanted = arguments.get<NameId>(name);
  auto* const found =
      std::ranges::find_if(hosts, [wanted](const Host& host) { return is_machine(host, wanted); });
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
