#include <fmt/format.h>

#include "sim/console/cluster_exe/objects.hpp"
#include "sim/console/cluster_exe/tables.hpp"
#include "sim/console/error_texts.hpp"

namespace mscsim::console::cluster_exe {
namespace {

Output change(Session& session, std::string_view verb, NodeId id, std::string_view doing) {
  const Refusal refusal = perform(session, verb, {{"node", index(id)}});
  return answer(refusal, fmt::format("{} node '{}'...\n\n", doing, session.site.name(id)) +
                             node_rows(session.view(), id));
}

}  // namespace

Output run_node(Session& session, const Invocation& invocation) {
  const View view = session.view();
  const std::string_view does = invocation.does();
  if (invocation.name.empty()) {
    if (does != "status") { return system_error(Win32Error::invalid_parameter); }
    return "Listing status for all available nodes:\n\n" + node_rows(view, std::nullopt);
  }
  const auto id = session.site.find_node(invocation.name);
  if (!id || !view.database().members.contains(*id)) {
    return system_error(Win32Error::cluster_node_not_found);
  }
  if (does == "status") {
    return fmt::format("Listing status for node '{}':\n\n", session.site.name(*id)) +
           node_rows(view, id);
  }
  if (does == "pause") { return change(session, "pause_node", *id, "Pausing"); }
  if (does == "resume") { return change(session, "resume_node", *id, "Resuming"); }
  if (does == "evict") { return change(session, "evict_node", *id, "Evicting"); }
  return not_supported();
}

}  // namespace mscsim::console::cluster_exe
