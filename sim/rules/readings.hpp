#pragma once
#include <span>
#include <string_view>

namespace mscsim::rules {

/// What a rule is taken to mean where the Sigma specification leaves it open, or is easily missed.
struct Reading {
  std::string_view about;    ///< `a|contains`, `null`
  std::string_view meaning;  ///< one or two sentences
  std::string_view reason;   ///< where that comes from
};

/// Of detections, on one record.
[[nodiscard]] std::span<const Reading> readings_of_detections();
/// Of log sources and of what a record's own fields are.
[[nodiscard]] std::span<const Reading> readings_of_records();
/// Of correlations and filters, on several records.
[[nodiscard]] std::span<const Reading> readings_of_correlations();

}  // namespace mscsim::rules
