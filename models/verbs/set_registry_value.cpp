#include <array>

#include "models/verbs/registry_data.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { data = 2 };
constexpr std::array parameters{
    on_node, registry_path,
    Parameter{.name = "data",
              .kind = Kind::registry_data,
              .help = "a number, decimal or as 0x1F, for a REG_DWORD; else text"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal off = unless_running(view, arguments); !off.empty()) { return off; }
  const auto given = RegistryData::unpacked(arguments.get<std::uint64_t>(data));
  const bool wants_number =
      view.catalogue().registry_values[entry_of(arguments)].type == RegistryType::dword;
  return wants_number && !given.is_number ? "it is a REG_DWORD: its data is a number" : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  const RegistryEntry entry = entry_of(arguments);
  const auto given = RegistryData::unpacked(arguments.get<std::uint64_t>(data));
  const bool wants_number =
      transition.catalogue().registry_values[entry].type == RegistryType::dword;
  Registry& registry = transition.change_disk(node_of(arguments)).registry;
  registry.set.insert(entry);
  registry.data[entry] =
      wants_number ? given.number : static_cast<std::uint32_t>(index(given.text));
}

}  // namespace

/// Registry Editor, on a value that some behaviour reads. Each behaviour says when it reads it.
Verb set_registry_value() {
  return {.name = "set_registry_value",
          .help = "give a value of the registry some data, and make it where it is missing",
          .source = "Q246784",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
