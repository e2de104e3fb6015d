#include "sim/report/changes_of_node.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "models/catalogue/service_packs.hpp"
#include "sim/report/member_changes.hpp"

namespace mscsim::report {
namespace {

using Lines = std::vector<std::string>;

/// What happened, and to whom: things to which the same happened share a line.
class Folded {
 public:
  void add(const std::string& what, std::string_view whom) {
    const auto known = std::ranges::find(rows_, what, &Row::first);
    if (known == rows_.end()) {
      rows_.emplace_back(what, std::string(whom));
    } else {
      known->second.append(", ").append(whom);
    }
  }
  /// `pattern` has a place for whom and one for what.
  void write(const char* pattern, Lines& lines) const {
    for (const auto& [what, whom] : rows_) {
      lines.push_back(
          fmt::format(fmt::runtime(pattern), fmt::arg("whom", whom), fmt::arg("what", what)));
    }
  }

 private:
  using Row = std::pair<std::string, std::string>;
  std::vector<Row> rows_;
};

std::string version_words(const Catalogue& catalogue, File file, const FileVersion& version) {
  if (version.hotfix != Hotfix::none) {
    return fmt::format("{} with {}", catalogue.level_word(file, version.level),
                       catalogue.hotfixes[version.hotfix].word);
  }
  switch (version.origin) {
    case Origin::microsoft:
      return std::string(catalogue.level_word(file, version.level));
    case Origin::oem:
      return catalogue.files[file].versions.empty()
                 ? "OEM"
                 : std::string(catalogue.level_word(file, version.level));
    case Origin::absent:
    case Origin::count:
      break;
  }
  return "none";
}

void add_files(const Catalogue& catalogue, const Files& before, const Files& after,
               const char* pattern, Lines& lines) {
  Folded changes;
  for (const File file : catalogue.files.ids()) {
    if (before[file] == after[file]) { continue; }
    changes.add(version_words(catalogue, file, before[file]) + " -> " +
                    version_words(catalogue, file, after[file]),
                catalogue.files[file].name);
  }
  changes.write(pattern, lines);
}

void add_service_pack(const Catalogue& catalogue, const Node& before, const Node& after,
                      Lines& lines) {
  if (before.csd_version != after.csd_version) {
    lines.push_back(fmt::format("winver: {} -> {}", catalogue::word(before.csd_version),
                                catalogue::word(after.csd_version)));
  }
  if (before.uninstall == after.uninstall) { return; }
  if (!after.uninstall.exists) {
    lines.emplace_back("uninstall directory removed");
    return;
  }
  const auto ids = catalogue.files.ids();
  const auto saved = std::count_if(ids.begin(), ids.end(), [&](File file) {
    return after.uninstall.saved[file].origin != Origin::absent;
  });
  lines.push_back(fmt::format("uninstall directory {}, {} files saved",
                              before.uninstall.exists ? "written anew" : "made", saved));
}

std::string data_words(const Site& site, const Registry& registry, RegistryEntry entry) {
  if (!registry.set.contains(entry)) { return "none"; }
  const std::uint32_t data = registry.data[entry];
  return site.catalogue().registry_values[entry].type == RegistryType::dword
             ? std::to_string(data)
             : fmt::format("`{}`", site.name(static_cast<NameId>(data)));
}

void add_registry(const Site& site, const Registry& before, const Registry& after, Lines& lines) {
  for (const catalogue::RegistryValueRow& row : site.catalogue().registry_values) {
    const std::string was = data_words(site, before, row.entry);
    const std::string is = data_words(site, after, row.entry);
    if (was != is) { lines.push_back(fmt::format(R"(HKLM\{}: {} -> {})", row.path, was, is)); }
  }
}

void add_services(const Catalogue& catalogue, const Node& before, const Node& after, Lines& lines) {
  Folded starts;
  Folded fates;
  for (const Service service : catalogue.services.ids()) {
    const ServiceState& was = before.services[service];
    const ServiceState& is = after.services[service];
    const std::string_view key = catalogue.services[service].key;
    if (was.start != is.start) {
      if (was.start == StartType::absent) {
        starts.add(fmt::format("registered, {} start", catalogue::word(is.start)), key);
      } else if (is.start == StartType::absent) {
        starts.add("deleted", key);
      } else {
        starts.add(
            fmt::format("start {} -> {}", catalogue::word(was.start), catalogue::word(is.start)),
            key);
      }
    }
    if (after.power != Power::running || (was.status == is.status && was.error == is.error)) {
      continue;
    }
    switch (is.status) {
      case ServiceStatus::running:
        fates.add(was.status == ServiceStatus::paused ? "continued" : "started", key);
        break;
      case ServiceStatus::stopped:
        fates.add("stopped", key);
        break;
      case ServiceStatus::paused:
        fates.add("paused", key);
        break;
      case ServiceStatus::failed:
        fates.add(fmt::format("failed with error {}", static_cast<int>(is.error)), key);
        break;
      case ServiceStatus::count:
        break;
    }
  }
  starts.write("services {what}: {whom}", lines);
  fates.write("services {what}: {whom}", lines);
}

void add_adapter(const Site& site, const Adapter& was, const Adapter& is, Lines& lines) {
  const std::string_view name = site.name(is.name == no_name ? was.name : is.name);
  if (is.name == no_name) {
    lines.push_back(fmt::format("adapter {} removed", name));
    return;
  }
  if (was.name == no_name || was.instance != is.instance) {
    if (was.name != no_name) {
      lines.push_back(fmt::format("adapter {} removed", site.name(was.name)));
    }
    lines.push_back(fmt::format("adapter {} added: driver {}, on {}, {}", name,
                                site.name(is.package), site.name(is.network),
                                address_words(is.address)));
    return;
  }
  if (was.name != is.name) {
    lines.push_back(fmt::format("adapter {} renamed to {}", site.name(was.name), name));
  }
  MemberChanges(site, lines).add(fmt::format("adapter {}", name), was, is);
}

/// The name of the adapter in `slot`, or of the one that was.
std::string_view adapter_name(const Site& site, const Node& before, const Node& after,
                              AdapterSlot slot) {
  const NameId now = after.adapters.at(index(slot)).name;
  return site.name(now == no_name ? before.adapters.at(index(slot)).name : now);
}

const Binding* find_binding(const Linkage& linkage, AdapterSlot slot) {
  for (std::size_t i = 0; i < linkage.count; ++i) {
    if (linkage.bindings.at(i).adapter == slot) { return &linkage.bindings.at(i); }
  }
  return nullptr;
}

/// The adapters that both linkages bind to, in the order of `linkage`.
std::vector<AdapterSlot> shared_order(const Linkage& linkage, const Linkage& other) {
  std::vector<AdapterSlot> order;
  for (std::size_t i = 0; i < linkage.count; ++i) {
    const AdapterSlot slot = linkage.bindings.at(i).adapter;
    if (find_binding(other, slot) != nullptr) { order.push_back(slot); }
  }
  return order;
}

/// What became of the bindings of one component; `fates` gathers what other components share.
void add_bindings(const Site& site, const Node& before, const Node& after, Component component,
                  Folded& fates, Lines& lines) {
  const Linkage& was = before.linkage[component];
  const Linkage& is = after.linkage[component];
  const std::string_view title = catalogue::component(component).title;
  if (was.installed != is.installed) {
    lines.push_back(fmt::format("{} {}", title, is.installed ? "installed" : "removed"));
    return;
  }
  for (std::uint8_t i = 0; i < adapters_max; ++i) {
    const auto slot = static_cast<AdapterSlot>(i);
    const Binding* old = find_binding(was, slot);
    const Binding* now = find_binding(is, slot);
    const std::string_view name = adapter_name(site, before, after, slot);
    if (old == nullptr && now != nullptr) {
      fates.add(fmt::format("{} added{}", name, now->enabled ? "" : ", disabled"), title);
    } else if (old != nullptr && now == nullptr) {
      fates.add(fmt::format("{} removed", name), title);
    } else if (old != nullptr && old->enabled != now->enabled) {
      fates.add(fmt::format("{} {}", name, now->enabled ? "enabled" : "disabled"), title);
    }
  }
  if (shared_order(was, is) == shared_order(is, was)) { return; }
  std::string order;
  for (std::size_t i = 0; i < is.count; ++i) {
    order += i == 0 ? "" : ", ";
    order += adapter_name(site, before, after, is.bindings.at(i).adapter);
  }
  lines.push_back(fmt::format("bindings of {} now in the order {}", title, order));
}

void add_interfaces(const Site& site, const Node& before, const Node& after,
                    AdapterSet Node::*interfaces, std::string_view title, Lines& lines) {
  Folded fates;
  for (std::uint8_t i = 0; i < adapters_max; ++i) {
    const auto slot = static_cast<AdapterSlot>(i);
    const bool is = (after.*interfaces).contains(slot);
    if ((before.*interfaces).contains(slot) == is) { continue; }
    fates.add(is ? "up" : "gone", adapter_name(site, before, after, slot));
  }
  fates.write(fmt::format("{} {{what}}: {{whom}}", title).c_str(), lines);
}

void add_leases(const Site& site, const Node& before, const Node& after, Lines& lines) {
  const auto tell = [&](AdapterSlot slot, std::string_view what) {
    lines.push_back(
        fmt::format("adapter {}: {}", site.name(after.adapters.at(index(slot)).name), what));
  };
  for (std::uint8_t i = 0; i < adapters_max; ++i) {
    const AdapterSlot slot{i};
    if (after.adapters.at(i).name == no_name) { continue; }
    const bool leased = after.leased.contains(slot);
    const bool lost = after.lease_lost.contains(slot);
    if (before.leased.contains(slot) != leased) {
      tell(slot, leased ? "its address is leased from a DHCP server" : "its address is static");
    }
    const bool silent = after.dhcp_silent.contains(slot);
    if (before.dhcp_silent.contains(slot) != silent && leased) {
      tell(slot, silent ? "no DHCP server answers" : "a DHCP server answers");
    }
    if (before.lease_lost.contains(slot) != lost && leased) {
      tell(slot, lost ? "its lease ran out" : "its lease was renewed");
    }
  }
}

/// Ports and drivers of printers that came or went.
void add_printer_parts(const Site& site, const Node& before, const Node& after, Lines& lines) {
  const auto tell = [&](const Node& node, const Node& other, std::string_view fate) {
    for (const NameId part : node.printer_parts) {
      const auto& others = other.printer_parts;
      if (part == no_name || std::ranges::find(others, part) != others.end()) { continue; }
      lines.push_back(fmt::format("printer part {} {}", site.name(part), fate));
    }
  };
  tell(before, after, "removed");
  tell(after, before, "installed");
}

}  // namespace

void add_facts(const Catalogue& catalogue, const DeclaredRows<Fact, std::uint8_t>& before,
               const DeclaredRows<Fact, std::uint8_t>& after, bool of_surroundings, Lines& lines) {
  for (const catalogue::FactRow& row : catalogue.facts) {
    if (row.of_surroundings != of_surroundings || before[row.fact] == after[row.fact]) { continue; }
    lines.push_back(fmt::format("{}: {} -> {}", row.name, row.words[before[row.fact]],
                                row.words[after[row.fact]]));
  }
}

Lines changes_of_node(const Site& site, const Node& before, const Node& after) {
  Lines lines;
  MemberChanges members(site, lines);
  members.add<NodePower>({}, before, after);
  const Catalogue& catalogue = site.catalogue();
  add_service_pack(catalogue, before, after, lines);
  add_files(catalogue, before.on_disk, after.on_disk, "{whom}: {what} (on disk)", lines);
  members.add<NodeDisk>({}, before, after);
  add_registry(site, before.registry, after.registry, lines);
  add_facts(catalogue, before.facts, after.facts, false, lines);
  // A machine that is not up has no images; that they went is no news.
  const bool up = before.power == Power::running && after.power == Power::running;
  if (up) { add_files(catalogue, before.loaded, after.loaded, "{whom}: {what} (loaded)", lines); }
  for (std::size_t i = 0; i < after.adapters.size(); ++i) {
    if (before.adapters.at(i) == after.adapters.at(i)) { continue; }
    add_adapter(site, before.adapters.at(i), after.adapters.at(i), lines);
  }
  add_leases(site, before, after, lines);
  Folded bindings;
  for (const Component component : all<Component>()) {
    add_bindings(site, before, after, component, bindings, lines);
  }
  bindings.write("bindings to {what}: {whom}", lines);
  if (after.power == Power::running) {
    add_interfaces(site, before, after, &Node::tcpip_interfaces, "TCP/IP interfaces", lines);
    add_interfaces(site, before, after, &Node::netbt_interfaces, "NetBT interfaces", lines);
    add_interfaces(site, before, after, &Node::netbios_lanas, "NetBIOS LANAs", lines);
    add_interfaces(site, before, after, &Node::workstation_transports, "Workstation transports",
                   lines);
    add_interfaces(site, before, after, &Node::server_transports, "Server transports", lines);
    add_interfaces(site, before, after, &Node::workstation_name_conflicts,
                   "conflicts of the name <00>", lines);
    add_interfaces(site, before, after, &Node::messenger_name_conflicts,
                   "conflicts of the name <03>", lines);
    add_interfaces(site, before, after, &Node::server_name_conflicts, "conflicts of the name <20>",
                   lines);
  }
  add_services(catalogue, before, after, lines);
  members.add<NodeImages>({}, before, after);
  members.add<NodeServices>({}, before, after);
  members.add<NodeNetwork>({}, before, after);
  members.add_named("share", &Share::name, before.shares, after.shares);
  members.add_named("key", &RegistryKey::name, before.keys, after.keys);
  add_printer_parts(site, before, after, lines);
  if (before.other_database != after.other_database) {
    lines.emplace_back(after.other_database.empty() ? "Clusdb is the newest"
                                                    : "Clusdb is not the newest");
  }
  return lines;
}

}  // namespace mscsim::report
