#include <array>

#include "sim/scenario/expectations/on_one_node.hpp"

namespace mscsim::scenario::expectations {
namespace {

enum : std::uint8_t { application_row = 1, state };
constexpr std::array<std::string_view, 4> state_choices{"running", "paused", "stopped",
                                                        "not installed"};
constexpr std::array parameters{
    on_node,
    Parameter{
        .name = "application", .kind = Kind::application, .help = "one that the world declares"},
    Parameter{
        .name = "state", .kind = Kind::choice, .help = "on that node", .choices = state_choices}};

std::size_t state_of(const Evidence& evidence, const Arguments& arguments) {
  const Node& node = node_of(evidence, arguments);
  const auto id = arguments.get<ApplicationId>(application_row);
  const auto service = evidence.site.application(id).service;
  const bool is_there =
      service ? node.services[*service].start != StartType::absent : node.applications.contains(id);
  if (!is_there) { return 3; }
  if (service && node.services[*service].status == ServiceStatus::paused) { return 1; }
  const bool runs =
      service ? is_running(node.services[*service]) : node.applications_running.contains(id);
  return runs ? 0 : 2;
}

bool holds(const Evidence& evidence, const Arguments& arguments) {
  return state_of(evidence, arguments) == arguments.get<std::size_t>(state);
}

std::string seen(const Evidence& evidence, const Arguments& arguments) {
  return "it is " + std::string(state_choices.at(state_of(evidence, arguments)));
}

}  // namespace

Expectation application() {
  return {.name = "application",
          .help = "an application that the world declares runs on a node, or does not",
          .parameters = parameters,
          .shorthand = -1,
          .holds = holds,
          .seen = seen};
}

}  // namespace mscsim::scenario::expectations
