#include "sim/console/adapter_drivers.hpp"

#include "models/world/adapter_rules.hpp"
#include "sim/console/words.hpp"

namespace mscsim::console {
namespace {

/// Whether the driver started for the adapter as the machine booted.
bool has_started(const View& view, NodeId id, AdapterSlot slot) {
  const NodeNetwork& node = view.network(id);
  return view.power(id).power == Power::running &&
         (node.tcpip_interfaces.contains(slot) || driver_starts(view, id, slot));
}

}  // namespace

catalogue::ServiceRow adapter_driver_row(std::string_view name) {
  return {.service = Service::count,
          .key = name,
          .display = name,
          .start = StartType::manual,
          .driver = true,
          .group = LoadOrderGroup::ndis,
          .depends_on = {},
          .depends_on_group = {},
          .image = {},
          .source = {"Q170995, Q167632", Certainty::likely}};
}

std::optional<AdapterDriver> find_adapter_driver(const Session& session, std::string_view typed) {
  const View view = session.view();
  std::optional<AdapterDriver> found;
  for (std::uint8_t i = 0; i < adapters_max; ++i) {
    const AdapterSlot slot{i};
    const Adapter& adapter = session.node().adapters[i];
    if (adapter.name == no_name || !same(session.site.name(adapter.package), typed)) { continue; }
    if (!found) {
      found = {.row = adapter_driver_row(session.site.name(adapter.package)),
               .state = {.start = StartType::manual,
                         .status = ServiceStatus::failed,
                         .error = Win32Error::gen_failure}};
    }
    if (has_started(view, session.at, slot)) {
      found->state.status = ServiceStatus::running;
      found->state.error = Win32Error::success;
    }
  }
  return found;
}

}  // namespace mscsim::console
