#pragma once
#include "models/node/setup.hpp"
#include "models/verbs/on_node.hpp"

// What the verbs that need MSCS installed on a machine share.
namespace mscsim::verbs {

[[nodiscard]] inline Refusal unless_mscs(const View& view, const Arguments& arguments) {
  if (const Refusal off = unless_running(view, arguments); !off.empty()) { return off; }
  return node::has_cluster_service(view.services(node_of(arguments))) ? possible
                                                                      : "MSCS is not installed";
}

/// The refusal of a set-up that needs the shared disks.
[[nodiscard]] inline Refusal unless_disk_driver(const View& view, const Arguments& arguments) {
  return node::disk_driver_runs(view.services(node_of(arguments)))
             ? possible
             : "restart the machine first: the Cluster Disk driver that MSCS brought does not run "
               "yet";
}

}  // namespace mscsim::verbs
