#pragma once
#include <cstdint>
#include <limits>

#include "models/verbs/verb.hpp"

namespace mscsim {

/// How long to let time pass.
struct Until {
  std::uint32_t ms_max = std::numeric_limits<std::uint32_t>::max();
  /// Stop as soon as nothing is under way: no boot, no restart of a resource. Counters that would
  /// only be forgotten later don't hold it up.
  bool quiet = true;
};

/// Which parts of a world something read and changed.
struct Footprint {
  PartSet read;  ///< the changed ones among them, but for those replaced before they were read
  PartSet written;
  PartSet replaced;  ///< what these were before does not matter to anything read later
};

/// One action done to `world`, in no time at all; what it sets going, `settle` brings about.
/// A refused action leaves `world` and `journal` as they were.
[[nodiscard]] Refusal step(const Site& site, World& world, const Action& action, Journal& journal);
/// The same, and adds to `footprint` what it read and changed.
[[nodiscard]] Refusal step(const Site& site, World& world, const Action& action, Journal& journal,
                           Footprint& footprint);

/// Whether nothing is under way: no boot, no restart of a resource.
[[nodiscard]] bool is_quiet(const View& view);

/// Lets virtual time pass: boots end, resources are restarted, counters are forgotten. A world that
/// will never be quiet, as where a resource fails for good and its RestartPeriod is over before its
/// RestartThreshold is reached, is left somewhere on its circle.
/// Settling a quiet world until it is quiet changes nothing. Returns the milliseconds that went by.
std::uint32_t settle(const Site& site, World& world, Journal& journal, Until until);
/// The same, and adds to `footprint` what it read and changed.
std::uint32_t settle(const Site& site, World& world, Journal& journal, Until until,
                     Footprint& footprint);

/// What a person does and then sees: `step` and, where it was not refused, `settle` until all is
/// quiet.
[[nodiscard]] Refusal step_and_settle(const Site& site, World& world, const Action& action,
                                      Journal& journal, Footprint& footprint);
[[nodiscard]] Refusal step_and_settle(const Site& site, World& world, const Action& action,
                                      Journal& journal);

/// Lets so much virtual time pass, whatever is under way.
void let_pass(const Site& site, World& world, std::uint32_t ms, Journal& journal,
              Footprint& footprint);
void let_pass(const Site& site, World& world, std::uint32_t ms, Journal& journal);

}  // namespace mscsim
