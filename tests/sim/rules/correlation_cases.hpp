#pragma once
#include <string_view>
#include <vector>

namespace mscsim::rules {

/// Correlations, records, and when the first correlation matches. A record is `SECOND RULES
/// FIELD=VALUE...`: `7 a+b u=x` is one that the detections a and b match, made at the seventh
/// second; one with `-` has no time. A value is JSON without blanks, or text.
struct Case {
  std::string_view what;
  std::string_view correlations;  ///< lines of `NAME { ... }`; the first is asked
  std::string_view records;       ///< lines
  std::string_view times;         ///< at which it matches, or what it is refused with
};

/// Checks that each correlation matches at its times.
void check(const std::vector<Case>& cases);

}  // namespace mscsim::rules
