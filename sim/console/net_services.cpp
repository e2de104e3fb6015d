#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "models/node/services.hpp"
#include "sim/console/adapter_drivers.hpp"
#include "sim/console/error_texts.hpp"
#include "sim/console/net_commands.hpp"
#include "sim/console/services.hpp"
#include "sim/console/words.hpp"
#include "sim/evidence/calendar.hpp"

namespace mscsim::console {
namespace {

constexpr unsigned message_number_max = 100'000;

std::string more_help(unsigned number) {
  return fmt::format("\n{}\n\n", error_text(3514, std::to_string(number)));
}

std::string completed() { return std::string(error_text(3500)) + "\n\n"; }

/// A running service that NET START lists: no driver.
std::vector<std::string_view> started_services(const Session& session) {
  std::vector<std::string_view> names;
  for (const catalogue::ServiceRow& row : session.site.catalogue().services) {
    if (!row.driver && node::is_running(session.node(), row.service)) {
      names.push_back(row.display);
    }
  }
  std::ranges::sort(names);
  return names;
}

Output list_started(const Session& session) {
  Output out = error_text(3520, "") + "\n\n";
  for (const std::string_view name : started_services(session)) {
    out += fmt::format("   {}\n", name);
  }
  return out + "\n" + completed();
}

/// What NET makes of an error of the SCM: for some it has its own. Source: Q262962, Q186554
Output start_error(Win32Error error) {
  constexpr unsigned not_responding = 2186;
  return error == Win32Error::service_request_timeout ? net_message(not_responding)
                                                      : system_error(error);
}

/// Whether a word is a start parameter, as `/fixquorum` or `-fixquorum`.
bool is_parameter(std::string_view word) {
  return word.size() > 1 && (word.front() == '/' || word.front() == '-');
}

/// The start parameter that stands behind a service's name. A service takes no notice of one that
/// it does not know, and only the Cluster service knows any.
std::optional<std::uint64_t> start_parameter(Words parameters, Service service) {
  if (service != Service::clussvc) { return std::nullopt; }
  for (const std::string& each : parameters) {
    if (const auto known = find_choice("start_service", "with", "-" + each.substr(1))) {
      return known;
    }
  }
  return std::nullopt;
}

}  // namespace

std::string typed_name(Words words) {
  std::string name;
  for (const std::string& word : words) { name.append(name.empty() ? "" : " ").append(word); }
  return name;
}

Output net_helpmsg(Session& /*session*/, Words words) {
  const auto wanted = words.size() == 1 ? number(words[0], message_number_max) : std::nullopt;
  const std::string_view text = wanted ? error_text(*wanted) : "";
  if (!text.empty()) { return fmt::format("\n{}\n\n", text); }
  return fmt::format("\n{} is not a valid Windows NT network message number.\n{}",
                     words.empty() ? "" : words[0], more_help(3871));
}

Output net_start(Session& session, Words words) {
  if (words.empty()) { return list_started(session); }
  std::size_t named = words.size();
  while (named > 1 && is_parameter(words[named - 1])) { --named; }
  const auto service = installed_service(session, typed_name(words.first(named)));
  const auto driver = find_adapter_driver(session, typed_name(words));
  if (!service && driver) {
    return driver->state.status == ServiceStatus::running ? net_message(2182)
                                                          : system_error(driver->state.error);
  }
  if (!service) { return net_message(2185); }
  if (node::is_running(session.node(), *service)) { return net_message(2182); }
  if (session.node().services[*service].start == StartType::disabled) {
    return system_error(Win32Error::service_disabled);
  }
  const std::string_view name = session.site.catalogue().services[*service].display;
  std::vector<Given> given{{"on", index(session.at)},
                           {"service", static_cast<std::uint64_t>(*service)}};
  if (const auto with = start_parameter(words.subspan(named), *service)) {
    given.push_back({"with", *with});
  }
  const Refusal refusal = perform(session, "start_service", given);
  if (!refusal.empty()) { return system_error(Win32Error::access_denied); }
  Output out = error_text(3522, name) + "\n";
  if (node::is_running(session.node(), *service)) { return out + error_text(3524, name) + "\n\n"; }
  out += error_text(3523, name) + "\n\n";
  const ServiceState& state = session.node().services[*service];
  if (const auto own = specific_error(session, *service)) {
    return out + error_text(3547, std::to_string(*own)) + "\n" + more_help(3547);
  }
  if (state.error == Win32Error::success) {
    return out + std::string(error_text(3534)) + "\n" + more_help(3534);
  }
  return out + start_error(state.error);
}

Output net_stop(Session& session, Words words) {
  const bool yes = !words.empty() && same(words.back(), "/y");
  const auto service =
      installed_service(session, typed_name(words.first(words.size() - (yes ? 1 : 0))));
  if (!service) { return net_message(2185); }
  const std::string_view name = session.site.catalogue().services[*service].display;
  if (!node::is_running(session.node(), *service)) {
    return error_text(3521, name) + "\n" + more_help(3521);
  }
  Output out;
  const auto dependents = running_dependents(session, *service);
  if (!dependents.empty()) {
    out += fmt::format(
        "The following services are dependent on the {0} service.\n"
        "Stopping the {0} service will also stop these services.\n\n",
        name);
    for (const Service each : dependents) {
      out += fmt::format("   {}\n", session.site.catalogue().services[each].display);
    }
    constexpr std::string_view question = "\nDo you want to continue this operation? (Y/N) [N]: ";
    if (yes) {
      out.append(question).append("Y\n");
    } else {
      const auto answer = ask(session, out, question);
      if (!answer || !(same(*answer, "y") || same(*answer, "yes"))) { return out; }
    }
  }
  const Refusal refusal =
      perform(session, "stop_service",
              {{"on", index(session.at)}, {"service", static_cast<std::uint64_t>(*service)}});
  if (!refusal.empty()) { return out + net_message(2191); }
  return out + error_text(3527, name) + "\n" + error_text(3529, name) + "\n\n";
}

Output net_statistics(Session& session, Words words) {
  std::vector<std::string_view> kept;
  for (const Service service : {Service::server, Service::workstation}) {
    if (node::is_running(session.node(), service)) {
      kept.push_back(session.site.catalogue().services[service].display);
    }
  }
  if (words.empty()) {
    Output out = "Statistics are available for the following running services:\n\n";
    for (const std::string_view name : kept) { out += fmt::format("   {}\n", name); }
    return out + "\n" + completed();
  }
  const auto service = installed_service(session, typed_name(words));
  if (!service) { return net_message(2185); }
  const std::string_view name = session.site.catalogue().services[*service].display;
  if (std::ranges::find(kept, name) == kept.end()) {
    return error_text(3521, name) + "\n" + more_help(3521);
  }
  std::uint64_t since_ms = 0;
  for (const LoggedEvent& each : session.history.log()) {
    if (each.record.node == session.at && each.record.event == Event::eventlog_started) {
      since_ms = each.time_ms;
    }
  }
  return fmt::format("{} Statistics for \\\\{}\n\n\nStatistics since {} {}\n\n\n", name,
                     session.site.name(session.at), evidence::date_text(since_ms),
                     evidence::time_text(since_ms)) +
         completed();
}

}  // namespace mscsim::console
