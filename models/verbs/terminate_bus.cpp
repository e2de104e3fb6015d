#include <array>

#include "models/verbs/on_node.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { with = 1 };
constexpr std::array<std::string_view, 2> choices{"terminator", "adapter"};
constexpr std::array parameters{
    on_node, Parameter{.name = "with",
                       .kind = Kind::choice,
                       .help = "a terminator, which needs no power, or the node's adapter alone",
                       .choices = choices}};

Refusal refusal(const View& view, const Arguments& arguments) {
  const bool bare = view.surroundings().ends_without_terminator.contains(node_of(arguments));
  const bool wanted = arguments.get<std::uint8_t>(with) == 1;
  return bare == wanted ? "that end of the bus is so as it is" : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  auto& ends = transition.change_surroundings().ends_without_terminator;
  if (arguments.get<std::uint8_t>(with) == 1) {
    ends.insert(node_of(arguments));
  } else {
    ends.erase(node_of(arguments));
  }
}

}  // namespace

/// Somebody changes how a node's end of the shared SCSI bus is terminated. To begin with it has
/// a terminator.
Verb terminate_bus() {
  return {.name = "terminate_bus",
          .help = "terminate a node's end of the shared SCSI bus",
          .source = "Q169414",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
