#include <fmt/format.h>

#include <algorithm>

#include "models/catalogue/service_packs.hpp"
#include "models/world/state_tests.hpp"
#include "sim/console/command.hpp"
#include "sim/console/error_texts.hpp"
#include "sim/console/words.hpp"

namespace mscsim::console::commands {
namespace {

constexpr std::string_view usage =
    "Installs a Windows NT 4.0 service pack.\n\n"
    "UPDATE folder [-u] [-f] [-n] [-o] [-z] [-q] [-y]\n\n"
    "  folder  of the service pack, or its level: SP4, D:\\SP4; it may also stand before the\n"
    "          name of the program: D:\\SP4\\I386\\UPDATE\\UPDATE -u -z\n"
    "  -u      unattended\n"
    "  -f      force other applications to close when the computer restarts\n"
    "  -n      do not back up files for uninstall\n"
    "  -o      overwrite OEM files without asking (from Service Pack 4)\n"
    "  -z      do not restart the computer when the installation completes\n"
    "  -q      quiet mode\n"
    "  -y      uninstall (with -u or -q)\n";

struct Request {
  std::optional<Level> level;
  bool no_backup = false;
  bool overwrite = false;
  bool no_restart = false;
  bool unattended = false;
  bool uninstall = false;
};

/// The level that some folder of a path is named after.
std::optional<Level> level_in(std::string path) {
  std::ranges::replace(path, '/', '\\');
  std::optional<Level> found;
  for (std::size_t start = 0; start <= path.size();) {
    const std::size_t end = std::min(path.find('\\', start), path.size());
    const std::string folder = path.substr(start, end - start);
    for (const Level level : all<Level>()) {
      if (level != Level::rtm && same(catalogue::word(level), folder)) { found = level; }
    }
    start = end + 1;
  }
  return found;
}

bool read_switch(std::string_view word, Request& request) {
  if (word.size() != 2 || (word[0] != '-' && word[0] != '/')) { return false; }
  switch (lower(word)[1]) {
    case 'u':
    case 'q':
      request.unattended = true;
      return true;
    case 'f':
      return true;
    case 'n':
      request.no_backup = true;
      return true;
    case 'o':
      request.overwrite = true;
      return true;
    case 'z':
      request.no_restart = true;
      return true;
    case 'y':
      request.uninstall = true;
      return true;
    default:
      return false;
  }
}

/// Nothing: some word is no switch and no folder of a service pack.
std::optional<Request> read_request(Words words) {
  Request request{.level = level_in(words.front())};
  for (const std::string& word : words.subspan(1)) {
    if (read_switch(word, request)) { continue; }
    const auto level = level_in(word);
    if (!level || request.level) { return std::nullopt; }
    request.level = level;
  }
  const bool switch_too_new =
      request.overwrite && request.level && *request.level < catalogue::oem_files_kept_from;
  const bool incomplete = request.uninstall ? !request.unattended : !request.level;
  if (switch_too_new || incomplete) { return std::nullopt; }
  return request;
}

Output restart(Session& session, const Request& request) {
  if (request.no_restart) { return "The changes take effect when the computer is restarted.\n"; }
  const Refusal refusal = perform(session, "restart", {{"on", index(session.at)}});
  return refusal.empty() ? "The computer is restarting.\n" : std::string();
}

Output run_update(Session& session, Words words) {
  const auto request = read_request(words);
  if (!request) { return std::string(usage); }
  const std::uint64_t on = index(session.at);
  if (request->uninstall) {
    const Refusal refusal = perform(session, "uninstall_service_pack", {{"on", on}});
    if (!refusal.empty()) { return system_error(Win32Error::file_not_found); }
    return "Windows NT 4.0 Service Pack has been removed.\n" + restart(session, *request);
  }
  std::vector<Given> given{{"on", on},
                           {"level", static_cast<std::uint64_t>(*request->level)},
                           {"uninstall_directory", request->no_backup ? 1U : 0U}};
  if (request->overwrite) { given.push_back({"overwrite_oem_files", 1}); }
  const auto* const behaviour = behaviour_at(Moment::pack_setup, index(*request->level),
                                             session.view(), session.at, std::nullopt);
  const bool goes_through = behaviour == nullptr || !behaviour->ends_setup();
  const Refusal refusal = perform(session, "apply_service_pack", given);
  if (!refusal.empty()) { return system_error(Win32Error::access_denied); }
  if (!goes_through) { return {}; }  // the machine shows why
  return fmt::format("Windows NT 4.0 {} has been installed.\n",
                     catalogue::service_pack(*request->level).name) +
         restart(session, *request);
}

}  // namespace

/// ASSUMPTION: what it says at the end; update.exe has windows for it. Where it asks about an OEM
/// file, the file is kept.
/// Source: Q194507, Q152841 (switches)
ConsoleCommand update() {
  return {.name = "update",
          .help = "install a service pack: update SP4 -u -z",
          .usage = usage,
          .run = run_update};
}

}  // namespace mscsim::console::commands
