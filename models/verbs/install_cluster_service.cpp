#include <array>

#include "models/catalogue/service_packs.hpp"
#include "models/node/setup.hpp"
#include "models/verbs/on_node.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal off = unless_running(view, arguments); !off.empty()) { return off; }
  return node::has_cluster_service(view.services(node_of(arguments))) ? "MSCS is installed already"
                                                                      : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  const NodeId id = node_of(arguments);
  const bool fits = transition.site_node(id).edition != Edition::server &&
                    transition.disk(id).csd_version >= catalogue::mscs_floor;
  if (!fits) {
    transition.show(id, Message::mscs_needs_sp3);
    return;
  }
  node::install_cluster_files(transition, id);
}

}  // namespace

/// MSCS Setup up to its copying of files; form_cluster does the rest. It does not mind Workstation,
/// where the service then does not start (Q185752).
/// Shows: mscs-needs-sp3
Verb install_cluster_service() {
  return {.name = "install_cluster_service",
          .help = "run MSCS Setup: check Windows NT, copy the files, register the services",
          .source = "Q175779, Q185752, Q232910",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
