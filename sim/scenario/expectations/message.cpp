#include <algorithm>
#include <array>

#include "sim/scenario/expectations/since.hpp"

namespace mscsim::scenario::expectations {
namespace {

enum : std::uint8_t { message_word, on, since };
constexpr std::array parameters{
    Parameter{.name = "message", .kind = Kind::message, .help = "which one, by its word"},
    Parameter{.name = "on", .kind = Kind::node, .required = false, .help = "on whose screen"},
    since_parameter,
};

bool in_time(const Evidence& evidence, const Arguments& arguments, const Sighting& sighting) {
  return sighting.step >= first_step(evidence, arguments.find(since));
}

bool holds(const Evidence& evidence, const Arguments& arguments) {
  return std::ranges::any_of(evidence.sightings, [&](const Sighting& sighting) {
    const auto* shown = std::get_if<Shown>(&sighting.what);
    const auto node = arguments.find(on);
    return shown != nullptr && in_time(evidence, arguments, sighting) &&
           shown->message == arguments.get<Message>(message_word) &&
           (!node || shown->node == static_cast<NodeId>(*node));
  });
}

std::string seen(const Evidence& evidence, const Arguments& arguments) {
  std::string others;
  for (const Sighting& sighting : evidence.sightings) {
    const auto* shown = std::get_if<Shown>(&sighting.what);
    if (shown == nullptr || !in_time(evidence, arguments, sighting)) { continue; }
    others += (others.empty() ? "" : ", ") + std::string(catalogue::message(shown->message).word);
  }
  return others.empty() ? "no message was shown in that time" : "shown in that time: " + others;
}

}  // namespace

Expectation message() {
  return {.name = "message",
          .help = "a machine showed a message",
          .parameters = parameters,
          .shorthand = message_word,
          .holds = holds,
          .looks_at_world = false,
          .seen = seen};
}

}  // namespace mscsim::scenario::expectations
