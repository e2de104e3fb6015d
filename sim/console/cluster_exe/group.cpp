#include <fmt/format.h>

#include "models/cluster/groups.hpp"
#include "sim/console/cluster_exe/objects.hpp"
#include "sim/console/cluster_exe/tables.hpp"
#include "sim/console/error_texts.hpp"
#include "sim/console/words.hpp"

namespace mscsim::console::cluster_exe {
namespace {

std::string_view name_of(const Session& session, GroupId id) {
  return session.site.name(session.world.database.groups[index(id)].name);
}

std::uint64_t name_value(const Session& session, GroupId id) {
  return index(session.world.database.groups[index(id)].name);
}

Output status(const Session& session, GroupId id) { return group_rows(session.view(), id); }

Output create(Session& session, const Invocation& invocation) {
  const auto name = session.site.find_name(invocation.name);
  if (!name) { return system_error(Win32Error::invalid_parameter); }
  const Refusal refusal = perform(session, "create_group", {{"name", index(*name)}});
  if (!refusal.empty()) { return answer(refusal, {}); }
  return fmt::format("Creating resource group '{}'...\n\n", invocation.name) +
         status(session, cluster::find_group(session.world.database, *name).value());
}

Output change(Session& session, GroupId id, std::string_view verb, std::string_view doing) {
  Output out = fmt::format("{} resource group '{}'...\n\n", doing, name_of(session, id));
  const Refusal refusal = perform(session, verb, {{"group", name_value(session, id)}});
  return answer(refusal, out + status(session, id));
}

/// To the node named, or, as there are two at most, to the other.
Output move(Session& session, GroupId id, const Option& option) {
  const NodeId owner = session.world.runtime.groups[index(id)].owner;
  std::optional<NodeId> to;
  if (option.value) {
    to = session.site.find_node(*option.value);
    if (!to) { return system_error(Win32Error::cluster_node_not_found); }
  } else {
    for (std::size_t i = 0; i < session.site.nodes().size(); ++i) {
      const auto other = static_cast<NodeId>(i);
      if (other != owner && session.world.runtime.up.contains(other)) { to = other; }
    }
  }
  if (!to) { return system_error(Win32Error::host_node_not_available); }
  const Refusal refusal =
      perform(session, "move_group", {{"group", name_value(session, id)}, {"to", index(*to)}});
  return answer(refusal, fmt::format("Moving resource group '{}'...\n\n", name_of(session, id)) +
                             status(session, id));
}

Output owners(const Session& session, GroupId id) {
  Output out = fmt::format(
      "Listing preferred owners for resource group '{}':\n\n"
      "Preferred Owner Nodes\n---------------------\n",
      name_of(session, id));
  for (std::size_t i = 0; i < session.site.nodes().size(); ++i) {
    const auto node = static_cast<NodeId>(i);
    if (session.world.database.groups[index(id)].preferred_owners.contains(node)) {
      out += fmt::format("{}\n", session.site.name(node));
    }
  }
  return out + "\n";
}

Output set_owners(Session& session, GroupId id, const Option& option) {
  std::vector<Given> given{{"group", name_value(session, id)}};
  std::string list = option.value.value_or("");
  for (char& c : list) { c = c == ',' ? ' ' : c; }
  for (const std::string& name : split(list)) {
    const auto node = session.site.find_node(name);
    if (!node) { return system_error(Win32Error::cluster_node_not_found); }
    given.push_back({"preferred_owner", index(*node)});
  }
  if (given.size() == 1) { return system_error(Win32Error::invalid_parameter); }
  const Refusal refusal = perform(session, "set_group_properties", given);
  return answer(refusal, owners(session, id));
}

/// An hour of the day; where there is no window, as cluster.exe prints -1.
std::string hour_text(std::uint8_t hour) {
  return hour == any_hour ? "-1 (0xffffffff)" : fmt::format("{0} ({0:#x})", hour);
}

Output properties(const Session& session, GroupId id) {
  const Group& group = session.world.database.groups[index(id)];
  return fmt::format("Listing properties for '{}':\n\n", name_of(session, id)) +
         property_rows(
             "Resource Group", name_of(session, id),
             {{'S', "Name", std::string(name_of(session, id))},
              {'D', "FailoverThreshold", fmt::format("{0} ({0:#x})", group.failover_threshold)},
              {'D', "FailoverPeriod", fmt::format("{0} ({0:#x})", group.failover_period_h)},
              {'D', "AutoFailbackType", fmt::format("{0} ({0:#x})", group.auto_failback ? 1 : 0)},
              {'D', "FailbackWindowStart", hour_text(group.failback_window_start)},
              {'D', "FailbackWindowEnd", hour_text(group.failback_window_end)}});
}

/// `FailoverThreshold=3 AutoFailbackType=1`
Output set_properties(Session& session, GroupId id, const std::vector<std::string>& list) {
  constexpr unsigned threshold_max = 255;
  std::vector<Given> given{{"group", name_value(session, id)}};
  for (const std::string& each : list) {
    const auto sign = each.find('=');
    const auto value = number(std::string_view(each).substr(sign + 1), threshold_max);
    const std::string_view name = std::string_view(each).substr(0, sign);
    if (value && same(name, "FailoverThreshold")) {
      given.push_back({"failover_threshold", *value});
    } else if (value && same(name, "FailoverPeriod")) {
      given.push_back({"failover_period", *value});
    } else if (value && same(name, "FailbackWindowStart")) {
      given.push_back({"failback_window_start", *value});
    } else if (value && same(name, "FailbackWindowEnd")) {
      given.push_back({"failback_window_end", *value});
    } else if (value && *value <= 1 && same(name, "AutoFailbackType")) {
      given.push_back({"auto_failback", *value});
    } else {
      return system_error(Win32Error::invalid_parameter);
    }
  }
  return answer(perform(session, "set_group_properties", given), {});
}

Output rename(Session& session, GroupId id, const Option& option) {
  const auto to = session.site.find_name(option.value.value_or(""));
  if (!to || *to == no_name) { return system_error(Win32Error::invalid_parameter); }
  const Output out = fmt::format("Renaming resource group '{}'...\n\n", name_of(session, id));
  const Refusal refusal =
      perform(session, "rename_group", {{"group", name_value(session, id)}, {"to", index(*to)}});
  return answer(refusal, out + status(session, id));
}

}  // namespace

Output run_group(Session& session, const Invocation& invocation) {
  const std::string_view does = invocation.does();
  if (invocation.name.empty()) {
    if (does != "status") { return system_error(Win32Error::invalid_parameter); }
    return "Listing status for all available resource groups:\n\n" +
           group_rows(session.view(), std::nullopt);
  }
  const auto name = session.site.find_name(invocation.name);
  const auto id = name ? cluster::find_group(session.world.database, *name) : std::nullopt;
  if (does == "create") {
    return id ? system_error(Win32Error::object_already_exists) : create(session, invocation);
  }
  if (!id) { return system_error(Win32Error::group_not_found); }
  if (does == "status") {
    return fmt::format("Listing status for resource group '{}':\n\n", name_of(session, *id)) +
           status(session, *id);
  }
  if (does == "online") { return change(session, *id, "bring_online", "Bringing online"); }
  if (does == "offline") { return change(session, *id, "take_offline", "Taking offline"); }
  if (does == "moveto") { return move(session, *id, invocation.options.front()); }
  if (does == "listowners") { return owners(session, *id); }
  if (does == "setowners") { return set_owners(session, *id, invocation.options.front()); }
  if (does == "delete") {
    const Output done = fmt::format("Deleting resource group '{}'...\n\n", name_of(session, *id));
    return answer(perform(session, "delete_group", {{"group", name_value(session, *id)}}), done);
  }
  if (does == "rename") { return rename(session, *id, invocation.options.front()); }
  if (does == "properties") {
    return invocation.properties.empty() ? properties(session, *id)
                                         : set_properties(session, *id, invocation.properties);
  }
  return not_supported();
}

}  // namespace mscsim::console::cluster_exe
