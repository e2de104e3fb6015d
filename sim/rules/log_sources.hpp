#pragma once
#include <optional>
#include <string>

#include "sim/rules/rule.hpp"

namespace mscsim::rules {

/// What a record must have to come from a log source, as far as its fields tell. A record says
/// where it comes from by a sign (`Channel` of an event log, `_path` of Zeek), or by fields
/// `product`, `category`, `service` that hold words of the table. What says so must say the same;
/// what says nothing may come from anywhere. A sign counts before those fields. A log source that
/// the table does not have, or knows no sign of, is none of those that have one. Source: Sigma
/// taxonomy ASSUMPTION: that a record without a sign is taken; no specification says how a record
/// is known.
[[nodiscard]] Expression asked_by(const LogSource& source);

/// A word of a log source that the table does not have.
struct UnknownLogSource {
  std::string attribute;  ///< `product`, `category` or `service`
  std::string word;
  std::string instead;  ///< "did you mean `security`?"; empty where nothing is near
};
/// The first of its words that no log source has, or none of its product; nothing where the table
/// knows them all.
[[nodiscard]] std::optional<UnknownLogSource> unknown_word(const LogSource& source);

}  // namespace mscsim::rules
