#include "sim/console/registry.hpp"

#include <algorithm>

#include "models/catalogue/service_packs.hpp"
#include "models/node/bindings.hpp"
#include "sim/console/adapter_drivers.hpp"
#include "sim/console/services.hpp"
#include "sim/console/words.hpp"

namespace mscsim::console {
namespace {

using Type = RegistryValue::Type;
using Strings = std::vector<std::string>;

constexpr unsigned error_control_normal = 1;
constexpr unsigned adapter_type = 4;
constexpr unsigned demand_start = 3;

void put_version(RegistryKey& root, const Node& node) {
  auto& values = key_at(root, R"(SOFTWARE\Microsoft\Windows NT\CurrentVersion)").values;
  const std::string_view pack = catalogue::service_pack(node.csd_version).name;
  if (!pack.empty()) { values.push_back(sz("CSDVersion", pack)); }
  values.push_back(sz("CurrentBuildNumber", "1381"));
  values.push_back(sz("CurrentVersion", "4.0"));
  values.push_back(sz("SystemRoot", R"(C:\WINNT)"));
}

/// Source: Q238552, Q246009 (SP6a)
void put_hotfixes(RegistryKey& root, const Catalogue& catalogue, const Node& node) {
  const std::string path = R"(SOFTWARE\Microsoft\Windows NT\CurrentVersion\Hotfix\)";
  for (const catalogue::HotfixRow& row : catalogue.hotfixes) {
    if (!node.hotfixes.contains(row.hotfix)) { continue; }
    key_at(root, path + std::string(row.word)).values = {dword("Installed", 1)};
  }
  if (node.csd_version == Level::sp6a) {
    key_at(root, path + "Q246009").values = {dword("Installed", 1)};
  }
}

void put_service(RegistryKey& services, const Catalogue& catalogue,
                 const catalogue::ServiceRow& row, const ServiceState& state) {
  auto& values = key_at(services, row.key).values;
  Strings by_name = dependencies(catalogue, row);
  std::erase_if(by_name, [](const std::string& each) { return each.starts_with('+'); });
  if (row.depends_on_group) {
    values.push_back(
        multi_sz("DependOnGroup", {std::string(catalogue::name(*row.depends_on_group))}));
  }
  if (!by_name.empty()) { values.push_back(multi_sz("DependOnService", std::move(by_name))); }
  values.push_back(sz("DisplayName", row.display));
  values.push_back(dword("ErrorControl", static_cast<std::uint32_t>(row.error_control)));
  if (!catalogue::name(row.group).empty()) {
    values.push_back(sz("Group", catalogue::name(row.group)));
  }
  if (const std::string path = image_path(catalogue, row); !path.empty()) {
    values.push_back(expand_sz("ImagePath", path));
  }
  if (!row.account.empty()) { values.push_back(sz("ObjectName", row.account)); }
  values.push_back(dword("Start", static_cast<std::uint32_t>(state.start)));
  if (row.tag != 0) { values.push_back(dword("Tag", row.tag)); }
  values.push_back(dword("Type", service_type(row)));
}

void put_adapter(RegistryKey& root, RegistryKey& services, const Site& site, const Adapter& adapter,
                 bool leased) {
  const Catalogue& catalogue = site.catalogue();
  const std::string instance = node::adapter_service(site, adapter);
  const std::string driver(site.name(adapter.package));
  const std::string number = std::to_string(adapter.instance);
  auto& card =
      key_at(root, R"(SOFTWARE\Microsoft\Windows NT\CurrentVersion\NetworkCards\)" + number);
  card.values = {sz("Description", driver + " Adapter"), sz("ProductName", driver),
                 sz("ServiceName", instance),
                 sz("Title", "[" + number + "] " + driver + " Adapter")};
  key_at(services, instance).values = {dword("ErrorControl", error_control_normal),
                                       sz("Group", "NDIS"), dword("Start", demand_start),
                                       dword("Type", adapter_type)};
  const catalogue::ServiceRow row = adapter_driver_row(driver);
  if (key_at(services, driver).values.empty()) {  // several adapters may have it
    put_service(
        services, catalogue, row,
        {.start = row.start, .status = ServiceStatus::stopped, .error = Win32Error::success});
  }
  key_at(services, instance + R"(\Parameters\Tcpip)").values = {
      multi_sz("DefaultGateway", {}), dword("EnableDHCP", leased ? 1 : 0),
      multi_sz("IPAddress", {text(adapter.address.address)}),
      multi_sz("SubnetMask", {text(adapter.address.mask)})};
}

/// What TCP/IP and NetBT read of the whole machine, where they are installed.
/// Source: Q151237 (the keys), Q102974
void put_parameters(RegistryKey& services, const View& view, NodeId id) {
  const auto& installed = view.services(id).services;
  if (installed[Service::tcpip].start != StartType::absent) {
    key_at(services, R"(Tcpip\Parameters)").values = {
        sz("Domain", ""), sz("Hostname", view.site().name(id)), dword("IPEnableRouter", 0),
        sz("NameServer", "")};
  }
  if (installed[Service::netbt].start != StartType::absent) {
    key_at(services, R"(NetBT\Parameters)").values = {dword("EnableDNS", 0),
                                                      dword("EnableProxy", 0), sz("ScopeID", "")};
  }
}

/// The service whose key holds a component's Linkage.
Service linkage_holder(Component component) {
  switch (component) {
    case Component::wins_client:
      return Service::netbt;
    case Component::netbios_interface:
      return Service::netbios;
    case Component::workstation:
      return Service::workstation;
    case Component::server:
      return Service::server;
    case Component::tcpip:
    case Component::count:
      break;
  }
  return Service::tcpip;
}

void put_linkage(RegistryKey& services, const View& view, const Node& node, Component component) {
  const std::string path =
      std::string(view.catalogue().services[linkage_holder(component)].key) + R"(\Linkage)";
  auto strings = node::linkage_strings(view.site(), node, component);
  key_at(services, path).values = {multi_sz("Bind", std::move(strings.bind)),
                                   multi_sz("Export", std::move(strings.exports)),
                                   multi_sz("Route", std::move(strings.route))};
  key_at(services, path + R"(\Disabled)").values = {multi_sz("Bind", std::move(strings.disabled))};
}

void put_values(RegistryKey& root, const View& view, NodeId id) {
  const Registry& registry = view.node(id).registry;
  for (const catalogue::RegistryValueRow& row : view.catalogue().registry_values) {
    if (!registry.set.contains(row.entry)) { continue; }
    const std::uint32_t data = registry.data[row.entry];
    const auto text = [&] { return std::string(view.site().name(static_cast<NameId>(data))); };
    auto& values = key_at(root, row.key()).values;
    // What somebody wrote stands over what the machine has there.
    std::erase_if(values, [&](const RegistryValue& each) { return same(each.name, row.name()); });
    switch (row.type) {
      case RegistryType::sz:
        values.push_back(sz(row.name(), text()));
        break;
      case RegistryType::expand_sz:
        values.push_back(expand_sz(row.name(), text()));
        break;
      case RegistryType::multi_sz:
        values.push_back(multi_sz(row.name(), {text()}));
        break;
      case RegistryType::dword:
      case RegistryType::count:
        values.push_back(dword(row.name(), data));
        break;
    }
  }
}

}  // namespace

RegistryValue sz(std::string_view name, std::string_view text) {
  return {.name = std::string(name), .type = Type::sz, .strings = {std::string(text)}};
}
RegistryValue expand_sz(std::string_view name, std::string_view text) {
  return {.name = std::string(name), .type = Type::expand_sz, .strings = {std::string(text)}};
}
RegistryValue multi_sz(std::string_view name, std::vector<std::string> strings) {
  return {.name = std::string(name), .type = Type::multi_sz, .strings = std::move(strings)};
}
RegistryValue dword(std::string_view name, std::uint32_t number) {
  return {.name = std::string(name), .type = Type::dword, .strings = {}, .number = number};
}

RegistryKey& key_at(RegistryKey& root, std::string_view path) {
  RegistryKey* at = &root;
  while (!path.empty()) {
    const auto end = std::min(path.find('\\'), path.size());
    const std::string_view name = path.substr(0, end);
    const auto found = std::ranges::find_if(
        at->keys, [name](const RegistryKey& key) { return same(key.name, name); });
    if (found != at->keys.end()) {
      at = &*found;
    } else {
      at->keys.push_back({.name = std::string(name), .values = {}, .keys = {}});
      at = &at->keys.back();
    }
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return *at;
}

RegistryKey local_machine(const View& view, NodeId id) {
  RegistryKey root{.name = "HKEY_LOCAL_MACHINE", .values = {}, .keys = {}};
  const Node& node = view.node(id);
  put_version(root, node);
  put_hotfixes(root, view.catalogue(), node);
  key_at(root, R"(SYSTEM\CurrentControlSet\Control\ComputerName\ComputerName)").values = {
      sz("ComputerName", view.site().name(id))};
  RegistryKey services;
  for (const catalogue::ServiceRow& row : view.catalogue().services) {
    const ServiceState& state = node.services[row.service];
    if (state.start != StartType::absent) { put_service(services, view.catalogue(), row, state); }
  }
  for (std::size_t i = 0; i < node.adapters.size(); ++i) {
    if (node.adapters[i].name == no_name) { continue; }
    put_adapter(root, services, view.site(), node.adapters[i],
                node.leased.contains(static_cast<AdapterSlot>(i)));
  }
  put_parameters(services, view, id);
  for (const Component component : all<Component>()) {
    if (node.linkage[component].installed) { put_linkage(services, view, node, component); }
  }
  std::ranges::sort(services.keys,
                    [](const auto& left, const auto& right) { return left.name < right.name; });
  key_at(root, R"(SYSTEM\CurrentControlSet\Services)").keys = std::move(services.keys);
  put_values(root, view, id);
  return root;
}

const RegistryKey* find_key(const RegistryKey& root, std::string_view path) {
  const RegistryKey* at = &root;
  while (!path.empty() && at != nullptr) {
    const auto end = std::min(path.find('\\'), path.size());
    const std::string_view name = path.substr(0, end);
    const auto found = std::ranges::find_if(
        at->keys, [name](const RegistryKey& key) { return same(key.name, name); });
    at = found == at->keys.end() ? nullptr : &*found;
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return at;
}

}  // namespace mscsim::console
