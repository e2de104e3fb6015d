#include "models/node/behaviours.hpp"

#include "models/node/boot.hpp"
#include "models/world/facts.hpp"
#include "models/world/state_tests.hpp"

namespace mscsim::node {
namespace {

using catalogue::Behaviour;
using catalogue::Change;

/// The name that a site interned as it read `text`.
NameId name_of(const View& view, std::string_view text) {
  return view.site().find_name(text).value_or(no_name);
}

void write_registry_value(Transition& transition, NodeId id, const Change& change) {
  Registry& registry = transition.change_disk(id).registry;
  if (change.of == Change::Of::registry_value_deleted) {
    registry.set.erase(change.value);
    registry.data[change.value] = 0;
    return;
  }
  const auto& row = transition.catalogue().registry_values[change.value];
  registry.set.insert(change.value);
  registry.data[change.value] =
      row.type == RegistryType::dword
          ? change.number
          : static_cast<std::uint32_t>(index(name_of(transition, change.text)));
}

void write(Transition& transition, NodeId id, const Change& change) {
  switch (change.of) {
    case Change::Of::registry_value:
    case Change::Of::registry_value_deleted:
      write_registry_value(transition, id, change);
      break;
    case Change::Of::fact:
      set_fact_word(transition, id, change.fact, static_cast<std::uint8_t>(change.number));
      break;
    case Change::Of::file:
      transition.change_disk(id).on_disk[change.file] =
          change.origin == Origin::absent
              ? FileVersion{}
              : FileVersion{.level = change.level, .origin = change.origin};
      break;
    case Change::Of::service_ended: {
      ServiceState& state = transition.change_services(id).services[change.service];
      if (is_running(state)) {
        state = {state.start, ServiceStatus::failed, Win32Error::process_aborted};
      }
      break;
    }
    case Change::Of::start_type: {
      ServiceState& state = transition.change_services(id).services[change.service];
      if (state.start != StartType::absent) { state.start = change.start; }
      break;
    }
  }
}

}  // namespace

void write_changes(Transition& transition, NodeId id, std::span<const Change> changes) {
  for (const Change& change : changes) { write(transition, id, change); }
}

bool carry_out(Transition& transition, NodeId id, const Behaviour& behaviour) {
  for (const catalogue::OwnEvent& event : behaviour.events) {
    Inserts inserts{};
    for (std::size_t i = 0; i < inserts.size(); ++i) {
      if (!event.strings.at(i).empty()) {
        inserts.at(i) = Insert::name(name_of(transition, event.strings.at(i)));
      }
    }
    transition.record(id, event.event, inserts);
  }
  write_changes(transition, id, behaviour.changes);
  if (behaviour.stops_machine) {
    stop(transition, id, *behaviour.message);
  } else if (behaviour.message) {
    transition.show(id, *behaviour.message);
  }
  return behaviour.stops_machine;
}

const Behaviour* carry_out_first(Transition& transition, NodeId id, Moment moment, std::size_t of,
                                 std::optional<NodeId> target) {
  const Behaviour* const behaviour = behaviour_at(moment, of, transition, id, target);
  if (behaviour != nullptr) { static_cast<void>(carry_out(transition, id, *behaviour)); }
  return behaviour;
}

bool begin_setup(Transition& transition, NodeId id, Moment moment, std::size_t of) {
  const Behaviour* const behaviour = carry_out_first(transition, id, moment, of);
  return behaviour == nullptr || !behaviour->ends_setup();
}

bool has_stopped(const View& view, NodeId id) { return view.power(id).power == Power::blue_screen; }

}  // namespace mscsim::node
