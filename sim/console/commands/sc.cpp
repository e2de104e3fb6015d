#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "models/catalogue/services.hpp"
#include "models/node/services.hpp"
#include "sim/console/adapter_drivers.hpp"
#include "sim/console/command.hpp"
#include "sim/console/error_texts.hpp"
#include "sim/console/reachable.hpp"
#include "sim/console/services.hpp"
#include "sim/console/words.hpp"

namespace mscsim::console::commands {
namespace {

constexpr std::string_view usage =
    "SC is a command line program used for communicating with the NT Service Controller\n"
    "and services. SC \\\\computer ... asks that of another computer.\n\n"
    "SC QUERY [service]                      the status of one, or of all that run\n"
    "SC ENUMDEPEND service                   what runs and depends on it\n"
    "SC START | STOP | PAUSE | CONTINUE service\n"
    "SC QC service                           its configuration\n"
    "SC CONFIG service START= start          boot, system, auto, demand or disabled\n";

/// As sc.exe and the registry number and name them.
struct StartWord {
  StartType start;
  std::string_view sc;
  std::string_view name;
};
constexpr std::array start_words{StartWord{StartType::boot, "boot", "BOOT_START"},
                                 StartWord{StartType::system, "system", "SYSTEM_START"},
                                 StartWord{StartType::automatic, "auto", "AUTO_START"},
                                 StartWord{StartType::manual, "demand", "DEMAND_START"},
                                 StartWord{StartType::disabled, "disabled", "DISABLED"}};

constexpr std::array<std::string_view, 4> error_controls{"0  IGNORE", "1  NORMAL", "2  SEVERE",
                                                         "3  CRITICAL"};

std::string failed(std::string_view call, Win32Error error) {
  return fmt::format("[SC] {} FAILED {}:\n\n{}\n\n", call, static_cast<unsigned>(error),
                     error_text(static_cast<unsigned>(error)));
}

/// `under_way`: the state that it is in just after a control; empty: the one it has.
void put_status(Output& out, const catalogue::ServiceRow& row, const ServiceState& state,
                unsigned specific, std::string_view under_way = {}) {
  const bool running = is_running(state);
  const unsigned win32 = running ? 0 : static_cast<unsigned>(state.error);
  out += fmt::format("\nSERVICE_NAME: {}\n", row.key);
  const auto put = [&out](std::string_view label, const std::string& value) {
    out += fmt::format("        {:<19}: {}\n", label, value);
  };
  put("TYPE", service_type_text(row));
  const bool paused = state.status == ServiceStatus::paused;
  const bool takes_controls = running && under_way.empty();
  put("STATE", !under_way.empty() ? std::string(under_way)
               : paused           ? "7  PAUSED"
               : running          ? "4  RUNNING"
                                  : "1  STOPPED");
  out += fmt::format("{:32}({},{},IGNORES_SHUTDOWN)\n", "",
                     takes_controls ? "STOPPABLE" : "NOT_STOPPABLE",
                     takes_controls && node::can_pause(row.service) ? "PAUSABLE" : "NOT_PAUSABLE");
  put("WIN32_EXIT_CODE", fmt::format("{0}  (0x{0:x})", win32));
  put("SERVICE_EXIT_CODE", fmt::format("{0}  (0x{0:x})", specific));
  put("CHECKPOINT", "0x0");
  put("WAIT_HINT", "0x0");
}

void put_status(Output& out, const Session& session, const catalogue::ServiceRow& row,
                std::string_view under_way = {}) {
  const ServiceState& state = session.node().services[row.service];
  const unsigned specific =
      is_running(state) ? 0 : specific_error(session, row.service).value_or(0);
  put_status(out, row, state, specific, under_way);
}

Output query(const Session& session, Words words) {
  Output out;
  if (words.size() == 3) {
    const auto service = installed_service(session, words[2]);
    const auto driver = find_adapter_driver(session, words[2]);
    if (!service && driver) {
      put_status(out, driver->row, driver->state, 0);
      return out;
    }
    if (!service) { return failed("OpenService", Win32Error::service_does_not_exist); }
    put_status(out, session, session.site.catalogue().services[*service]);
    return out;
  }
  for (const catalogue::ServiceRow& row : session.site.catalogue().services) {
    const bool runs = is_running(session.node().services[row.service]);
    if (runs && !row.driver) { put_status(out, session, row); }
  }
  return out;
}

Output configuration(const Session& session, const std::string& name) {
  const auto driver = find_adapter_driver(session, name);
  const auto service = installed_service(session, name);
  if (!service && !driver) { return failed("OpenService", Win32Error::service_does_not_exist); }
  const catalogue::ServiceRow& row =
      service ? session.site.catalogue().services[*service] : driver->row;
  Output out = fmt::format("[SC] GetServiceConfig SUCCESS\n\nSERVICE_NAME: {}\n", row.key);
  const auto put = [&out](std::string_view label, std::string_view value) {
    out += fmt::format("        {:<19}: {}\n", label, value);
  };
  const StartType start = service ? session.node().services[*service].start : driver->state.start;
  put("TYPE", service_type_text(row));
  for (const StartWord& word : start_words) {
    if (word.start != start) { continue; }
    put("START_TYPE", fmt::format("{}  {}", static_cast<unsigned>(start), word.name));
  }
  put("ERROR_CONTROL", error_controls.at(static_cast<std::size_t>(row.error_control)));
  put("BINARY_PATH_NAME", image_path(session.site.catalogue(), row));
  put("LOAD_ORDER_GROUP", catalogue::name(row.group));
  put("DISPLAY_NAME", row.display);
  std::string_view label = "DEPENDENCIES";
  for (const std::string& dependency : dependencies(session.site.catalogue(), row)) {
    put(label, dependency);
    label = "";
  }
  if (!row.account.empty()) { put("SERVICE_START_NAME", row.account); }
  return out;
}

/// sc.exe wants `start=` and its value apart; what is typed together is taken too.
std::optional<std::string> start_value(Words words) {
  if (words.size() == 5 && same(words[3], "start=")) { return words[4]; }
  constexpr std::string_view option = "start=";
  if (words.size() == 4 && begins_with(words[3], option) && words[3].size() > option.size()) {
    return words[3].substr(option.size());
  }
  return std::nullopt;
}

Output configure(Session& session, Words words) {
  const auto wanted = start_value(words);
  if (!wanted) { return std::string(usage); }
  const auto service = installed_service(session, words[2]);
  if (!service) { return failed("OpenService", Win32Error::service_does_not_exist); }
  for (const StartWord& word : start_words) {
    if (!same(word.sc, *wanted)) { continue; }
    const Refusal refusal = perform(session, "set_start_type",
                                    {{"on", index(session.at)},
                                     {"service", static_cast<std::uint64_t>(*service)},
                                     {"start", static_cast<std::uint64_t>(word.start)}});
    return refusal.empty() ? "[SC] ChangeServiceConfig SUCCESS\n"
                           : failed("ChangeServiceConfig", Win32Error::invalid_parameter);
  }
  return failed("ChangeServiceConfig", Win32Error::invalid_parameter);
}

/// What a control asks for: the verb that does it, the call that fails, and the state it leads to.
struct ControlRow {
  std::string_view word;
  std::string_view verb;
  std::string_view call;
  std::string_view under_way;
};
constexpr std::array controls{
    ControlRow{"start", "start_service", "StartService", "2  START_PENDING"},
    ControlRow{"stop", "stop_service", "ControlService", "3  STOP_PENDING"},
    ControlRow{"pause", "pause_service", "ControlService", "6  PAUSE_PENDING"},
    ControlRow{"continue", "continue_service", "ControlService", "5  CONTINUE_PENDING"}};

Output give_control(Session& session, const ControlRow& control, const std::string& name) {
  const auto service = installed_service(session, name);
  if (!service) { return failed("OpenService", Win32Error::service_does_not_exist); }
  const bool is_needed = is_running(session.node().services[*service]) &&
                         !running_dependents(session, *service).empty();
  if (control.word == "stop" && is_needed) {
    return failed(control.call, Win32Error::dependent_services_running);
  }
  const Refusal refusal =
      perform(session, control.verb,
              {{"on", index(session.at)}, {"service", static_cast<std::uint64_t>(*service)}});
  if (!refusal.empty()) {
    const bool has_number = refusal.error() != Win32Error::success;
    return failed(control.call, has_number ? refusal.error() : Win32Error::invalid_service_control);
  }
  const Win32Error error = session.node().services[*service].error;
  const bool could_start = control.word != "start" || error == Win32Error::success ||
                           specific_error(session, *service).has_value();
  if (!could_start) { return failed(control.call, error); }
  Output out;
  put_status(out, session, session.site.catalogue().services[*service], control.under_way);
  return out;
}

Output dependents(const Session& session, const std::string& name) {
  const auto service = installed_service(session, name);
  if (!service) { return failed("OpenService", Win32Error::service_does_not_exist); }
  const auto all = running_dependents(session, *service);
  Output out = fmt::format("[SC] EnumDependentServices: entriesread  = {}\n", all.size());
  for (const Service each : all) {
    put_status(out, session, session.site.catalogue().services[each]);
  }
  return out;
}

Output run_here(Session& session, Words words) {
  if (words.size() == 3) {
    const auto* const control = std::ranges::find_if(
        controls, [&](const ControlRow& row) { return same(row.word, words[1]); });
    if (control != controls.end()) { return give_control(session, *control, words[2]); }
    if (same(words[1], "enumdepend")) { return dependents(session, words[2]); }
  }
  if (words.size() >= 2 && words.size() <= 3 && same(words[1], "query")) {
    return query(session, words);
  }
  if (words.size() == 3 && same(words[1], "qc")) { return configuration(session, words[2]); }
  if (words.size() >= 4 && same(words[1], "config")) { return configure(session, words); }
  return std::string(usage);
}

/// On another machine where its name stands first, if it can be reached.
Output run_sc(Session& session, Words words) {
  constexpr std::string_view unc = "\\\\";
  if (words.size() < 2 || !begins_with(words[1], unc)) { return run_here(session, words); }
  const Target target = find_target(session.view(), session.at, words[1].substr(unc.size()));
  const bool answers =
      target.node && try_target(session.view(), session.at, cluster::ClientTry::unc, target) ==
                         cluster::ClientResult::works;
  if (!answers) { return failed("OpenSCManager", Win32Error::rpc_server_unavailable); }
  std::vector<std::string> there(words.begin(), words.end());
  there.erase(there.begin() + 1);
  const NodeId here = std::exchange(session.at, *target.node);
  Output out = run_here(session, there);
  session.at = here;
  return out;
}

}  // namespace

/// ASSUMPTION: the layout is that of the Resource Kit's sc.exe as Windows 2000 has it.
/// Source: Windows NT Resource Kit
ConsoleCommand sc() {
  return {.name = "sc",
          .help = "ask or tell the Service Control Manager: query, qc, config, start, stop",
          .usage = usage,
          .run = run_sc};
}

}  // namespace mscsim::console::commands
