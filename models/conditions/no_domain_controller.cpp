#include "models/catalogue/condition.hpp"
#include "models/surroundings/domain.hpp"

namespace mscsim::conditions {

/// The Cluster service cannot log on with its account.
Condition no_domain_controller() {
  return {
      .name = "no-domain-controller",
      .help = "the machine reaches no domain controller",
      .source = "Q171390",
      .asks =
          [](const View& view, NodeId id) {
            return view.surroundings().domain.name != no_name &&
                   !surroundings::reaches_domain_controller(view, id);
          },
  };
}

}  // namespace mscsim::conditions
