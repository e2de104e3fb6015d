#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace mscsim::rules {

/// A log source that rules name, and by what its records are known.
struct LogSourceRow {
  /// Who says that there is one, and what its records have.
  enum class Source : std::uint8_t {
    taxonomy,  ///< Sigma Taxonomy appendix 2.1.0
    thor,      ///< SigmaHQ's tests/thor.yml
    sigmahq,   ///< a rule of SigmaHQ is about it (August 2026); nothing says what its records have
    ours       ///< what a machine was found to have
  };
  /// The field that tells. A record that has none of these fields may come from anywhere.
  enum class Sign : std::uint8_t {
    none,      ///< no field does
    channel,   ///< `Channel` of an event log
    provider,  ///< `Provider_Name` of an ETW provider
    path       ///< `_path` of Zeek
  };

  std::string_view product;   ///< empty: a rule names none
  std::string_view category;  ///< the same
  std::string_view service;   ///< the same
  Source source{};
  Sign sign{};
  std::array<std::string_view, 4> values{};  ///< of the field, one of them; none: any
  std::array<int, 3> ids{};                  ///< of `EventID`, one of them; none: any
};

/// Every log source that the taxonomy or a rule of SigmaHQ names, by product, category, service.
[[nodiscard]] std::span<const LogSourceRow> log_source_rows();

}  // namespace mscsim::rules
