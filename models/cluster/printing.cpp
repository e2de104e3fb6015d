#include "models/cluster/printing.hpp"

#include <algorithm>

#include "models/catalogue/limits.hpp"
#include "models/cluster/resources/resource_dll.hpp"
#include "models/world/defects.hpp"

namespace mscsim::cluster {
namespace {

constexpr std::uint32_t job_ms = 60'000;

/// Whether the first job in the queue is being printed, or could be.
bool prints(const View& view, std::size_t row) {
  const Printer& printer = view.database().printers[row];
  const PrinterStatus& status = view.runtime().printers[row];
  const NodeDisk& owner = view.disk(owner_of(view, printer.spooler));
  return status.jobs > 0 && !status.stuck && !status.missing &&
         view.runtime().resources[index(printer.spooler)].state == ResourceState::online &&
         has_printer_part(owner, printer.port) && has_printer_part(owner, printer.driver);
}

}  // namespace

std::optional<std::size_t> find_printer(const ClusterDatabase& database, NameId name) {
  const auto found = std::ranges::find(database.printers, name, &Printer::name);
  if (found == database.printers.end()) { return std::nullopt; }
  return static_cast<std::size_t>(found - database.printers.begin());
}

bool has_printer_part(const NodeDisk& node, NameId part) {
  return part == no_name || std::ranges::find(node.printer_parts, part) != node.printer_parts.end();
}

void queue_job(Transition& transition, std::size_t printer) {
  constexpr std::uint8_t jobs_max = 255;
  PrinterStatus& status = transition.change_runtime().printers[printer];
  if (status.jobs < jobs_max) { ++status.jobs; }
  if (status.job_left_ms == 0) { status.job_left_ms = job_ms; }
}

void restart_printers(Transition& transition, ResourceId spooler) {
  const std::size_t held = catalogue::printers_in_quorum_log(transition.database().quorum_log_kb);
  for (std::size_t row = 0; row < transition.database().printers.size(); ++row) {
    if (transition.database().printers[row].spooler != spooler) { continue; }
    PrinterStatus& status = transition.change_runtime().printers[row];
    status.missing = row >= held;
    if (status.jobs > 0 && status.job_left_ms == 0) { status.job_left_ms = job_ms; }
  }
}

void stop_printers(Transition& transition, ResourceId spooler) {
  const NodeImages& owner = transition.images(owner_of(transition, spooler));
  const bool sticks = has_defect(owner, Defect::print_job_stuck);
  for (std::size_t row = 0; row < transition.database().printers.size(); ++row) {
    if (transition.database().printers[row].spooler != spooler) { continue; }
    const bool printing = prints(transition, row);
    PrinterStatus& status = transition.change_runtime().printers[row];
    status.stuck = printing && sticks;
    status.job_left_ms = 0;
  }
}

void add_printing(const View& view, NextDue& next) {
  for (std::size_t row = 0; row < view.database().printers.size(); ++row) {
    if (prints(view, row)) { next.add(view.runtime().printers[row].job_left_ms, false); }
  }
}

void let_print(Transition& transition, std::uint32_t ms) {
  for (std::size_t row = 0; row < transition.database().printers.size(); ++row) {
    if (!prints(transition, row)) { continue; }
    PrinterStatus& status = transition.change_runtime().printers[row];
    status.job_left_ms -= std::min(status.job_left_ms, ms);
    if (status.job_left_ms > 0) { continue; }
    --status.jobs;
    status.job_left_ms = status.jobs > 0 ? job_ms : 0;
  }
}

}  // namespace mscsim::cluster
