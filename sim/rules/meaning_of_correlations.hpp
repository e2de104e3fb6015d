#pragma once
#include <span>
#include <string_view>

namespace mscsim::rules {

/// How one thing is read that the specification leaves open, or says twice.
struct CorrelationReading {
  std::string_view what;
  std::string_view reading;
  std::string_view reason;
};

/// The readings of correlations and filters, for `rules --help meaning`.
[[nodiscard]] std::span<const CorrelationReading> correlation_readings();

}  // namespace mscsim::rules
