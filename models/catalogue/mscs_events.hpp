#pragma once
#include "models/catalogue/events.hpp"

namespace mscsim::catalogue {

/// The events of the Cluster service and of ClusDisk, in the order of Event, which they begin: part
/// of `events()`. Source: each row's
[[nodiscard]] std::span<const EventRow> mscs_events();

}  // namespace mscsim::catalogue
