#pragma once
#include "sim/console/command.hpp"

// The NET commands. Each gets the words behind its own.
namespace mscsim::console {

/// The name that several words make: services have blanks in theirs.
[[nodiscard]] std::string typed_name(Words words);

[[nodiscard]] Output net_helpmsg(Session& session, Words words);
[[nodiscard]] Output net_start(Session& session, Words words);
/// Where other running services depend on it, NET STOP asks, unless /Y stands behind it.
[[nodiscard]] Output net_stop(Session& session, Words words);
/// Source: Q186546 (messages)
[[nodiscard]] Output net_pause(Session& session, Words words);
[[nodiscard]] Output net_continue(Session& session, Words words);
/// ASSUMPTION: statistics have their heading only; nothing is counted.
[[nodiscard]] Output net_statistics(Session& session, Words words);

/// What the Server service here shares. Source: Q224967
[[nodiscard]] Output net_share(Session& session, Words words);
/// A share of whatever the node behind the name shares (Q170762), or an administrative one.
[[nodiscard]] Output net_use(Session& session, Words words);
/// ASSUMPTION: without a name, every machine that answers by its NetBIOS name is listed; browsing
/// itself is not modelled.
[[nodiscard]] Output net_view(Session& session, Words words);

}  // namespace mscsim::console
