#pragma once
#include <cstdint>

#include "models/site.hpp"
#include "models/world/journal.hpp"
#include "sim/evidence/record.hpp"

namespace mscsim::evidence {

/// An entry of the System log as Sigma rules name its fields: Provider_Name, EventID, Level (2
/// error, 3 warning, 4 information, as later Windows numbers them), Channel, Computer, Message and
/// the strings of the event, each as Data. `time_ms`: virtual.
[[nodiscard]] Record event_record(const Site& site, std::uint64_t time_ms,
                                  const EventRecord& event);

/// `2000-01-03T09:00:00.000Z`
[[nodiscard]] std::string time_stamp(std::uint64_t time_ms);

}  // namespace mscsim::evidence
