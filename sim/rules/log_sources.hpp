#pragma once
#include "sim/rules/rule.hpp"

namespace mscsim::rules {

/// What a record must have to come from a log source, as far as its fields tell: a Windows event
/// its channel and id. Of what has no channel, nothing is asked. Source: Sigma taxonomy
[[nodiscard]] Expression asked_by(const LogSource& source);

}  // namespace mscsim::rules
