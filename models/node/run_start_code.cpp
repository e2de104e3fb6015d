#include <algorithm>

#include "models/node/start_code/start_code.hpp"

namespace mscsim::node {
namespace {

const StartCode* find_start_code(Service service) {
  const auto rows = start_code_table();
  const auto found = std::ranges::find(rows, service, &StartCode::service);
  return found == rows.end() ? nullptr : &*found;
}

}  // namespace

StartResult run_start_code(Transition& transition, NodeId id, Service service) {
  const auto image = catalogue::service(service).image;
  if (image && transition.node(id).on_disk[*image].origin == Origin::absent) {
    return {StartResult::How::not_started, Win32Error::file_not_found};
  }
  const StartCode* const code = find_start_code(service);
  return code != nullptr && code->start != nullptr ? code->start(transition, id) : runs;
}

void run_stop_code(Transition& transition, NodeId id, Service service) {
  const StartCode* const code = find_start_code(service);
  if (code != nullptr && code->stop != nullptr) { code->stop(transition, id); }
}

}  // namespace mscsim::node
