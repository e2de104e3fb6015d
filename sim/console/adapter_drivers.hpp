#pragma once
#include <optional>
#include <string_view>

#include "models/catalogue/services.hpp"
#include "sim/console/session.hpp"

namespace mscsim::console {

/// The driver of adapters, as the Service Control Manager has it: a key below Services and how its
/// start went.
struct AdapterDriver {
  catalogue::ServiceRow row;  ///< what there is to say of its key; it is no Service
  ServiceState state;
};

/// The driver with that key, if some adapter is set up with it. It runs where one of them started.
/// Source: Q170995, Q167632, Q230013
[[nodiscard]] std::optional<AdapterDriver> find_adapter_driver(const Session& session,
                                                               std::string_view typed);

/// What there is to say of the key of the driver `name`.
/// ASSUMPTION: it is started on demand, in the group NDIS, and called by its key.
[[nodiscard]] catalogue::ServiceRow adapter_driver_row(std::string_view name);

}  // namespace mscsim::console
