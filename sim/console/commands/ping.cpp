#include <fmt/format.h>

#include "models/node/services.hpp"
#include "sim/console/command.hpp"
#include "sim/console/reachable.hpp"

namespace mscsim::console::commands {
namespace {

using cluster::ClientResult;
using cluster::ClientTry;

constexpr std::string_view usage = "Usage: ping address\n";

Output ping_target(Session& session, Words words) {
  constexpr int tries = 4;
  if (words.size() != 2) { return std::string(usage); }
  const View view = session.view();
  const Target target = find_target(view, session.at, words[1]);
  if (!target.address) { return fmt::format("Bad IP address {}.\n", words[1]); }
  if (!node::is_running(session.node(), Service::tcpip)) {
    return "Unable to contact IP driver, error code 2,\n";
  }
  const std::string address = text(*target.address);
  const std::string shown =
      words[1] == address ? address : fmt::format("{} [{}]", words[1], address);
  Output out = fmt::format("\nPinging {} with 32 bytes of data:\n\n", shown);
  const bool works = try_target(view, session.at, ClientTry::ping, target) == ClientResult::works;
  for (int i = 0; i < tries; ++i) {
    out += works ? fmt::format("Reply from {}: bytes=32 time<10ms TTL=128\n", address)
                 : "Request timed out.\n";
  }
  return out;
}

}  // namespace

/// ASSUMPTION: what is said without TCP/IP and of an unknown name is recalled from NT 4.0's ping.
/// Source: Q169790, Q121619
ConsoleCommand ping() {
  return {.name = "ping",
          .help = "see whether an address or a name answers",
          .usage = usage,
          .run = ping_target};
}

}  // namespace mscsim::console::commands
