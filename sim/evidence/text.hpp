#pragma once
#include <string>

#include "models/site.hpp"
#include "models/world/journal.hpp"

namespace mscsim::evidence {

/// What an insert stands for, as the machine prints it. Of Kind::none: nothing.
[[nodiscard]] std::string text(const Site& site, const Insert& insert);

/// The words of an event as Event Viewer shows them, its strings put in.
[[nodiscard]] std::string text(const Site& site, const EventRecord& event);

/// The words that a machine showed, its values put in.
[[nodiscard]] std::string text(const Site& site, const Shown& shown);

}  // namespace mscsim::evidence
