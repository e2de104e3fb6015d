#include <algorithm>
#include <array>

#include "models/verbs/verb.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { name = 0 };
constexpr std::array parameters{
    Parameter{.name = "name", .kind = Kind::known_name, .help = "the NetBIOS name"}};

bool is_entry(const Host& host, NameId name) {
  return host.name == name && host.role == HostRole::static_wins_entry;
}

Refusal refusal(const View& view, const Arguments& arguments) {
  const auto wanted = arguments.get<NameId>(name);
  return std::ranges::any_of(view.surroundings().hosts,
                             [wanted](const Host& host) { return is_entry(host, wanted); })
             ? possible
             : "the WINS database has no static mapping of that name";
}

/// The rest move up, so that what was there before leaves no trace.
void apply(Transition& transition, const Arguments& arguments) {
  auto& hosts = transition.change_surroundings().hosts;
  const auto wanted = arguments.get<NameId>(name);
  auto* const found =
      std::ranges::find_if(hosts, [wanted](const Host& host) { return is_entry(host, wanted); });
  std::rotate(found, std::next(found), hosts.end());
  hosts.back() = {};
}

}  // namespace

/// Somebody deletes what add_static_wins_entry added, from every WINS server.
Verb remove_static_wins_entry() {
  return {.name = "remove_static_wins_entry",
          .help = "delete a static mapping from the WINS database",
          .source = "Q217199, Q177140",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
