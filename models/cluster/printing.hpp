#pragma once
#include <optional>

#include "models/cluster/timers.hpp"

// The printers of Print Spooler resources, and the jobs in their queues.
namespace mscsim::cluster {

[[nodiscard]] std::optional<std::size_t> find_printer(const ClusterDatabase& database, NameId name);

/// Whether `node` has the port or driver `part`; an empty one is everybody's.
[[nodiscard]] bool has_printer_part(const NodeDisk& node, NameId part);

/// A job comes into the queue of the printer in that row. Requires: its spooler is online.
/// ASSUMPTION: a job takes a minute to print; only timelines show it.
void queue_job(Transition& transition, std::size_t printer);

/// A spooler came online: it shares the printers that the quorum log holds, and what was stuck goes
/// on. Source: Q217002, Q257897
void restart_printers(Transition& transition, ResourceId spooler);
/// A spooler went offline. A job that was being printed starts again on the node that it goes to,
/// or, with the defect, is stuck there. Source: Q217002
void stop_printers(Transition& transition, ResourceId spooler);

/// Adds when the next job is through. Jobs for which the owner lacks the port or the driver
/// accumulate. Source: Q197046
void add_printing(const View& view, NextDue& next);
void let_print(Transition& transition, std::uint32_t ms);

}  // namespace mscsim::cluster
