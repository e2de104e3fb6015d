#include "sim/scenario/world_section.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <initializer_list>
#include <span>

#include "sim/scenario/addresses.hpp"
#include "sim/scenario/applications_section.hpp"
#include "sim/scenario/argument_kinds.hpp"
#include "sim/scenario/kind_words.hpp"
#include "sim/scenario/names.hpp"
#include "sim/scenario/nearest_word.hpp"
#include "sim/scenario/shape.hpp"
#include "sim/scenario/world_parameters.hpp"

namespace mscsim::scenario {
namespace {

/// Networks, and driver packages, that one world can have.
constexpr std::size_t rows_max = 200;

/// The names of parameters, and of what stands beside them.
std::vector<std::string_view> keys_of(std::span<const Parameter> parameters,
                                      std::initializer_list<std::string_view> others = {}) {
  std::vector<std::string_view> keys;
  for (const Parameter& parameter : parameters) { keys.push_back(parameter.name); }
  keys.insert(keys.end(), others.begin(), others.end());
  return keys;
}

class WorldReader {
 public:
  WorldReader(Knowledge& known, ProblemSet& problems) : problems_(&problems) {
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

  /// What the keys of a mapping, of those of `parameters`, hold; a required one that is missing
  /// is reported.
  Arguments read_section(std::span<const Parameter> parameters, const Yaml& section) {
    Arguments arguments;
    Names names(world_.site, {}, *problems_);
    Reading reading{
        .site = world_.site, .names = names, .vocabulary = vocabulary_, .problems = *problems_};
    for (std::uint8_t row = 0; row < parameters.size(); ++row) {
      const Parameter& parameter = parameters[row];
      const Yaml* const value = parameter.required ? required(section, parameter.name, *problems_)
                                                   : section.find(parameter.name);
      if (value == nullptr) { continue; }
      if (parameter.kind == Kind::network && !declare_network(*value)) { continue; }
      for (const Yaml* const each : values_of(parameter, *value)) {
        if (const auto read = read_value(parameter, *each, reading)) {
          arguments.add({.parameter = row, .key = 0, .value = *read});
        }
      }
    }
    return arguments;
  }

  /// The value, or those of a list where there may be one; an empty one is none.
  std::vector<const Yaml*> values_of(const Parameter& parameter, const Yaml& value) {
    std::vector<const Yaml*> values;
    const bool is_empty = value.kind == Yaml::Kind::sequence && value.items.empty();
    if (!parameter.repeated) {
      values.push_back(&value);
    } else if (!is_empty && is_list(value, quoted(parameter.name), *problems_)) {
      for (const Yaml& item : value.items) { values.push_back(&item); }
    }
    return values;
  }

  /// Whether a mapping that may be left out is there. Its keys are looked at.
  bool is_section(const Yaml& value, std::string_view what,
                  const std::vector<std::string_view>& keys) {
    if (value.kind == Yaml::Kind::null || !is_mapping(value, what, *problems_)) { return false; }
    check_keys(value, keys, *problems_);
    return true;
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

  /// The first mention of a network declares it, unless the world lists them. False: it cannot be.
  bool declare_network(const Yaml& value) {
    if (!is_line(value, "the network", *problems_)) { return false; }
    return networks_listed_ || world_.site.find_network(value.text) || add_network(value);
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
    using namespace package_key;
    DriverPackage package{.name = no_name,
                          .third_party = true,
                          .driver_file = std::nullopt,
                          .oem_version = OemVersion::higher,
                          .copies_from_media = {}};
    if (!is_section(value, "a driver package", keys_of(parameters))) { return package; }
    const Arguments given = read_section(parameters, value);
    package.third_party = given.get_or(origin, 1) == 1;
    if (const auto file = given.find(driver_file)) {
      package.driver_file = static_cast<File>(*file);
      read_version(value, package);
    }
    package.oem_version =
        given.get_or(oem_version, 1) == 0 ? OemVersion::lower : OemVersion::higher;
    package.copies_from_media = set_of<File>(given, copies_from_media);
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
  static BitSet<Element> set_of(const Arguments& given, std::uint8_t parameter) {
    BitSet<Element> set;
    for (const Argument& argument : given.list()) {
      if (argument.parameter == parameter) { set.insert(static_cast<Element>(argument.value)); }
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
    using namespace node_key;
    NodeStart node;
    Arguments given;
    const Yaml& value = entry.value;
    if (is_section(value, "a node", keys_of(parameters, {"adapters", "registry", "facts"}))) {
      given = read_section(parameters, value);
      if (value.find("components") != nullptr) {
        node.components = set_of<Component>(given, components);
      }
      if (const Yaml* const adapters = value.find("adapters")) { read_adapters(*adapters, node); }
      for (const Argument& argument : given.list()) {
        if (argument.parameter == software) {
          node.software.push_back(static_cast<Software>(argument.value));
        } else if (argument.parameter == hotfixes) {
          node.hotfixes.push_back(static_cast<Hotfix>(argument.value));
        }
      }
      if (const Yaml* const set = value.find("registry")) { read_values(*set, node.changes); }
      if (const Yaml* const facts = value.find("facts")) {
        read_facts(*facts, false, node.changes);
      }
    }
    node.service_pack = given.get_or(service_pack, node.service_pack);
    const NodeId id = world_.site.add_node(entry.key, given.get_or(edition, Edition::enterprise));
    world_.declared.push_back(world_.site.node(id).name);
    if (given.get_or(role, 0) == 1) { world_.domain.controllers.insert(id); }
    world_.nodes.push_back(std::move(node));
  }

  /// `registry: { PATH: data }`
  void read_values(const Yaml& section, std::vector<catalogue::Change>& changes) {
    if (!is_mapping(section, "`registry`", *problems_)) { return; }
    const Catalogue& rows = world_.site.catalogue();
    for (const YamlEntry& entry : section.entries) {
      const auto row = read_listed(key_of(entry), Kind::registry_value, vocabulary_, *problems_);
      if (!row) { continue; }
      const auto value = static_cast<RegistryEntry>(*row);
      catalogue::Change change{.of = catalogue::Change::Of::registry_value, .value = value};
      if (rows.registry_values[value].type == RegistryType::dword) {
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
      const auto read = read_fact_is(entry, vocabulary_, *problems_);
      if (!read) { continue; }
      if (rows.facts[read->fact].of_surroundings != of_surroundings) {
        problems_->add(entry.key_place,
                       quoted(entry.key) + (of_surroundings ? " is a fact of each machine"
                                                            : " is a fact of the surroundings"),
                       of_surroundings ? "put it under a node" : "put it under `world: facts:`");
        continue;
      }
      changes.push_back(
          {.of = catalogue::Change::Of::fact, .number = read->word, .fact = read->fact});
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
    using namespace adapter_key;
    AdapterStart adapter{.name = name, .package = {}, .network = {}, .address = {}};
    if (!is_mapping(value, "an adapter", *problems_)) { return adapter; }
    check_keys(value, keys_of(parameters), *problems_);
    const Arguments given = read_section(std::span(parameters).first<address>(), value);
    adapter.package = given.get_or(driver, adapter.package);
    adapter.network = given.get_or(network, adapter.network);
    if (const Yaml* const of_machine = required(value, "address", *problems_)) {
      adapter.address = read_adapter_address(*of_machine, *problems_).value_or(Ipv4OnSubnet{});
    }
    return adapter;
  }

  void read_hosts(const Yaml& section) {
    using namespace host_key;
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
        check_keys(entry.value, keys_of(parameters), *problems_);
        const Arguments given = read_section(parameters, entry.value);
        host.network = given.get_or(network, host.network);
        if (given.find(address)) { host.address = given.address(address); }
        host.role = given.get_or(role, HostRole::machine);
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
  ProblemSet* problems_;
  Vocabulary vocabulary_;
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
