#include "models/catalogue/condition.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// The Cluster service cannot log on.
Condition service_account_unusable() {
  return {
      .name = "service-account-unusable",
      .help = "the account of the Cluster service is disabled or may not log on as a service",
      .source = "Q181806",
      .asks = [](const View& view,
                 NodeId /*id*/) { return view.surroundings().domain.account != Account::good; },
  };
}

}  // namespace mscsim::conditions
