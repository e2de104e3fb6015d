#include <fmt/format.h>

#include <algorithm>

#include "models/cluster/shares.hpp"
#include "models/node/services.hpp"
#include "sim/console/error_texts.hpp"
#include "sim/console/net_commands.hpp"
#include "sim/console/reachable.hpp"

namespace mscsim::console {
namespace {

using cluster::ClientResult;
using cluster::ClientTry;

constexpr unsigned no_workstation = 2138;
constexpr unsigned bad_net_name = 67;

constexpr std::string_view no_entries = "There are no entries in the list.\n\n";

bool has_workstation(const Session& session) {
  return node::is_running(session.node(), Service::workstation);
}

/// The computer of `\\computer` or `\\computer\share`; empty: it is neither.
std::string computer_of(const std::string& path) {
  if (path.size() < 3 || path[0] != '\\' || path[1] != '\\') { return {}; }
  return path.substr(2, path.find('\\', 2) - 2);
}

/// Whether a session to its Server service can be had.
bool serves(const Session& session, std::string_view computer) {
  const View view = session.view();
  const Target target = find_target(view, session.at, computer);
  return target.address.has_value() &&
         try_target(view, session.at, ClientTry::unc, target) == ClientResult::works;
}

/// The node behind a server's name, if it is one.
std::optional<NodeId> node_behind(const Session& session, std::string_view computer) {
  return find_target(session.view(), session.at, computer).node;
}

std::string shown_name(const cluster::SharedFolder& share) {
  return std::string(share.name) + (share.hidden ? "$" : "");
}

/// Names of machines and of online Network Names, those that answer, sorted.
std::vector<std::string> servers(const Session& session) {
  const View view = session.view();
  std::vector<NameId> names;
  for (const SiteNode& node : view.site().nodes()) { names.push_back(node.name); }
  for (const Host& host : view.surroundings().hosts) { names.push_back(host.name); }
  names.push_back(view.database().name);
  std::vector<std::string> answering;
  for (const NameId name : names) {
    const std::string text(view.site().name(name));
    const bool is_new = std::ranges::find(answering, text) == answering.end();
    if (name != no_name && is_new && serves(session, text)) { answering.push_back(text); }
  }
  std::ranges::sort(answering);
  return answering;
}

/// What a client sees of a server's shares.
Output shares_of(const Session& session, const std::string& computer) {
  const View view = session.view();
  const auto node = node_behind(session, computer);
  Output rows;
  if (node) {
    cluster::for_each_share(view, *node, [&](const cluster::SharedFolder& share) {
      if (share.hidden) { return; }
      rows += fmt::format("{:<13}Disk                  {}\n", share.name,
                          view.site().name(share.remark));
    });
  }
  if (rows.empty()) { return std::string(no_entries); }
  return fmt::format(
      "Shared resources at \\\\{}\n\nShare name   Type  Used as "
      " Comment\n\n{:-<79}\n{}{}\n\n",
      computer, "", rows, error_text(3500));
}

}  // namespace

Output net_share(Session& session, Words words) {
  constexpr unsigned no_server = 2114;
  constexpr unsigned no_such_share = 2310;
  const View view = session.view();
  if (!node::is_running(session.node(), Service::server)) { return net_message(no_server); }
  if (!words.empty()) {
    const bool deletes = words.size() == 2 && (words[1] == "/delete" || words[1] == "/DELETE");
    const auto name = session.site.find_name(words[0]);
    if (!deletes || !name || !cluster::is_shared(view, session.at, words[0])) {
      return net_message(no_such_share);
    }
    static_cast<void>(
        perform(session, "stop_sharing", {{"on", index(session.at)}, {"name", index(*name)}}));
    return fmt::format("{} was deleted successfully.\n\n", words[0]);
  }
  Output out = fmt::format("Share name   Resource                        Remark\n\n{:-<79}\n", "");
  cluster::for_each_share(view, session.at, [&](const cluster::SharedFolder& share) {
    out += fmt::format("{:<12} {:<31} {}\n", shown_name(share), session.site.name(share.path),
                       session.site.name(share.remark));
  });
  return out + std::string(error_text(3500)) + "\n\n";
}

Output net_use(Session& session, Words words) {
  if (!has_workstation(session)) { return net_message(no_workstation); }
  if (words.empty()) { return "New connections will be remembered.\n\n" + std::string(no_entries); }
  const std::string& path = words.back();
  const std::string computer = computer_of(path);
  const bool has_share = path.size() > computer.size() + 3;
  if (computer.empty() || !has_share) { return system_error(bad_net_name); }
  if (!serves(session, computer)) { return system_error(Win32Error::bad_netpath); }
  const auto node = node_behind(session, computer);
  const std::string_view share = std::string_view(path).substr(computer.size() + 3);
  const bool there = node && cluster::is_shared(session.view(), *node, share);
  if (!there && path.back() != '$') { return system_error(bad_net_name); }
  if (there && !cluster::serves_share(session.view(), *node, share)) {
    return system_error(Win32Error::access_denied);  // Source: Q174940
  }
  return std::string(error_text(3500)) + "\n\n";
}

Output net_view(Session& session, Words words) {
  if (!has_workstation(session)) { return net_message(no_workstation); }
  if (!words.empty()) {
    const std::string computer = computer_of(words[0]);
    if (computer.empty()) { return system_error(Win32Error::bad_netpath); }
    if (!serves(session, computer)) { return system_error(Win32Error::bad_netpath); }
    return shares_of(session, computer);
  }
  Output out = fmt::format("{:<23}Remark\n\n{:-<79}\n", "Server Name", "");
  for (const std::string& server : servers(session)) { out += fmt::format("\\\\{}\n", server); }
  return out + std::string(error_text(3500)) + "\n\n";
}

}  // namespace mscsim::console
