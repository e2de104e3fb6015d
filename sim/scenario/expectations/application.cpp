#include <array>

#include "models/node/applications.hpp"
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
  const View view(evidence.site, evidence.world);
  const NodeId node = node_id(arguments);
  const auto id = arguments.get<ApplicationId>(application_row);
  if (!has_application(view, node, id)) { return 3; }
  if (!node::runs_application(view, node, id)) { return 2; }
  const auto service = evidence.site.application(id).service;
  return service && view.services(node).services[*service].status == ServiceStatus::paused ? 1 : 0;
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
