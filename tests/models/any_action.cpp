#include "tests/models/any_action.hpp"

#include <string_view>
#include <vector>

#include "models/catalogue/programs.hpp"

namespace mscsim::test {

std::uint64_t AnyAction::one_of(std::initializer_list<std::uint64_t> values) const {
  return *(values.begin() + below_(values.size()));
}

std::uint64_t AnyAction::name() const {
  static const std::vector<std::string_view> names{
      "Public",       "Private",  "Extra",         "Backup",
      "WOLF",         "PRINTSRV", "Cluster Group", "Cluster IP Address",
      "Cluster Name", "NODE1",    "Corporate",     "New Cluster Network"};
  return index(site_->find_name(names[below_(names.size())]).value());
}

std::uint64_t AnyAction::address() const {
  return one_of(
      {on_subnet("10.1.0.20", 16), on_subnet("10.1.0.13", 16), on_subnet("192.168.0.3", 24)});
}

std::uint64_t AnyAction::property_value(Property property) const {
  switch (catalogue::property(property).kind) {
    case PropertyKind::ipv4:
      return one_of({0x0A010020, 0, 0xFFFF0000});
    case PropertyKind::boolean:
      return below_(2);
    case PropertyKind::cluster_network:
    case PropertyKind::name:
      return name();
    case PropertyKind::disk:
      return below_(site_->disks().size());
    case PropertyKind::text:
      return name();
    case PropertyKind::number:
      return below_(9);
    case PropertyKind::signature:
      return index(disk_signature('Q', static_cast<std::uint32_t>(below_(3))));
  }
  return 0;
}

/// Any value that the loader could give a parameter of this kind.
std::uint64_t AnyAction::value(const Parameter& parameter) const {
  switch (parameter.kind) {
    case Kind::node:
      return below_(site_->nodes().size());
    case Kind::name:
    case Kind::known_name:
    case Kind::text:
    case Kind::words:
      return name();
    case Kind::driver_package:
      return below_(site_->packages().size());
    case Kind::network:
      return below_(site_->networks().size());
    case Kind::disk:
      return below_(site_->disks().size());
    case Kind::quorum:
      return one_of({0, local_quorum_value});
    case Kind::level:
    case Kind::file_level:
      return any_of<Level>();
    case Kind::installed_level:
      return one_of({installed_level_value, 3, 4, 5, 7});
    case Kind::media:
      return one_of({media_value, 4, 7});
    case Kind::file:
      return any_of<File>();
    case Kind::service:
      return any_of<Service>();
    case Kind::start_type:
      return below_(static_cast<std::size_t>(StartType::absent));
    case Kind::component:
      return any_of<Component>();
    case Kind::resource_type:
      return any_of<ResourceType>();
    case Kind::software:
      return any_of<Software>();
    case Kind::program:
      return any_of<Program>();
    case Kind::hotfix:
      return 1 + below_(catalogue::hotfixes().size());
    case Kind::application:
      return below_(site_->applications().size());
    case Kind::duration:
      return one_of({1, 5'000, 600'000});
    case Kind::registry_value:
      return any_of<RegistryEntry>();
    case Kind::registry_data:
      return one_of({RegistryData{.number = 1, .text = no_name, .is_number = true}.packed(),
                     RegistryData{.number = 0, .text = no_name, .is_number = false}.packed()});
    case Kind::address:
      return one_of({0x0A010014, 0x0A01000B});
    case Kind::address_with_mask:
      return address();
    case Kind::boolean:
      return below_(2);
    case Kind::choice:
      return below_(parameter.choices.size());
    case Kind::count:
      return below_(9);
    default:
      return 0;
  }
}

/// Half of the time any verb; else one that a cluster is worked with, or that starts a machine,
/// lest most walks end in front of a machine that is off.
std::uint16_t AnyAction::verb() const {
  static const std::vector<std::uint16_t> favourites{
      test::verb("bring_online"),    test::verb("take_offline"),
      test::verb("create_resource"), test::verb("set_private_properties"),
      test::verb("add_dependency"),  test::verb("delete_resource"),
      test::verb("start_service"),   test::verb("form_cluster"),
      test::verb("remove_host"),     test::verb("restore_disk"),
      test::verb("move_group"),      test::verb("evict_node"),
      test::verb("join_cluster"),    test::verb("pull_cable"),
      test::verb("plug_cable"),      test::verb("fail_resource"),
      test::verb("power_on"),        test::verb("restart")};
  static const std::uint16_t set_fact = test::verb("set_fact");
  const bool any = below_(2) == 0;
  const auto chosen = static_cast<std::uint16_t>(any ? below_(verbs_table().size()) : 0);
  const bool has_facts = site_->catalogue().facts.size() > 0;  // else there is none to change
  return any && (has_facts || chosen != set_fact) ? chosen : favourites[below_(favourites.size())];
}

Action AnyAction::operator()() const {
  Action action{.verb = verb(), .arguments = {}};
  const auto parameters = verbs_table()[action.verb].parameters;
  for (std::uint8_t row = 0; row < parameters.size(); ++row) {
    const Parameter& parameter = parameters[row];
    if (!parameter.required && below_(2) == 0) { continue; }
    if (parameter.kind == Kind::properties) {
      const auto property = static_cast<Property>(any_of<Property>());
      action.arguments.add({.parameter = row,
                            .key = static_cast<std::uint8_t>(property),
                            .value = property_value(property)});
    } else {
      action.arguments.add({.parameter = row, .key = 0, .value = value(parameter)});
    }
  }
  return action;
}

}  // namespace mscsim::test
