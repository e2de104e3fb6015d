#include <array>

#include "models/cluster/client_view.hpp"
#include "models/cluster/shares.hpp"
#include "sim/scenario/expectation.hpp"

namespace mscsim::scenario::expectations {
namespace {

using namespace cluster;

enum : std::uint8_t { name, server };
constexpr std::array parameters{
    Parameter{.name = "name", .kind = Kind::text, .help = "of the share; `MAIL$` if it is hidden"},
    Parameter{.name = "server",
              .kind = Kind::known_name,
              .help = "the node, or the network name, that a client asks for it"}};

/// The node behind a network name that is online, or the machine of that name.
std::optional<NodeId> node_behind(const View& view, NameId wanted) {
  const auto slot = catalogue::property(Property::name).slot;
  for (std::size_t i = 0; i < view.database().resources.size(); ++i) {
    const Resource& resource = view.database().resources[i];
    if (resource.type == ResourceType::network_name &&
        view.runtime().resources[i].state == ResourceState::online &&
        resource.properties.at(slot) == static_cast<std::uint32_t>(wanted)) {
      return view.runtime().groups[index(resource.group)].owner;
    }
  }
  return view.site().find_node(view.site().name(wanted));
}

bool holds(const Evidence& evidence, const Arguments& arguments) {
  const View view(evidence.site, evidence.world);
  const auto asked = arguments.get<NameId>(server);
  const auto node = node_behind(view, asked);
  return node && try_name(view, ClientTry::unc, asked) == ClientResult::works &&
         serves_share(view, *node, evidence.site.name(arguments.get<NameId>(name)));
}

std::string seen(const Evidence& evidence, const Arguments& arguments) {
  const View view(evidence.site, evidence.world);
  const auto asked = arguments.get<NameId>(server);
  const auto node = node_behind(view, asked);
  if (!node || try_name(view, ClientTry::unc, asked) != ClientResult::works) {
    return "the client does not reach the server";
  }
  if (is_shared(view, *node, evidence.site.name(arguments.get<NameId>(name)))) {
    return "the client gets `Access is denied.`";
  }
  std::string list;
  for_each_share(view, *node, [&](const SharedFolder& share) {
    list += (list.empty() ? "" : ", ") + std::string(share.name) + (share.hidden ? "$" : "");
  });
  return "that node shares " + (list.empty() ? "nothing" : list);
}

}  // namespace

Expectation share() {
  return {.name = "share",
          .help = "a client reaches a share by the name of a server",
          .parameters = parameters,
          .shorthand = -1,
          .holds = holds,
          .seen = seen};
}

}  // namespace mscsim::scenario::expectations
