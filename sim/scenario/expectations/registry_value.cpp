#include <array>
#include <optional>

#include "models/catalogue/registry_values.hpp"
#include "sim/scenario/expectations/on_one_node.hpp"

namespace mscsim::scenario::expectations {
namespace {

enum : std::uint8_t { path = 1, data };
constexpr std::array parameters{
    on_node,
    Parameter{
        .name = "value", .kind = Kind::registry_value, .help = "its path below HKEY_LOCAL_MACHINE"},
    Parameter{.name = "data",
              .kind = Kind::registry_data,
              .required = false,
              .help = "a number or text; left out: any"}};

/// Its data, as set_registry_value takes it.
std::optional<std::uint32_t> data_of(const Evidence& evidence, const Arguments& arguments) {
  const Registry& registry = node_of(evidence, arguments).registry;
  const auto entry = arguments.get<RegistryEntry>(path);
  if (!registry.set.contains(entry)) { return std::nullopt; }
  return registry.data[entry];
}

bool is_number(const Evidence& evidence, const Arguments& arguments) {
  return evidence.site.catalogue().registry_values[arguments.get<RegistryEntry>(path)].type ==
         RegistryType::dword;
}

bool holds(const Evidence& evidence, const Arguments& arguments) {
  const auto found = data_of(evidence, arguments);
  const auto wanted = arguments.find(data);
  if (!found || !wanted) { return found.has_value(); }
  const auto given = RegistryData::unpacked(*wanted);
  return is_number(evidence, arguments) ? given.is_number && given.number == *found
                                        : index(given.text) == *found;
}

std::string seen(const Evidence& evidence, const Arguments& arguments) {
  const auto found = data_of(evidence, arguments);
  if (!found) { return "there is no such value"; }
  return is_number(evidence, arguments)
             ? "its data is " + std::to_string(*found)
             : "its data is `" + std::string(evidence.site.name(static_cast<NameId>(*found))) + "`";
}

}  // namespace

Expectation registry_value() {
  return {.name = "registry_value",
          .help = "a value of the registry is there, with some data",
          .parameters = parameters,
          .shorthand = -1,
          .holds = holds,
          .seen = seen};
}

}  // namespace mscsim::scenario::expectations
