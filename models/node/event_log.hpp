#pragma once
#include "models/world/view.hpp"

namespace mscsim::node {

/// Who shuts a machine down: somebody who sits at it, or a program that calls
/// InitiateSystemShutdown, as Shutdown.exe does. Source: Q236949
enum class ShutdownBy : std::uint8_t { person, program };

/// The Event Log service starts. That the machine went down unexpectedly it finds out of its own
/// mark, which an earlier start of it left; with a TimeStampInterval of 0 it tells nobody.
/// ASSUMPTION: in this order.
/// Events: 6005; from Service Pack 4 on 6008 and 6009. Source: Q194507, Q236949
void open_event_log(Transition& transition, NodeId id);

/// It is told that the machine shuts down. Events: 6006, from Service Pack 4 on.
/// ASSUMPTION: where a shutdown by a program looks unexpected, the service was not told of it, and
/// there is no 6006 either.
/// Source: Q194507, Q236949
void close_event_log(Transition& transition, NodeId id, ShutdownBy by);

}  // namespace mscsim::node
