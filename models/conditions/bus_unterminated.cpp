#include "models/catalogue/condition.hpp"
#include "models/surroundings/shared_bus.hpp"

namespace mscsim::conditions {

/// No disk on the shared bus answers.
Condition bus_unterminated() {
  return {
      .name = "bus-unterminated",
      .help = "an end of the shared bus is terminated by the adapter of a machine that is off",
      .source = "Q169414",
      .asks = [](const View& view,
                 NodeId /*id*/) { return !surroundings::bus_is_terminated(view); },
  };
}

}  // namespace mscsim::conditions
