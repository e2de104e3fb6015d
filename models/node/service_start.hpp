#pragma once
#include "models/world/view.hpp"

namespace mscsim::node {

/// How an attempt to run a service ended.
struct StartResult {
  enum class How : std::uint8_t {
    running,           ///< it runs
    not_started,       ///< the SCM could not start it (7000)
    terminated,        ///< it started and ended with an error (7023)
    service_specific,  ///< it started and ended with an error of its own (7024)
  };
  How how = How::running;
  Win32Error error = Win32Error::success;
};

/// Runs the code of `service`, once everything it depends on runs: what TCP/IP, NetBT, Workstation
/// and the others do when they start.
/// Events: 4198 (Tcpip), 4315 and 4319 (NetBT), 5728 (Workstation)
/// Source: Q170135, Q250262 (NetBT, Server, Workstation), Q151427 (Server), Q157815 (Messenger),
/// Q166184 (a duplicate name)
[[nodiscard]] StartResult run_start_code(Transition& transition, NodeId id, Service service);

}  // namespace mscsim::node
