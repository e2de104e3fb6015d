#include "sim/scenario/load.hpp"

namespace mscsim::scenario {

Vocabulary whole_vocabulary() {
  return {.verbs = verbs_table(),
          .expectations = expectations_table(),
          .conditions = conditions_table(),
          .catalogue = Catalogue::shipped().get()};
}

}  // namespace mscsim::scenario
