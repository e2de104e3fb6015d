#include <algorithm>

#include "models/node/behaviours.hpp"
#include "models/node/files.hpp"
#include "models/node/start_code/start_code.hpp"
#include "models/world/registry.hpp"

namespace mscsim::node {
namespace {

const StartCode* find_start_code(Service service) {
  const auto rows = start_code_table();
  const auto found = std::ranges::find(rows, service, &StartCode::service);
  return found == rows.end() ? nullptr : &*found;
}

/// Who reads a value only as it starts reads it now.
void read_values(Transition& transition, NodeId id, Service service) {
  for (const catalogue::RegistryValueRow& row : transition.catalogue().registry_values) {
    if (row.read_by == service) {
      transition.change_services(id).read_values[row.entry] =
          read_value(transition.disk(id), row.entry);
    }
  }
}

/// What the first behaviour that holds makes of the start; nothing where none does.
StartResult judged(Transition& transition, NodeId id, Service service) {
  const auto* const behaviour =
      carry_out_first(transition, id, Moment::service_start, index(service));
  if (behaviour == nullptr) { return runs; }
  return behaviour->stops_machine ? StartResult{StartResult::How::machine_stopped}
                                  : behaviour->result;
}

}  // namespace

StartResult run_start_code(Transition& transition, NodeId id, Service service) {
  const auto image = transition.catalogue().services[service].image;
  if (image && transition.disk(id).on_disk[*image].origin == Origin::absent) {
    return {StartResult::How::not_started, Win32Error::file_not_found};
  }
  if (image && *image >= File::count) { load_images(transition, id, FileSet::of(*image)); }
  read_values(transition, id, service);
  const StartResult result = judged(transition, id, service);
  if (result.how != StartResult::How::running) { return result; }
  const StartCode* const code = find_start_code(service);
  return code != nullptr && code->start != nullptr ? code->start(transition, id) : runs;
}

void run_stop_code(Transition& transition, NodeId id, Service service) {
  static_cast<void>(carry_out_first(transition, id, Moment::service_stop, index(service)));
  const StartCode* const code = find_start_code(service);
  if (code != nullptr && code->stop != nullptr) { code->stop(transition, id); }
}

}  // namespace mscsim::node
