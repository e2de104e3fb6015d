#include <algorithm>

#include "models/catalogue/condition.hpp"
#include "models/catalogue/programs.hpp"
#include "models/world/file_rules.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// A copy from another machine or the CD, and then the service pack again, bring it back.
Condition system_file_missing() {
  return {
      .name = "system-file-missing",
      .help = "a file is not there that programs of every machine look for",
      .source = "Q241386, Q242079",
      .asks =
          [](const View& view, NodeId id) {
            return std::ranges::any_of(catalogue::program_rules(),
                                       [&](const catalogue::ProgramRule& rule) {
                                         return rule.when.relation == Relation::absent &&
                                                !catalogue::program(rule.program).file &&
                                                mscsim::holds(view.disk(id).on_disk, rule.when);
                                       });
          },
  };
}

}  // namespace mscsim::conditions
