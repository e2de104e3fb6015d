#include "sim/console/cluster_exe/resource_properties.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "models/cluster/networks.hpp"
#include "models/cluster/resources/resource_dll.hpp"
#include "sim/console/cluster_exe/objects.hpp"
#include "sim/console/cluster_exe/tables.hpp"
#include "sim/console/error_texts.hpp"
#include "sim/console/words.hpp"

namespace mscsim::console::cluster_exe {
namespace {

const Resource& config(const Session& session, ResourceId id) {
  return session.world.database.resources[index(id)];
}

std::string number_text(std::uint32_t number) { return fmt::format("{0} ({0:#x})", number); }

std::string value_text(const Session& session, const catalogue::PropertyRow& row,
                       std::uint32_t value) {
  const auto& networks = session.world.database.networks;
  switch (row.kind) {
    case PropertyKind::ipv4:
      return text(Ipv4{value});
    case PropertyKind::boolean:
      return number_text(value);
    case PropertyKind::cluster_network:
      return value < networks.size() ? std::string(session.site.name(networks[value].name)) : "";
    case PropertyKind::name:
      return std::string(session.site.name(static_cast<NameId>(value)));
    case PropertyKind::disk:
      return value < session.site.disks().size()
                 ? std::string(session.site.name(static_cast<DiskId>(value)))
                 : "";
    case PropertyKind::text:
      return std::string(session.site.name(static_cast<NameId>(value)));
    case PropertyKind::number:
      return number_text(value);
    case PropertyKind::signature:
      return text(static_cast<DiskSignature>(value));
  }
  return {};
}

/// What a verb takes for the value typed; nothing where it is none.
std::optional<std::uint64_t> read_value(const Session& session, const catalogue::PropertyRow& row,
                                        std::string_view typed) {
  switch (row.kind) {
    case PropertyKind::ipv4:
      if (const auto address = parse_ipv4(typed)) { return address->value; }
      return std::nullopt;
    case PropertyKind::boolean:
      if (const auto value = number(typed, 1)) { return *value; }
      return std::nullopt;
    case PropertyKind::cluster_network:
    case PropertyKind::name:
      if (const auto name = session.site.find_name(typed); name && *name != no_name) {
        return index(*name);
      }
      return std::nullopt;
    case PropertyKind::disk:
      if (const auto disk = session.site.find_disk(typed)) { return index(*disk); }
      return std::nullopt;
    case PropertyKind::text:
      if (const auto name = session.site.find_name(typed)) { return index(*name); }
      return std::nullopt;
    case PropertyKind::number:
      if (const auto value = number(typed, 1'000'000)) { return *value; }
      return std::nullopt;
    case PropertyKind::signature:
      if (const auto value = parse_signature(typed)) { return index(*value); }
      return std::nullopt;
  }
  return std::nullopt;
}

const catalogue::PropertyRow* find_property(ResourceType type, std::string_view name) {
  const auto properties = catalogue::properties();
  const auto found = std::ranges::find_if(properties, [&](const catalogue::PropertyRow& row) {
    return row.types.contains(type) && same(row.name, name);
  });
  return found == properties.end() ? nullptr : &*found;
}

}  // namespace

Output list_properties(const Session& session, ResourceId id, std::string_view only) {
  const Resource& resource = config(session, id);
  const CommonProperties& common = resource.common;
  const std::string_view name = session.site.name(resource.name);
  std::vector<PropertyLine> lines{
      {'S', "Name", std::string(name)},
      {'S', "Type", std::string(catalogue::resource_type(resource.type).name)},
      {'D', "PersistentState", number_text(resource.persistent_online ? 1 : 0)},
      {'D', "SeparateMonitor", number_text(common.separate_monitor ? 1 : 0)},
      {'D', "LooksAlivePollInterval", number_text(common.looks_alive_poll_interval_ms)},
      {'D', "IsAlivePollInterval", number_text(common.is_alive_poll_interval_ms)},
      {'D', "RestartAction", number_text(static_cast<std::uint32_t>(common.restart_action))},
      {'D', "RestartThreshold", number_text(common.restart_threshold)},
      {'D', "RestartPeriod", number_text(common.restart_period_ms)},
      {'D', "PendingTimeout", number_text(common.pending_timeout_ms)}};
  if (!only.empty()) {
    std::erase_if(lines, [only](const PropertyLine& line) { return !same(line.name, only); });
    if (lines.empty()) { return system_error(Win32Error::invalid_parameter); }
  }
  return fmt::format("Listing properties for '{}':\n\n", name) +
         property_rows("Resource", name, lines);
}

Output set_properties(Session& session, ResourceId id, const std::vector<std::string>& list) {
  struct Row {
    std::string_view property;
    std::string_view parameter;
    unsigned most;
  };
  constexpr unsigned any = 0xFFFFFFFF;
  constexpr std::array rows{Row{"SeparateMonitor", "separate_monitor", 1},
                            Row{"LooksAlivePollInterval", "looks_alive_poll_interval", any},
                            Row{"IsAlivePollInterval", "is_alive_poll_interval", any},
                            Row{"RestartAction", "restart_action", 2},
                            Row{"RestartThreshold", "restart_threshold", 0xFFFE},
                            Row{"RestartPeriod", "restart_period", any},
                            Row{"PendingTimeout", "pending_timeout", any}};
  std::vector<Given> given{{"resource", index(config(session, id).name)}};
  for (const std::string& each : list) {
    const auto sign = each.find('=');
    const std::string_view property = std::string_view(each).substr(0, sign);
    const auto* const row =
        std::ranges::find_if(rows, [&](const Row& r) { return same(r.property, property); });
    if (row == rows.end()) { return system_error(Win32Error::invalid_parameter); }
    const auto value = number(std::string_view(each).substr(sign + 1), row->most);
    if (!value) { return system_error(Win32Error::invalid_parameter); }
    given.push_back({row->parameter, *value});
  }
  return answer(perform(session, "set_common_properties", given), {});
}

Output list_private_properties(const Session& session, ResourceId id) {
  const Resource& resource = config(session, id);
  const std::string_view name = session.site.name(resource.name);
  std::vector<PropertyLine> lines;
  for (const catalogue::PropertyRow& row : catalogue::properties()) {
    if (!row.types.contains(resource.type)) { continue; }
    const bool is_number = row.kind == PropertyKind::boolean || row.kind == PropertyKind::number;
    lines.push_back({is_number ? 'D' : 'S', std::string(row.name),
                     value_text(session, row, resource.properties.at(row.slot))});
  }
  return fmt::format("Listing private properties for '{}':\n\n", name) +
         property_rows("Resource", name, lines);
}

Output set_private_properties(Session& session, ResourceId id,
                              const std::vector<std::string>& list) {
  std::vector<Given> given{{"resource", index(config(session, id).name)}};
  for (const std::string& each : list) {
    const auto sign = each.find('=');
    const auto* const row =
        find_property(config(session, id).type, std::string_view(each).substr(0, sign));
    if (row == nullptr) { return system_error(Win32Error::invalid_parameter); }
    const auto value = read_value(session, *row, std::string_view(each).substr(sign + 1));
    const auto key = static_cast<std::uint8_t>(row->property);
    const bool twice = std::ranges::any_of(given, [key](const Given& other) {
      return other.parameter == "properties" && other.key == key;
    });
    if (!value || twice) { return system_error(Win32Error::invalid_parameter); }
    given.push_back({"properties", *value, key});
  }
  std::sort(given.begin() + 1, given.end(),
            [](const Given& left, const Given& right) { return left.key < right.key; });
  const bool online = session.world.runtime.resources[index(id)].state == ResourceState::online;
  const Refusal refusal = perform(session, "set_private_properties", given);
  return answer(refusal, online ? system_error(Win32Error::resource_properties_stored) : Output());
}

}  // namespace mscsim::console::cluster_exe
