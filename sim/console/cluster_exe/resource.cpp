#include <fmt/format.h>

#include <algorithm>

#include "models/cluster/groups.hpp"
#include "models/cluster/resources/resource_dll.hpp"
#include "sim/console/cluster_exe/objects.hpp"
#include "sim/console/cluster_exe/resource_owners.hpp"
#include "sim/console/cluster_exe/resource_properties.hpp"
#include "sim/console/cluster_exe/tables.hpp"
#include "sim/console/error_texts.hpp"
#include "sim/console/words.hpp"

namespace mscsim::console::cluster_exe {
namespace {

const Resource& config(const Session& session, ResourceId id) {
  return session.world.database.resources[index(id)];
}
ResourceState state(const Session& session, ResourceId id) {
  return session.world.runtime.resources[index(id)].state;
}
std::string_view name_of(const Session& session, ResourceId id) {
  return session.site.name(config(session, id).name);
}
Given named(const Session& session, ResourceId id) {
  return {"resource", index(config(session, id).name)};
}

std::optional<ResourceId> find(const Session& session, std::string_view typed) {
  const auto name = session.site.find_name(typed);
  if (!name || *name == no_name) { return std::nullopt; }
  return cluster::find_resource(session.world.database, *name);
}

Output create(Session& session, const Invocation& invocation) {
  const Option* const group = invocation.find("group");
  const Option* const type = invocation.find("type");
  const auto name = session.site.find_name(invocation.name);
  if (!name || group == nullptr || type == nullptr) {
    return system_error(Win32Error::invalid_parameter);
  }
  const auto group_name = session.site.find_name(group->value.value_or(""));
  if (!group_name || !cluster::find_group(session.world.database, *group_name)) {
    return system_error(Win32Error::group_not_found);
  }
  const auto types = catalogue::resource_types();
  const auto found = std::ranges::find_if(types, [&](const catalogue::ResourceTypeRow& row) {
    return same(row.name, type->value.value_or(""));
  });
  if (found == types.end()) { return system_error(Win32Error::cluster_resource_type_not_found); }
  const Refusal refusal = perform(session, "create_resource",
                                  {{"name", index(*name)},
                                   {"type", static_cast<std::uint64_t>(found->type)},
                                   {"group", index(*group_name)}});
  if (!refusal.empty()) { return answer(refusal, {}); }
  if (invocation.find("separate") != nullptr) {
    static_cast<void>(perform(session, "set_common_properties",
                              {{"resource", index(*name)}, {"separate_monitor", 1}}));
  }
  return fmt::format("Creating resource '{}'...\n\n", invocation.name) +
         resource_rows(session.view(), {find(session, invocation.name).value()});
}

Output remove(Session& session, ResourceId id) {
  const Output done = fmt::format("Deleting resource '{}'...\n\n", name_of(session, id));
  return answer(perform(session, "delete_resource", {named(session, id)}), done);
}

Output bring_online(Session& session, ResourceId id) {
  const Output out = fmt::format("Bringing resource '{}' online...\n\n", name_of(session, id));
  const Refusal refusal = perform(session, "bring_online", {named(session, id)});
  if (!refusal.empty()) { return answer(refusal, {}); }
  const bool online = state(session, id) == ResourceState::online;
  return out + resource_rows(session.view(), {id}) +
         (online ? "" : system_error(Win32Error::resmon_online_failed));
}

Output take_offline(Session& session, ResourceId id) {
  const Output out = fmt::format("Taking resource '{}' offline...\n\n", name_of(session, id));
  const Refusal refusal = perform(session, "take_offline", {named(session, id)});
  return answer(refusal, out + resource_rows(session.view(), {id}));
}

Output fail(Session& session, ResourceId id) {
  const Output out = fmt::format("Failing resource '{}'...\n\n", name_of(session, id));
  const Refusal refusal = perform(session, "fail_resource", {named(session, id)});
  return answer(refusal, out + resource_rows(session.view(), {id}));
}

Output list_dependencies(const Session& session, ResourceId id) {
  std::vector<ResourceId> providers;
  cluster::for_each_provider(session.view(), id,
                             [&](ResourceId provider) { providers.push_back(provider); });
  return fmt::format("Listing dependencies for '{}':\n\n", name_of(session, id)) +
         resource_rows(session.view(), providers);
}

Output add_dependency(Session& session, ResourceId id, const Option& option) {
  const auto provider = find(session, option.value.value_or(""));
  if (!provider) { return system_error(Win32Error::resource_not_found); }
  const Refusal refusal =
      perform(session, "add_dependency",
              {named(session, id), {"depends_on", index(config(session, *provider).name)}});
  return answer(refusal, fmt::format("Making resource '{}' depend on resource '{}'...\n\n",
                                     name_of(session, id), name_of(session, *provider)));
}

Output remove_dependency(Session& session, ResourceId id, const Option& option) {
  const auto provider = find(session, option.value.value_or(""));
  if (!provider) { return system_error(Win32Error::resource_not_found); }
  const Refusal refusal =
      perform(session, "remove_dependency",
              {named(session, id), {"depends_on", index(config(session, *provider).name)}});
  return answer(refusal, fmt::format("Removing dependency of resource '{}' on resource '{}'...\n\n",
                                     name_of(session, id), name_of(session, *provider)));
}

/// To another group.
Output move(Session& session, ResourceId id, const Option& option) {
  const auto group = session.site.find_name(option.value.value_or(""));
  if (!group || !cluster::find_group(session.world.database, *group)) {
    return system_error(Win32Error::group_not_found);
  }
  const Refusal refusal =
      perform(session, "move_resource", {named(session, id), {"to", index(*group)}});
  return answer(refusal, resource_rows(session.view(), {id}));
}

Output rename(Session& session, ResourceId id, const Option& option) {
  const auto to = session.site.find_name(option.value.value_or(""));
  if (!to || *to == no_name) { return system_error(Win32Error::invalid_parameter); }
  const Output out = fmt::format("Renaming resource '{}'...\n\n", name_of(session, id));
  const Refusal refusal =
      perform(session, "rename_resource", {named(session, id), {"to", index(*to)}});
  return answer(refusal, out + resource_rows(session.view(), {id}));
}

/// What is done to one resource.
Output run_on(Session& session, ResourceId id, const Invocation& invocation) {
  const std::string_view does = invocation.does();
  const Option& option = invocation.options.empty() ? Option{} : invocation.options.front();
  if (does == "online") { return bring_online(session, id); }
  if (does == "offline") { return take_offline(session, id); }
  if (does == "fail") { return fail(session, id); }
  if (does == "delete") { return remove(session, id); }
  if (does == "listdependencies") { return list_dependencies(session, id); }
  if (does == "adddependency") { return add_dependency(session, id, option); }
  if (does == "removedependency") { return remove_dependency(session, id, option); }
  if (does == "listowners") { return list_owners(session, id); }
  if (does == "addowner" || does == "removeowner") {
    return change_owner(session, id, option.value.value_or(""), does == "addowner");
  }
  if (does == "moveto") { return move(session, id, option); }
  if (does == "rename") { return rename(session, id, option); }
  if (does == "privproperties") {
    return invocation.properties.empty()
               ? list_private_properties(session, id)
               : set_private_properties(session, id, invocation.properties);
  }
  if (does == "properties") {
    return invocation.properties.empty() ? list_properties(session, id, option.value.value_or(""))
                                         : set_properties(session, id, invocation.properties);
  }
  if (does == "status") {
    return fmt::format("Listing status for resource '{}':\n\n", name_of(session, id)) +
           resource_rows(session.view(), {id});
  }
  return not_supported();
}

/// What can be asked of all resources at once.
Output run_on_all(Session& session, const Invocation& invocation) {
  std::vector<ResourceId> all;
  for (std::size_t i = 0; i < session.world.database.resources.size(); ++i) {
    all.push_back(static_cast<ResourceId>(i));
  }
  if (invocation.does() == "status") {
    return "Listing status for all available resources:\n\n" + resource_rows(session.view(), all);
  }
  const bool lists = (invocation.does() == "properties" || invocation.does() == "privproperties") &&
                     invocation.properties.empty();
  if (!lists) { return system_error(Win32Error::invalid_parameter); }
  Output out;
  for (const ResourceId id : all) { out += run_on(session, id, invocation); }
  return out;
}

}  // namespace

Output run_resource(Session& session, const Invocation& invocation) {
  if (invocation.name.empty()) { return run_on_all(session, invocation); }
  const auto id = find(session, invocation.name);
  if (invocation.does() == "create") {
    return id ? system_error(Win32Error::object_already_exists) : create(session, invocation);
  }
  return id ? run_on(session, *id, invocation) : system_error(Win32Error::resource_not_found);
}

}  // namespace mscsim::console::cluster_exe
