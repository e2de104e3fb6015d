#pragma once
#include <array>
#include <optional>
#include <span>

#include "models/catalogue/defects.hpp"
#include "models/catalogue/events.hpp"
#include "models/catalogue/messages.hpp"
#include "models/catalogue/services.hpp"
#include "models/catalogue/start_result.hpp"
#include "models/catalogue/state_tests.hpp"
#include "models/catalogue/system_files.hpp"

namespace mscsim::catalogue {

using RuleEvents = std::array<std::optional<Event>, 3>;

/// What a service comes to, when it starts, with files that do not fit.
struct StartRule {
  Service service{};
  FileRule when;
  StartResult result;
  RuleEvents events;  ///< its own
  std::optional<Message> message;
  Source source;
};

/// Two files that do not go together in the kernel: the machine stops as it boots. The rule counts
/// where both are loaded then.
struct StopRule {
  FileRule when;
  Message stop{};
  Source source;
};

/// In the order in which they are asked.
[[nodiscard]] std::span<const StartRule> start_rules();
[[nodiscard]] std::span<const StopRule> stop_rules();

}  // namespace mscsim::catalogue
