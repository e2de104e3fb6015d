#include <fmt/format.h>

#include <algorithm>

#include "models/catalogue/events.hpp"
#include "models/catalogue/resource_types.hpp"
#include "sim/artifacts/artifact.hpp"
#include "sim/evidence/calendar.hpp"
#include "sim/evidence/text.hpp"

namespace mscsim::artifacts::formats {
namespace {

/// `0bc.034::28-12:54:40.138`: process and thread, then day of the month and time. Source: Q243469
std::string stamp(std::uint64_t time_ms) {
  const auto now = evidence::moment(time_ms);
  const auto midnight = std::chrono::floor<std::chrono::days>(now);
  const std::chrono::year_month_day date(midnight);
  const std::chrono::hh_mm_ss clock(now - midnight);
  return fmt::format("0bc.034::{:02}-{:02}:{:02}:{:02}.{:03}", static_cast<unsigned>(date.day()),
                     clock.hours().count(), clock.minutes().count(), clock.seconds().count(),
                     clock.subseconds().count());
}

/// The state of the resource `name`, which most likely stands in row `likely`. One that is not
/// there yet is offline.
ResourceState state_of(const World& world, NameId name, std::size_t likely) {
  const auto& resources = world.database.resources;
  if (likely < resources.size() && resources[likely].name == name) {
    return world.runtime.resources[likely].state;
  }
  const auto found = std::ranges::find(resources, name, &Resource::name);
  if (found == resources.end()) { return ResourceState::offline; }
  return world.runtime.resources[static_cast<std::size_t>(found - resources.begin())].state;
}

/// What became of the resources that the machine owns in one step that ended at `time_ms`.
std::string transitions(const Moment& moment, std::size_t step, std::uint64_t time_ms) {
  const World& before = moment.run.worlds[step];
  const World& after = moment.run.worlds[step + 1];
  std::string lines;
  for (std::size_t i = 0; i < after.runtime.resources.size(); ++i) {
    const Resource& resource = after.database.resources[i];
    const ResourceState old = state_of(before, resource.name, i);
    const ResourceState now = after.runtime.resources[i].state;
    const bool owned = after.runtime.groups[index(resource.group)].owner == moment.node;
    if (old == now || !owned) { continue; }
    lines +=
        fmt::format("{} {} <{}>: state {} -> {}\r\n", stamp(time_ms),
                    catalogue::resource_type(resource.type).name, moment.site().name(resource.name),
                    static_cast<int>(old), static_cast<int>(now));
  }
  return lines;
}

std::variant<std::vector<Artifact>, NotMade> log_of_service(const Moment& moment) {
  std::string log;
  auto sighting = moment.run.sightings.begin();
  for (std::size_t step = 0; step < moment.steps; ++step) {
    std::uint64_t time_ms = moment.run.outcomes[step].time_ms;
    for (; sighting != moment.run.sightings.end() && sighting->step == step; ++sighting) {
      time_ms = sighting->time_ms;
      const auto* const event = std::get_if<EventRecord>(&sighting->what);
      if (event == nullptr || event->node != moment.node) { continue; }
      const catalogue::EventRow& row = moment.site().catalogue().events[event->event];
      if (row.provider != "ClusSvc") { continue; }
      log += fmt::format("{} [EVT] {}: {}\r\n", stamp(time_ms), row.id,
                         evidence::text(moment.site(), *event));
    }
    log += transitions(moment, step, time_ms);
  }
  return std::vector{Artifact{"cluster.log", std::move(log)}};
}

}  // namespace

/// The log that the system variable ClusterLog switches on. Source: Q168801, Q243469
/// ASSUMPTION: its lines tell the Cluster service's events and the resources' states by their
/// numbers, those of a step at its end; no source has enough of the words of NT 4.0.
Format cluster_log() {
  return {.name = "cluster-log",
          .help = "cluster.log, of a machine where the variable ClusterLog is set",
          .make = log_of_service};
}

}  // namespace mscsim::artifacts::formats
