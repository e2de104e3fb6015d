#include "sim/report/exploration_words.hpp"

#include <fmt/format.h>

#include "sim/report/transcript.hpp"

namespace mscsim::report {

using claims::Answer;
using claims::Exploration;
using Kind = scenario::PlannedClaim::Kind;

namespace {

/// Where only hashes were kept: how likely it is that two worlds were taken for one.
std::string odds(const Exploration& exploration) {
  if (exploration.omission_probability == 0) { return {}; }
  return fmt::format(" (probability below {:.1e}: only hashes were kept)",
                     exploration.omission_probability);
}

/// How much of what can be reached was looked at.
std::string coverage(const Exploration& exploration) {
  if (exploration.complete && exploration.omission_probability > 0) {
    return fmt::format("every world that can be reached, unless one was left out{}",
                       odds(exploration));
  }
  if (exploration.complete) { return "every world that can be reached"; }
  if (exploration.cut == explore::Cut::none) { return "until every claim was settled"; }
  return fmt::format("cut by {}", words(exploration.cut));
}

}  // namespace

std::string_view word(Answer answer) {
  switch (answer) {
    case Answer::holds:
      return "holds";
    case Answer::refuted:
      return "REFUTED";
    case Answer::unknown:
      break;
  }
  return "unknown";
}

std::string_view words(explore::Cut cut) {
  switch (cut) {
    case explore::Cut::none:
      return "";
    case explore::Cut::depth:
      return "the depth";
    case explore::Cut::memory:
      return "the memory";
    case explore::Cut::time:
      return "the time";
    case explore::Cut::interrupted:
      break;
  }
  return "an interrupt";
}

std::string reach_words(const Exploration& exploration) {
  return fmt::format("{}, {}, depth {}: {}", plural(exploration.worlds, "world"),
                     plural(exploration.transitions, "step"), exploration.depth,
                     coverage(exploration));
}

std::string_view trace_caption(const claims::Proof& proof) {
  if (proof.claim->kind == Kind::reachable) { return "the shortest way:"; }
  return proof.answer == Answer::holds ? "the shortest proof:" : "the shortest counterexample:";
}

std::string name(const Exploration& exploration) {
  const std::string own = label(*exploration.plan);
  return own.empty() ? exploration.plan->title : own;
}

std::string plural(std::uint64_t number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

}  // namespace mscsim::report
