#include "sim/claims/wanted_event.hpp"

#include <algorithm>
#include <string_view>

#include "models/catalogue/letters.hpp"

namespace mscsim::claims {

bool is_wanted(const catalogue::EventRow& row, const WantedEvent& wanted) {
  return row.id == wanted.id &&
         (wanted.source.empty() || same_letters(row.provider, wanted.source));
}

}  // namespace mscsim::claims
