#include <algorithm>
#include <array>

#include "models/catalogue/letters.hpp"
#include "models/cluster/resources/resource_dll.hpp"
#include "models/cluster/shares.hpp"
#include "models/node/services.hpp"
#include "models/verbs/on_node.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { name = 1 };
constexpr std::array parameters{
    on_node, Parameter{.name = "name", .kind = Kind::text, .help = "of the share"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal off = unless_running(view, arguments); !off.empty()) { return off; }
  const auto text = view.site().name(arguments.get<NameId>(name));
  return cluster::is_shared(view, node_of(arguments), text)
             ? possible
             : "This shared resource does not exist.";
}

void apply(Transition& transition, const Arguments& arguments) {
  const NodeId id = node_of(arguments);
  auto& shares = transition.change_services(id).shares;
  auto* const found = std::ranges::find(shares, arguments.get<NameId>(name), &Share::name);
  if (found != shares.end()) {
    *found = {};
    return;
  }
  const auto text = transition.site().name(arguments.get<NameId>(name));
  for (std::size_t i = 0; i < transition.database().resources.size(); ++i) {
    const auto resource = static_cast<ResourceId>(i);
    if (cluster::shares_now(transition, id, resource) &&
        same_letters(cluster::own_share(transition, resource).name, text)) {
      transition.change_runtime().resources[i].taken_away = true;
    }
  }
}

}  // namespace

/// net share /delete: of a folder that Explorer shared, or from under a File Share resource.
Verb stop_sharing() {
  return {.name = "stop_sharing",
          .help = "end a share on one node, outside of the cluster",
          .source = "Q224967",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
