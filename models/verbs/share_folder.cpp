#include <algorithm>
#include <array>

#include "models/cluster/resources/resource_dll.hpp"
#include "models/cluster/shares.hpp"
#include "models/node/services.hpp"
#include "models/verbs/on_node.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { name = 1, path };
constexpr std::array parameters{
    on_node, Parameter{.name = "name", .kind = Kind::text, .help = "of the share"},
    Parameter{.name = "path", .kind = Kind::text, .help = "of the folder: `T:\\\\Users`"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal off = unless_running(view, arguments); !off.empty()) { return off; }
  const NodeId id = node_of(arguments);
  if (!node::is_running(view.services(id), Service::server)) {
    return "the Server service is stopped";
  }
  if (cluster::is_shared(view, id, view.site().name(arguments.get<NameId>(name)))) {
    return "The name has already been shared.";
  }
  const auto& shares = view.services(id).shares;
  return std::ranges::find(shares, no_name, &Share::name) == shares.end()
             ? "there are as many such shares as the model holds"
             : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  auto& shares = transition.change_services(node_of(arguments)).shares;
  *std::ranges::find(shares, no_name, &Share::name) = {.name = arguments.get<NameId>(name),
                                                       .path = arguments.get<NameId>(path)};
}

}  // namespace

/// Windows NT Explorer, Sharing, or net share: on one node, and not by the cluster.
Verb share_folder() {
  return {.name = "share_folder",
          .help = "share a folder on one node, outside of the cluster",
          .source = "Q224967",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
