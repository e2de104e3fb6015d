#include "models/catalogue/condition.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// The Cluster service cannot log on.
Condition service_password_outdated() {
  return {
      .name = "service-password-outdated",
      .help = "the Services tool has an old password for the account of the Cluster service",
      .source = "Q181806",
      .asks = [](const View& view,
                 NodeId id) { return view.surroundings().domain.outdated_password.contains(id); },
  };
}

}  // namespace mscsim::conditions
