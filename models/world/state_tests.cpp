#include "models/world/state_tests.hpp"

#include <algorithm>

#include "models/catalogue/letters.hpp"
#include "models/world/facts.hpp"
#include "models/world/file_rules.hpp"
#include "models/world/registry.hpp"

namespace mscsim {
namespace {

using catalogue::StateTest;
using Of = StateTest::Of;
using Has = StateTest::Has;
using Is = StateTest::Is;

bool contains(std::string_view text, std::string_view part) {
  return std::search(text.begin(), text.end(), part.begin(), part.end(), same_letter) != text.end();
}

/// What the value is, to whoever reads it now or has read it.
ReadValue value_of(const StateTest& test, const View& view, NodeId id) {
  if (test.in_effect) { return view.services(id).read_values[test.value]; }
  return read_value(view.disk(id), test.value);
}

bool registry_value_is(const StateTest& test, const View& view, NodeId id) {
  const catalogue::RegistryValueRow& row = view.catalogue().registry_values[test.value];
  const ReadValue value = value_of(test, view, id);
  if (test.has == Has::set) { return value.set; }
  if (row.type != RegistryType::dword) {
    if (!value.set) { return false; }
    const std::string_view text = view.site().name(static_cast<NameId>(value.data));
    return test.has == Has::contains ? contains(text, test.text) : same_letters(text, test.text);
  }
  if (!value.set && !row.initial) { return false; }
  const std::uint32_t number = value.set ? value.data : *row.initial;
  switch (test.has) {
    case Has::equals:
      return number == test.number;
    case Has::above:
      return number > test.number;
    case Has::below:
      return number < test.number;
    case Has::outside:
      return (row.from && number < *row.from) || (row.to && number > *row.to);
    case Has::set:
    case Has::contains:
      break;
  }
  return false;
}

bool service_is(const StateTest& test, const View& view, NodeId id) {
  const ServiceState state = view.services(id).services[test.service];
  switch (test.is) {
    case Is::installed:
      return state.start != StartType::absent;
    case Is::running:
      return is_running(state);
    case Is::boot:
      return state.start == StartType::boot;
    case Is::system:
      return state.start == StartType::system;
    case Is::automatic:
      return state.start == StartType::automatic;
    case Is::manual:
      return state.start == StartType::manual;
    case Is::disabled:
      return state.start == StartType::disabled;
  }
  return false;
}

bool file_is(const StateTest& test, const View& view, NodeId id) {
  switch (test.where) {
    case StateTest::Where::disk:
      return holds(view.disk(id).on_disk, test.file);
    case StateTest::Where::memory:
      return holds(view.images(id).loaded, test.file);
    case StateTest::Where::loading: {
      const auto loads = [&](File file) {
        return loads_at_boot(view.catalogue(), view.services(id), file);
      };
      return holds(view.disk(id).on_disk, test.file) && loads(test.file.file) &&
             loads(test.file.against);
    }
  }
  return false;
}

bool has_package(const StateTest& test, const View& view, NodeId id) {
  return std::ranges::any_of(view.network(id).adapters, [&](const Adapter& adapter) {
    return adapter.name != no_name && same_letters(view.site().name(adapter.package), test.text);
  });
}

// Recurses: knowledge bounds how deep its tests are
bool is_so(const StateTest& test, const View& view, NodeId id) {
  switch (test.of) {
    case Of::file:
      return file_is(test, view, id);
    case Of::registry_value:
      return registry_value_is(test, view, id);
    case Of::service:
      return service_is(test, view, id);
    case Of::software:
      return view.disk(id).software.contains(test.software);
    case Of::hotfix:
      return view.disk(id).hotfixes.contains(test.hotfix);
    case Of::service_pack: {
      const Level level = view.disk(id).csd_version;
      return level >= test.file.from && level <= test.file.to;
    }
    case Of::edition:
      return view.site_node(id).edition == test.edition;
    case Of::component:
      return view.network(id).linkage[test.component].installed;
    case Of::driver_package:
      return has_package(test, view, id);
    case Of::member:
      return view.database().members.contains(id);
    case Of::fact:
      return test.number == fact_word(view, id, test.fact);
    case Of::condition:
      return view.catalogue().conditions[test.condition].holds(view, id);
    case Of::any:
      return std::ranges::any_of(test.tests, [&](const StateTest& each) {
        return hold({&each, 1}, view, id);
      });
    case Of::all:
      return hold(test.tests, view, id);
    case Of::count:
      break;
  }
  return false;
}

}  // namespace

// Recurses: knowledge bounds how deep its tests are
bool hold(std::span<const StateTest> tests, const View& view, NodeId id,
          std::optional<NodeId> target) {
  return std::ranges::all_of(tests, [&](const StateTest& test) {
    // A rule between two files looks for the other one on the machine that is pointed at.
    if (test.of == Of::file && target && !test.of_target && test.where == StateTest::Where::disk) {
      return holds(view.disk(id).on_disk, test.file, view.disk(*target).on_disk) == test.expected;
    }
    return is_so(test, view, test.of_target ? target.value_or(id) : id) == test.expected;
  });
}

const catalogue::Behaviour* behaviour_at(Moment moment, std::size_t of, const View& view, NodeId id,
                                         std::optional<NodeId> target) {
  for (const catalogue::Behaviour& behaviour : view.catalogue().at(moment, of)) {
    if (hold(behaviour.when, view, id, target)) { return &behaviour; }
  }
  return nullptr;
}

bool Condition::holds(const View& view, NodeId node) const {
  return asks != nullptr ? asks(view, node) : hold(when, view, node);
}

}  // namespace mscsim
