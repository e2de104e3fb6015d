#include "sim/scenario/world_section.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "sim/scenario/addresses.hpp"
#include "sim/scenario/applications_section.hpp"
#include "sim/scenario/kind_words.hpp"
#include "sim/scenario/names.hpp"
#include "sim/scenario/nearest_word.hpp"
#include "sim/scenario/shape.hpp"

namespace mscsim::scenario {
namespace {

/// Networks, and driver packages, that one world can have.
constexpr std::size_t rows_max = 200;

using Words = std::array<std::string_view, 2>;
constexpr Words origin_words{"in-box", "third-party"};
constexpr Words oem_version_words{"lower", "higher"};
constexpr Words node_role_words{"member server", "domain controller"};
constexpr std::array<std::string_view, 4> host_role_words{"machine", "domain controller",
                                                          "WINS server", "proxy router"};

class WorldReader {
 public:
  WorldReader(Knowledge& known, ProblemSet& problems) : known_(&known), problems_(&problems) {
    world_.site.set_catalogue(known.catalogue());
    for (const std::string& text : known.texts()) {
      if (!text.empty()) { world_.declared.push_back(world_.site.intern(text)); }
    }
    vocabulary_.catalogue = &world_.site.catalogue();
  }

  WorldSection read(const Yaml& section) {
    constexpr std::array<std::string_view, 9> keys{"nodes",           "networks",     "disks",
                                                   "driver_packages", "applications", "time",
                                                   "hosts",           "domain",       "facts"};
    if (!is_mapping(section, "`world`", *problems_)) { return std::move(world_); }
    check_keys(section, keys, *problems_);
    if (const Yaml* const networks = section.find("networks")) { read_networks(*networks); }
    if (const Yaml* const disks = section.find("disks")) { read_disks(*disks); }
    if (const Yaml* const packages = section.find("driver_packages")) { read_packages(*packages); }
    if (const Yaml* const applications = section.find("applications")) {
      read_applications(*applications, world_.site, *problems_);
      for (const SiteApplication& application : world_.site.applications()) {
        world_.declared.push_back(application.name);
      }
    }
    if (const Yaml* const time = section.find("time")) {
      world_.time_of_day_ms = read_time_of_day(*time, *problems_).value_or(no_time_of_day);
    }
    if (const Yaml* const nodes = required(section, "nodes", *problems_)) { read_nodes(*nodes); }
    if (const Yaml* const hosts = section.find("hosts")) { read_hosts(*hosts); }
    if (const Yaml* const domain = section.find("domain")) { read_domain(*domain); }
    if (const Yaml* const facts = section.find("facts")) {
      read_facts(*facts, true, world_.changes);
    }
    declare_networks();
    return std::move(world_);
  }

 private:
  [[nodiscard]] bool is_name(std::string_view name, const Place& place, std::size_t bytes_max,
                             std::string_view what) {
    const auto is_control = [](unsigned char letter) { return letter < ' '; };
    if (name.empty() || name.size() > bytes_max || std::ranges::any_of(name, is_control)) {
      problems_->add(place, quoted(name) + " cannot be the name of " + std::string(what),
                     "1 to " + std::to_string(bytes_max) + " letters");
      return false;
    }
    return true;
  }

  /// Whether there is room for another row of a list.
  [[nodiscard]] bool has_room(std::size_t rows, std::size_t most, const Place& place,
                              std::string_view what) {
    if (rows < most) { return true; }
    problems_->add(place, "more than " + std::to_string(most) + " " + std::string(what));
    return false;
  }

  void report_twice(const std::string& name, const Place& place) {
    problems_->add(place, quoted(name) + " is here twice", "case does not tell names apart");
  }

  [[nodiscard]] std::vector<std::string_view> names(std::size_t rows, auto id_of) const {
    std::vector<std::string_view> result;
    for (std::size_t row = 0; row < rows; ++row) { result.push_back(world_.site.name(id_of(row))); }
    return result;
  }

  [[nodiscard]] std::optional<std::size_t> read_listed(Kind kind, const Yaml& value) {
    return read_word(value, kind_name(kind), kind_words(kind, vocabulary_), *problems_);
  }

  void read_networks(const Yaml& section) {
    networks_listed_ = true;
    if (!is_list(section, "`networks`", *problems_)) { return; }
    for (const Yaml& network : section.items) {
      if (!is_line(network, "a network", *problems_)) { continue; }
      if (world_.site.find_network(network.text)) {
        report_twice(network.text, network.place);
      } else {
        static_cast<void>(add_network(network));
      }
    }
  }

  std::optional<NetworkId> add_network(const Yaml& value) {
    if (!is_name(value.text, value.place, name_bytes_max, "a network") ||
        !has_room(world_.site.networks().size(), rows_max, value.place, "networks")) {
      return std::nullopt;
    }
    return world_.site.add_network(value.text);
  }

  /// The network that something is plugged into: its first mention declares it, unless the world
  /// lists them.
  std::optional<NetworkId> read_network(const Yaml& value) {
    if (!is_line(value, "the network", *problems_)) { return std::nullopt; }
    if (const auto known = world_.site.find_network(value.text)) { return known; }
    if (!networks_listed_) { return add_network(value); }
    const auto listed = names(world_.site.networks().size(),
                              [](std::size_t row) { return static_cast<NetworkId>(row); });
    problems_->add(value.place, "there is no network " + quoted(value.text),
                   suggestion(value.text, listed));
    return std::nullopt;
  }

  void declare_networks() {
    const auto& networks = world_.site.networks();
    world_.declared.insert(world_.declared.end(), networks.begin(), networks.end());
  }

  void read_disks(const Yaml& section) {
    if (!is_list(section, "`disks`", *problems_)) { return; }
    for (const Yaml& disk : section.items) {
      if (!is_line(disk, "a disk", *problems_)) { continue; }
      const bool is_letter = disk.text.size() == 2 && disk.text.back() == ':' &&
                             std::isalpha(static_cast<unsigned char>(disk.text.front())) != 0;
      if (!is_letter) {
        problems_->add(disk.place, quoted(disk.text) + " is not a drive letter", "as in `Q:`");
      } else if (world_.site.find_disk(disk.text)) {
        report_twice(disk.text, disk.place);
      } else if (has_room(world_.site.disks().size(), disks_max, disk.place, "disks")) {
        const DiskId id = world_.site.add_disk(disk.text);
        world_.declared.push_back(world_.site.disk(id).resource_name);
      }
    }
  }

  void read_packages(const Yaml& section) {
    if (!is_mapping(section, "`driver_packages`", *problems_)) { return; }
    for (const YamlEntry& entry : section.entries) {
      if (!is_name(entry.key, entry.key_place, name_bytes_max, "a driver package")) { continue; }
      if (world_.site.find_package(entry.key)) {
        problems_->add(entry.key_place,
                       "there is a driver package " + quoted(entry.key) + " already");
      } else if (has_room(world_.site.packages().size(), rows_max, entry.key_place,
                          "driver packages")) {
        static_cast<void>(world_.site.add_package(entry.key, read_package(entry.value)));
      }
    }
  }

  DriverPackage read_package(const Yaml& value) {
    constexpr std::array<std::string_view, 5> keys{"origin", "driver_file", "version",
                                                   "oem_version", "copies_from_media"};
    DriverPackage package{.name = no_name,
                          .third_party = true,
                          .driver_file = std::nullopt,
                          .oem_version = OemVersion::higher,
                          .copies_from_media = {}};
    if (value.kind == Yaml::Kind::null) { return package; }
    if (!is_mapping(value, "a driver package", *problems_)) { return package; }
    check_keys(value, keys, *problems_);
    if (const Yaml* const origin = value.find("origin")) {
      const auto row = read_word(*origin, "origin", origin_words, *problems_);
      package.third_party = row == 1;
    }
    if (const Yaml* const file = value.find("driver_file")) {
      if (const auto row = read_listed(Kind::file, *file)) {
        package.driver_file = static_cast<File>(*row);
        read_version(value, package);
      }
    }
    if (const Yaml* const version = value.find("oem_version")) {
      const auto row = read_word(*version, "OEM version", oem_version_words, *problems_);
      package.oem_version = row == 0 ? OemVersion::lower : OemVersion::higher;
    }
    if (const Yaml* const files = value.find("copies_from_media")) {
      package.copies_from_media = read_set<File>(Kind::file, *files, "`copies_from_media`");
    }
    return package;
  }

  /// Of a driver file with versions of its own: the newest, if none is named.
  void read_version(const Yaml& value, DriverPackage& package) {
    const auto versions = world_.site.catalogue().files[*package.driver_file].versions;
    const Yaml* const version = value.find("version");
    if (versions.empty()) {
      if (version != nullptr) {
        problems_->add(version->place, "that driver file has no versions of its own",
                       "`oem_version: lower` or `higher` than Microsoft's");
      }
      return;
    }
    const auto row = version == nullptr ? std::optional(versions.size() - 1)
                                        : read_word(*version, "version", versions, *problems_);
    package.version = static_cast<Level>(row.value_or(0));
  }

  template <class Element>
  BitSet<Element> read_set(Kind kind, const Yaml& value, std::string_view what) {
    BitSet<Element> set;
    if (value.kind == Yaml::Kind::sequence && value.items.empty()) { return set; }
    if (!is_list(value, what, *problems_)) { return set; }
    for (const Yaml& item : value.items) {
      if (const auto row = read_listed(kind, item)) { set.insert(static_cast<Element>(*row)); }
    }
    return set;
  }

  void read_nodes(const Yaml& section) {
    if (!is_mapping(section, "`nodes`", *problems_)) { return; }
    if (section.entries.empty()) { problems_->add(section.place, "a world without nodes"); }
    for (const YamlEntry& entry : section.entries) {
      if (!is_name(entry.key, entry.key_place, catalogue::netbios_name_length_max, "a node")) {
        continue;
      }
      if (world_.site.find_node(entry.key)) {
        report_twice(entry.key, entry.key_place);
      } else if (has_room(world_.site.nodes().size(), catalogue::nodes_max, entry.key_place,
                          "nodes, which MSCS 1.0 does not have")) {
        read_node(entry);
      }
    }
  }

  void read_node(const YamlEntry& entry) {
    constexpr std::array<std::string_view, 9> keys{"edition",  "service_pack", "components",
                                                   "adapters", "role",         "software",
                                                   "hotfixes", "registry",     "facts"};
    NodeStart node;
    bool is_controller = false;
    Edition edition = Edition::enterprise;
    const Yaml& value = entry.value;
    if (value.kind != Yaml::Kind::null && is_mapping(value, "a node", *problems_)) {
      check_keys(value, keys, *problems_);
      if (const Yaml* const word = value.find("edition")) {
        if (const auto row = read_listed(Kind::edition, *word)) {
          edition = static_cast<Edition>(*row);
        }
      }
      if (const Yaml* const word = value.find("service_pack")) {
        if (const auto row = read_listed(Kind::level, *word)) {
          node.service_pack = static_cast<Level>(*row);
        }
      }
      if (const Yaml* const list = value.find("components")) {
        node.components = read_set<Component>(Kind::component, *list, "`components`");
      }
      if (const Yaml* const adapters = value.find("adapters")) { read_adapters(*adapters, node); }
      read_what_is_set_up(value, node);
      if (const Yaml* const role = value.find("role")) {
        is_controller = read_word(*role, "role", node_role_words, *problems_) == 1;
      }
    }
    const NodeId id = world_.site.add_node(entry.key, edition);
    world_.declared.push_back(world_.site.node(id).name);
    if (is_controller) { world_.domain.controllers.insert(id); }
    world_.nodes.push_back(std::move(node));
  }

  void read_what_is_set_up(const Yaml& value, NodeStart& node) {
    if (const Yaml* const list = value.find("software")) {
      for (const Yaml& item : list->items) {
        if (const auto row = read_listed(Kind::software, item)) {
          node.software.push_back(static_cast<Software>(*row));
        }
      }
    }
    if (const Yaml* const list = value.find("hotfixes")) {
      for (const Yaml& item : list->items) {
        if (const auto row = read_listed(Kind::hotfix, item)) {
          node.hotfixes.push_back(static_cast<Hotfix>(*row + 1));
        }
      }
    }
    if (const Yaml* const values = value.find("registry")) { read_values(*values, node.changes); }
    if (const Yaml* const facts = value.find("facts")) { read_facts(*facts, false, node.changes); }
  }

  /// `registry: { PATH: data }`
  void read_values(const Yaml& section, std::vector<catalogue::Change>& changes) {
    if (!is_mapping(section, "`registry`", *problems_)) { return; }
    const Catalogue& rows = world_.site.catalogue();
    for (const YamlEntry& entry : section.entries) {
      const auto value = rows.registry_values.find(entry.key);
      if (!value) {
        problems_->add(entry.key_place, "unknown registry value " + quoted(entry.key),
                       suggestion(entry.key, kind_words(Kind::registry_value, vocabulary_)));
        continue;
      }
      catalogue::Change change{.of = catalogue::Change::Of::registry_value, .value = *value};
      if (rows.registry_values[*value].type == RegistryType::dword) {
        change.number = read_number(entry.value, "the data", 0, 0xFFFFFFFF, *problems_).value_or(0);
      } else if (is_line(entry.value, "the data", *problems_)) {
        static_cast<void>(world_.site.intern(entry.value.text));
        change.text = entry.value.text;
      }
      changes.push_back(change);
    }
  }

  /// `facts: { name: word }`
  void read_facts(const Yaml& section, bool of_surroundings,
                  std::vector<catalogue::Change>& changes) {
    if (!is_mapping(section, "`facts`", *problems_)) { return; }
    const Catalogue& rows = world_.site.catalogue();
    for (const YamlEntry& entry : section.entries) {
      const auto fact = rows.facts.find(entry.key);
      if (!fact) {
        problems_->add(entry.key_place, "unknown fact " + quoted(entry.key),
                       suggestion(entry.key, kind_words(Kind::fact, vocabulary_)));
        continue;
      }
      if (rows.facts[*fact].of_surroundings != of_surroundings) {
        problems_->add(entry.key_place,
                       quoted(entry.key) + (of_surroundings ? " is a fact of each machine"
                                                            : " is a fact of the surroundings"),
                       of_surroundings ? "put it under a node" : "put it under `world: facts:`");
        continue;
      }
      const auto word = read_word(entry.value, "word", rows.facts[*fact].words, *problems_);
      changes.push_back({.of = catalogue::Change::Of::fact,
                         .number = static_cast<std::uint32_t>(word.value_or(0)),
                         .fact = *fact});
    }
  }

  void read_adapters(const Yaml& section, NodeStart& node) {
    if (section.kind == Yaml::Kind::null) { return; }
    if (!is_mapping(section, "`adapters`", *problems_)) { return; }
    for (const YamlEntry& entry : section.entries) {
      if (!is_name(entry.key, entry.key_place, name_bytes_max, "an adapter")) { continue; }
      const NameId name = world_.site.intern(entry.key);
      if (std::ranges::find(node.adapters, name, &AdapterStart::name) != node.adapters.end()) {
        report_twice(entry.key, entry.key_place);
      } else if (has_room(node.adapters.size(), adapters_max, entry.key_place, "adapters")) {
        world_.declared.push_back(name);
        node.adapters.push_back(read_adapter(name, entry.value));
      }
    }
  }

  AdapterStart read_adapter(NameId name, const Yaml& value) {
    constexpr std::array<std::string_view, 3> keys{"driver", "network", "address"};
    AdapterStart adapter{.name = name, .package = {}, .network = {}, .address = {}};
    if (!is_mapping(value, "an adapter", *problems_)) { return adapter; }
    check_keys(value, keys, *problems_);
    if (const Yaml* const driver = required(value, "driver", *problems_)) {
      adapter.package = read_driver(*driver);
    }
    if (const Yaml* const network = required(value, "network", *problems_)) {
      adapter.network = read_network(*network).value_or(NetworkId{});
    }
    if (const Yaml* const address = required(value, "address", *problems_)) {
      adapter.address = read_adapter_address(*address, *problems_).value_or(Ipv4OnSubnet{});
    }
    return adapter;
  }

  PackageId read_driver(const Yaml& value) {
    if (!is_line(value, "the driver", *problems_)) { return {}; }
    if (const auto known = world_.site.find_package(value.text)) { return *known; }
    const auto known = names(world_.site.packages().size(),
                             [](std::size_t row) { return static_cast<PackageId>(row); });
    problems_->add(value.place, "there is no driver package " + quoted(value.text),
                   suggestion(value.text, known));
    return {};
  }

  void read_hosts(const Yaml& section) {
    constexpr std::array<std::string_view, 3> keys{"network", "address", "role"};
    if (!is_mapping(section, "`hosts`", *problems_)) { return; }
    for (const YamlEntry& entry : section.entries) {
      if (!is_name(entry.key, entry.key_place, catalogue::netbios_name_length_max, "a host")) {
        continue;
      }
      Host host{.name = world_.site.intern(entry.key), .network = {}, .address = {}};
      if (std::ranges::find(world_.hosts, host.name, &Host::name) != world_.hosts.end()) {
        report_twice(entry.key, entry.key_place);
        continue;
      }
      if (!has_room(world_.hosts.size(), hosts_max, entry.key_place, "hosts")) { continue; }
      if (is_mapping(entry.value, "a host", *problems_)) {
        check_keys(entry.value, keys, *problems_);
        if (const Yaml* const network = required(entry.value, "network", *problems_)) {
          host.network = read_network(*network).value_or(NetworkId{});
        }
        if (const Yaml* const address = required(entry.value, "address", *problems_)) {
          host.address = read_address(*address, *problems_).value_or(Ipv4{});
        }
        if (const Yaml* const role = entry.value.find("role")) {
          host.role = static_cast<HostRole>(
              read_word(*role, "role", host_role_words, *problems_).value_or(0));
        }
      }
      world_.declared.push_back(host.name);
      world_.hosts.push_back(host);
    }
  }

  void read_domain(const Yaml& name) {
    if (is_line(name, "`domain`", *problems_) &&
        is_name(name.text, name.place, catalogue::netbios_name_length_max, "a domain")) {
      world_.domain.name = world_.site.intern(name.text);
      world_.declared.push_back(world_.domain.name);
    }
  }

  WorldSection world_;
  Knowledge* known_;
  Vocabulary vocabulary_;
  ProblemSet* problems_;
  bool networks_listed_ = false;
};

}  // namespace

WorldSection read_world(const Yaml& section, Knowledge& known, ProblemSet& problems) {
  return WorldReader(known, problems).read(section);
}

// Recurses: LoadBounds::depth_max bounds it
std::size_t count_values(const Yaml& value) {
  std::size_t count = 1;
  for (const Yaml& item : value.items) { count += count_values(item); }
  for (const YamlEntry& entry : value.entries) { count += count_values(entry.value); }
  return count;
}

// Recurses: LoadBounds::depth_max bounds it
Yaml merged(const Yaml& base, const Yaml& over) {
  if (base.kind != Yaml::Kind::mapping || over.kind != Yaml::Kind::mapping) { return over; }
  Yaml result = base;
  result.varies |= over.varies;
  for (const YamlEntry& entry : over.entries) {
    const auto same = std::ranges::find(result.entries, entry.key, &YamlEntry::key);
    if (same == result.entries.end()) {
      result.entries.push_back(entry);
    } else {
      same->value = merged(same->value, entry.value);
      same->key_place = entry.key_place;
    }
  }
  return result;
}

}  // namespace mscsim::scenario
