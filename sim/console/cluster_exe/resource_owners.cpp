#include "sim/console/cluster_exe/resource_owners.hpp"

#include <fmt/format.h>

#include "sim/console/cluster_exe/objects.hpp"
#include "sim/console/error_texts.hpp"

namespace mscsim::console::cluster_exe {
namespace {

const Resource& config(const Session& session, ResourceId id) {
  return session.world.database.resources[index(id)];
}

}  // namespace

Output list_owners(const Session& session, ResourceId id) {
  Output out = fmt::format(
      "Listing possible owners for resource '{}':\n\n"
      "Possible Owner Nodes\n--------------------\n",
      session.site.name(config(session, id).name));
  for (std::size_t i = 0; i < session.site.nodes().size(); ++i) {
    const auto node = static_cast<NodeId>(i);
    if (session.world.database.members.contains(node) &&
        config(session, id).common.possible_owners.contains(node)) {
      out += fmt::format("{}\n", session.site.name(node));
    }
  }
  return out + "\n";
}

Output change_owner(Session& session, ResourceId id, std::string_view node, bool adds) {
  const auto changed = session.site.find_node(node);
  NodeSet owners = config(session, id).common.possible_owners;
  if (!changed || !session.world.database.members.contains(*changed) ||
      (!adds && !owners.contains(*changed))) {
    return system_error(Win32Error::cluster_node_not_found);
  }
  if (adds && owners.contains(*changed)) { return system_error(Win32Error::object_already_exists); }
  if (adds) {
    owners.insert(*changed);
  } else {
    owners.erase(*changed);
  }
  std::vector<Given> given{{"resource", index(config(session, id).name)}};
  for (std::size_t i = 0; i < session.site.nodes().size(); ++i) {
    if (owners.contains(static_cast<NodeId>(i))) { given.push_back({"possible_owner", i}); }
  }
  if (given.size() == 1) { return system_error(Win32Error::invalid_parameter); }
  const Refusal refusal = perform(session, "set_common_properties", given);
  return answer(refusal, refusal.empty() ? list_owners(session, id) : Output());
}

}  // namespace mscsim::console::cluster_exe
