#include <fmt/format.h>

#include "models/cluster/configuration.hpp"
#include "sim/console/cluster_exe/objects.hpp"
#include "sim/console/error_texts.hpp"

namespace mscsim::console::cluster_exe {
namespace {

constexpr unsigned resource_not_found = 5007;

/// Whoever has it by its old name keeps it until Cluster Name comes online again.
Output rename(Session& session, const Option& option) {
  constexpr unsigned properties_stored = 5024;
  const auto to = session.site.find_name(option.value.value_or(""));
  if (!to || *to == no_name) { return system_error(Win32Error::invalid_parameter); }
  const Refusal refusal = perform(session, "rename_cluster", {{"to", index(*to)}});
  return answer(refusal, system_error(properties_stored));
}

Output set_quorum(Session& session, const std::string& typed) {
  const auto name = session.site.find_name(typed);
  const auto id = name ? cluster::find_resource(session.world.database, *name) : std::nullopt;
  if (!id) { return system_error(resource_not_found); }
  if (session.world.runtime.resources[index(*id)].state != ResourceState::online) {
    return system_error(Win32Error::resource_not_online);
  }
  const Refusal refusal = perform(session, "set_quorum_resource", {{"resource", index(*name)}});
  return answer(refusal, {});
}

}  // namespace

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
  if (does == "rename") { return rename(session, *invocation.find("rename")); }
  if (does == "quorumresource") {
    const Option& option = *invocation.find("quorumresource");
    const bool more =
        invocation.find("path") != nullptr || invocation.find("maxlogsize") != nullptr;
    if (database.local_quorum || more) { return not_supported(); }
    if (option.value) { return set_quorum(session, *option.value); }
    const Resource& resource = database.resources[index(database.quorum_resource)];
    return fmt::format("Quorum Resource Name\n--------------------\n{}\n\n",
                       session.site.name(resource.name));
  }
  return not_supported();
}

}  // namespace mscsim::console::cluster_exe
