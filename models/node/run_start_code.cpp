#include <algorithm>

#include "models/catalogue/file_rules.hpp"
#include "models/node/start_code/start_code.hpp"
#include "models/world/file_rules.hpp"

namespace mscsim::node {
namespace {

const StartCode* find_start_code(Service service) {
  const auto rows = start_code_table();
  const auto found = std::ranges::find(rows, service, &StartCode::service);
  return found == rows.end() ? nullptr : &*found;
}

/// What the first of the catalogue's rules that holds makes of it; nothing where none does.
StartResult judge_files(Transition& transition, NodeId id, Service service) {
  for (const catalogue::StartRule& rule : catalogue::start_rules()) {
    if (rule.service != service || !holds(transition.images(id).loaded, rule.when)) { continue; }
    for (const auto& event : rule.events) {
      if (event) { transition.record(id, *event); }
    }
    if (rule.message) { transition.show(id, *rule.message); }
    return rule.result;
  }
  return runs;
}

}  // namespace

StartResult run_start_code(Transition& transition, NodeId id, Service service) {
  const auto image = catalogue::service(service).image;
  if (image && transition.disk(id).on_disk[*image].origin == Origin::absent) {
    return {StartResult::How::not_started, Win32Error::file_not_found};
  }
  const StartResult judged = judge_files(transition, id, service);
  if (judged.how != StartResult::How::running) { return judged; }
  const StartCode* const code = find_start_code(service);
  return code != nullptr && code->start != nullptr ? code->start(transition, id) : runs;
}

void run_stop_code(Transition& transition, NodeId id, Service service) {
  const StartCode* const code = find_start_code(service);
  if (code != nullptr && code->stop != nullptr) { code->stop(transition, id); }
}

}  // namespace mscsim::node
