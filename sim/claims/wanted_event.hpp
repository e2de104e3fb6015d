#pragma once
#include <cstdint>
#include <string>

#include "models/catalogue/events.hpp"

namespace mscsim::claims {

/// An event to look for.
struct WantedEvent {
  std::string source;  ///< as Event Viewer has it, whatever the case; empty: any
  std::uint16_t id = 0;
};

[[nodiscard]] bool is_wanted(const catalogue::EventRow& row, const WantedEvent& wanted);

}  // namespace mscsim::claims
