#include <array>

#include "sim/console/command.hpp"
#include "sim/console/net_commands.hpp"
#include "sim/console/words.hpp"

namespace mscsim::console::commands {
namespace {

constexpr std::string_view usage =
    "The syntax of this command is:\n\n\n"
    "NET [ CONTINUE | HELPMSG | PAUSE | SHARE | START | STATISTICS | STOP | USE | VIEW ]\n\n"
    "NET CONTINUE service\n"
    "NET HELPMSG message#\n"
    "NET PAUSE service\n"
    "NET SHARE [sharename /DELETE]\n"
    "NET START [service]\n"
    "NET STATISTICS [WORKSTATION | SERVER]\n"
    "NET STOP service [/Y]\n"
    "NET USE [\\\\computername\\sharename]\n"
    "NET VIEW [\\\\computername]\n\n";

struct Row {
  std::string_view word;
  Output (*run)(Session&, Words);
};
constexpr std::array rows{Row{"continue", net_continue}, Row{"pause", net_pause},
                          Row{"helpmsg", net_helpmsg},   Row{"share", net_share},
                          Row{"start", net_start},       Row{"statistics", net_statistics},
                          Row{"stats", net_statistics},  Row{"stop", net_stop},
                          Row{"use", net_use},           Row{"view", net_view}};

Output run_net(Session& session, Words words) {
  if (words.size() < 2) { return std::string(usage); }
  for (const Row& row : rows) {
    if (same(row.word, words[1])) { return row.run(session, words.subspan(2)); }
  }
  return std::string(usage);
}

}  // namespace

/// Source: Q186546 (messages), Q151427, Q258771 (errors)
ConsoleCommand net() {
  return {.name = "net",
          .help = "start, stop, pause, continue, share, view, use, statistics, helpmsg",
          .usage = usage,
          .run = run_net};
}

}  // namespace mscsim::console::commands
