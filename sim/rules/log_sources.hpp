#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "sim/rules/rule.hpp"

namespace mscsim::rules {

/// What a record must have to come from a log source, as far as its fields tell: a Windows event
/// its channel and id. Of what has no channel, nothing is asked. Source: Sigma taxonomy
[[nodiscard]] Expression asked_by(const LogSource& source);

/// A part of a log source that no row has.
struct UnknownPart {
  std::string_view key;  ///< product, category or service
  std::string value;
  std::string instead;  ///< the nearest that there is; may be empty
};

/// What of a log source is not known; nothing: all of it is.
[[nodiscard]] std::optional<UnknownPart> unknown_part(const LogSource& source);

}  // namespace mscsim::rules
