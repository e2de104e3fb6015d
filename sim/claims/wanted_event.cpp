#include "sim/claims/wanted_event.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace mscsim::claims {
namespace {

bool same_but_for_case(std::string_view left, std::string_view right) {
  return std::ranges::equal(left, right, [](unsigned char l, unsigned char r) {
    return std::tolower(l) == std::tolower(r);
  });
}

}  // namespace

bool is_wanted(const catalogue::EventRow& row, const WantedEvent& wanted) {
  return row.id == wanted.id &&
         (wanted.source.empty() || same_but_for_case(row.provider, wanted.source));
}

}  // namespace mscsim::claims
