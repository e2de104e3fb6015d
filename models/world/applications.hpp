#pragma once
#include "models/world/view.hpp"

namespace mscsim {

/// Whether a machine has an application. One that is a service is the Service Control Manager's; of
/// the others a machine knows which are installed and which run.
[[nodiscard]] inline bool has_application(const View& view, NodeId id, ApplicationId application) {
  const NodeServices& node = view.services(id);
  const auto service = view.site().application(application).service;
  return service ? node.services[*service].start != StartType::absent
                 : node.applications.contains(application);
}

}  // namespace mscsim
