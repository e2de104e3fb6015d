#include <array>

#include "sim/scenario/expectations/on_one_node.hpp"

namespace mscsim::scenario::expectations {
namespace {

enum : std::uint8_t { state = 1 };
constexpr std::array<std::string_view, 4> state_choices{"off", "booting", "running", "STOP screen"};
static_assert(state_choices.size() == static_cast<std::size_t>(Power::count));
constexpr std::array parameters{on_node, Parameter{.name = "state",
                                                   .kind = Kind::choice,
                                                   .help = "whether it runs",
                                                   .choices = state_choices}};

bool holds(const Evidence& evidence, const Arguments& arguments) {
  return node_of(evidence, arguments).power == arguments.get<Power>(state);
}

std::string seen(const Evidence& evidence, const Arguments& arguments) {
  const auto power = static_cast<std::size_t>(node_of(evidence, arguments).power);
  return "its state is " + std::string(state_choices.at(power));
}

}  // namespace

Expectation node() {
  return {.name = "node",
          .help = "a machine is running, off, booting or at a STOP screen",
          .parameters = parameters,
          .shorthand = state,
          .holds = holds,
          .seen = seen};
}

}  // namespace mscsim::scenario::expectations
