#include <fmt/format.h>

#include "models/cluster/resources/resource_dll.hpp"
#include "sim/console/cluster_exe/objects.hpp"
#include "sim/console/error_texts.hpp"

namespace mscsim::console::cluster_exe {

Output not_supported() { return system_error(Win32Error::not_supported); }

Output answer(Refusal refusal, const Output& done) {
  constexpr unsigned invalid_state = 5023;
  if (refusal.empty()) { return done; }
  return system_error(invalid_state) + fmt::format("({})\n\n", refusal);
}

Output run_cluster(Session& session, const Invocation& invocation) {
  const ClusterDatabase& database = session.world.database;
  const std::string_view does = invocation.does();
  if (does == "list" || does == "status") {
    return fmt::format("Cluster Name\n---------------\n{}\n\n", session.site.name(database.name));
  }
  if (does == "version") {
    return fmt::format("Cluster Name: {}\nCluster Version: 4.0\n\n",
                       session.site.name(database.name));
  }
  if (does == "quorumresource") {
    if (invocation.find("quorumresource")->value || database.local_quorum) {
      return not_supported();
    }
    const Resource& resource = database.resources[index(database.quorum_resource)];
    return fmt::format("Quorum Resource Name\n--------------------\n{}\n\n",
                       session.site.name(resource.name));
  }
  return not_supported();
}

}  // namespace mscsim::console::cluster_exe
