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

bool holds(const Evidence& evidence, const Arguments& arguments) {
  SightingsWanted wanted{.first_step = first_step(evidence, arguments.find(since)), .most = 1};
  if (const auto node = arguments.find(on)) { wanted.node = static_cast<NodeId>(*node); }
  return evidence.seen.count(arguments.get<Message>(message_word), wanted) > 0;
}

std::string seen(const Evidence& evidence, const Arguments& arguments) {
  std::string others;
  for (const Message each :
       evidence.seen.messages_since(first_step(evidence, arguments.find(since)))) {
    others +=
        (others.empty() ? "" : ", ") + std::string(evidence.site.catalogue().messages[each].word);
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
