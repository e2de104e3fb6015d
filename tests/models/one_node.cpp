#include "tests/models/one_node.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>

namespace mscsim::test {
namespace {

/// Puts an OEM driver's own file name and lower version to the test.
DriverPackage oem_package() {
  return {.name = no_name,
          .third_party = true,
          .driver_file = File::e100b,
          .oem_version = OemVersion::lower,
          .copies_from_media = {}};
}

DriverPackage acme_package() {
  return {.name = no_name,
          .third_party = true,
          .driver_file = std::nullopt,
          .oem_version = OemVersion::lower,
          .copies_from_media = FileSet::of(File::tcpip, File::netbt)};
}

Ipv4OnSubnet address(std::string_view text, int prefix) {
  const std::uint64_t value = on_subnet(text, prefix);
  return {.address = {static_cast<std::uint32_t>(value >> 32U)},
          .mask = {static_cast<std::uint32_t>(value)}};
}

}  // namespace

OneNode::OneNode(Edition edition, int nodes) : node(site.add_node("NODE1", edition)) {
  if (nodes > 1) { static_cast<void>(site.add_node("NODE2", edition)); }
  static_cast<void>(site.add_network("Corporate"));
  static_cast<void>(site.add_network("Heartbeat"));
  static_cast<void>(site.add_disk("Q:"));
  static_cast<void>(site.add_disk("R:"));
  auto catalogue = std::make_shared<Catalogue>();
  const Service service = catalogue->services.declare({.service = {},
                                                       .key = "acmesvc",
                                                       .display = "Acme",
                                                       .start = StartType::manual,
                                                       .driver = false,
                                                       .group = LoadOrderGroup::none,
                                                       .depends_on = {},
                                                       .depends_on_group = {},
                                                       .image = {},
                                                       .source = {}});
  catalogue->finish();
  site.set_catalogue(catalogue);
  static_cast<void>(
      site.add_application("acmesvc", {.service = service, .depends_on = std::nullopt}));
  static_cast<void>(
      site.add_application("acme.exe", {.hooks_windows = true, .depends_on = std::nullopt}));
  acme = site.add_package("acme", acme_package());
  oem = site.add_package("oem", oem_package());
  for (const std::string_view name : {"Public", "Private", "Extra", "Backup", "WOLF", "PRINTSRV"}) {
    static_cast<void>(site.intern(name));
  }
}

World OneNode::at(Level level) const {
  const PackageId in_box = site.find_package("dc21x4").value();
  std::vector<NodeStart> starts;
  for (std::size_t i = 1; i <= site.nodes().size(); ++i) {
    starts.push_back({.service_pack = level,
                      .adapters = {{.name = site.find_name("Public").value(),
                                    .package = in_box,
                                    .network = NetworkId{0},
                                    .address = address("10.1.0.1" + std::to_string(i), 16)},
                                   {.name = site.find_name("Private").value(),
                                    .package = in_box,
                                    .network = NetworkId{1},
                                    .address = address("192.168.0." + std::to_string(i), 24)}}});
  }
  return start_world(site, starts, {});
}

int Seen::count(Event event) const {
  return static_cast<int>(std::ranges::count(events, event, &EventRecord::event));
}

bool Seen::has(Message message) const {
  return std::ranges::find(messages, message, &Shown::message) != messages.end();
}

std::uint16_t verb(std::string_view name) {
  const auto verbs = verbs_table();
  const auto found = std::ranges::find(verbs, name, &Verb::name);
  REQUIRE(found != verbs.end());
  return static_cast<std::uint16_t>(found - verbs.begin());
}

Action action(std::string_view verb_name, std::initializer_list<Given> given) {
  Action result{.verb = verb(verb_name), .arguments = {}};
  const auto parameters = verbs_table()[result.verb].parameters;
  for (std::size_t row = 0; row < parameters.size(); ++row) {
    bool found = false;
    for (const Given& each : given) {
      if (each.parameter != parameters[row].name) { continue; }
      result.arguments.add(
          {.parameter = static_cast<std::uint8_t>(row), .key = each.key, .value = each.value});
      found = true;
    }
    if (!found && parameters[row].kind == Kind::node) {
      result.arguments.add({.parameter = static_cast<std::uint8_t>(row), .key = 0, .value = 0});
    }
  }
  return result;
}

std::uint64_t on_subnet(std::string_view address, int prefix) {
  const auto mask = ~std::uint32_t{0} << static_cast<unsigned>(32 - prefix);
  return std::uint64_t{parse_ipv4(address).value().value} << 32U | mask;
}

void perform(const Site& site, World& world, Journal& journal, const Action& what) {
  const Refusal refusal = step(site, world, what, journal);
  INFO(verbs_table()[what.verb].name << " refused: " << told(refusal));
  REQUIRE(refusal.empty());
  static_cast<void>(settle(site, world, journal, {}));
}

}  // namespace mscsim::test
