#include <fmt/format.h>

#include "sim/console/command.hpp"
#include "sim/console/error_texts.hpp"
#include "sim/console/words.hpp"

namespace mscsim::console::commands {
namespace {

constexpr std::string_view usage =
    "SHUTDOWN [/L] [/R] [/T:xx] [/Y] [/C]\n\n"
    "  /L      this computer, which it is anyway\n"
    "  /R      starts it again afterwards\n"
    "  /T:xx   seconds to wait; accepted, and not waited\n"
    "  /Y      answers questions with yes\n"
    "  /C      closes programs that do not close by themselves\n";

bool is_known(std::string_view word) {
  return same(word, "/l") || same(word, "/y") || same(word, "/c") || same(word, "/r") ||
         switch_value(word, "t").has_value();
}

Output shut_down(Session& session, Words words) {
  bool again = false;
  for (const std::string& word : words.subspan(1)) {
    if (!is_known(word)) { return std::string(usage); }
    again = again || same(word, "/r");
  }
  const std::string_view verb = again ? "restart" : "shut_down";
  const auto by_program = find_choice(verb, "by", "program").value();
  const Refusal refusal = perform(session, verb, {{"on", index(session.at)}, {"by", by_program}});
  if (!refusal.empty()) { return system_error(Win32Error::access_denied); }
  return fmt::format("The system is shutting down.{}\n",
                     again ? " It will restart." : " It will not restart.");
}

}  // namespace

/// It calls InitiateSystemShutdown.
/// ASSUMPTION: the switches of the Resource Kit's shutdown.exe; what it says is a dialog there.
ConsoleCommand shutdown() {
  return {.name = "shutdown",
          .help = "shut this computer down; /r: and start it again",
          .usage = usage,
          .run = shut_down};
}

}  // namespace mscsim::console::commands
