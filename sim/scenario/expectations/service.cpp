#include <array>

#include "models/catalogue/errors.hpp"
#include "sim/scenario/expectations/on_one_node.hpp"

namespace mscsim::scenario::expectations {
namespace {

enum : std::uint8_t { service_key = 1, state };
constexpr std::array<std::string_view, 5> state_choices{"stopped", "running", "failed", "paused",
                                                        "not installed"};
constexpr std::array parameters{
    on_node, Parameter{.name = "service", .kind = Kind::service, .help = "by its key: `Messenger`"},
    Parameter{.name = "state",
              .kind = Kind::choice,
              .help = "as the Services control panel has it",
              .choices = state_choices}};

const ServiceState& state_of(const Evidence& evidence, const Arguments& arguments) {
  return node_of(evidence, arguments).services[arguments.get<Service>(service_key)];
}

std::size_t row_of(const ServiceState& found) {
  constexpr std::size_t not_installed = state_choices.size() - 1;
  return found.start == StartType::absent ? not_installed : static_cast<std::size_t>(found.status);
}

bool holds(const Evidence& evidence, const Arguments& arguments) {
  return row_of(state_of(evidence, arguments)) == arguments.get<std::size_t>(state);
}

std::string seen(const Evidence& evidence, const Arguments& arguments) {
  const ServiceState& found = state_of(evidence, arguments);
  std::string text = "it is " + std::string(state_choices.at(row_of(found)));
  if (found.status == ServiceStatus::failed) {
    text += ", with error " + std::to_string(static_cast<int>(found.error));
  }
  return text;
}

}  // namespace

Expectation service() {
  return {.name = "service",
          .help = "a service or driver is running, stopped, failed or not installed",
          .parameters = parameters,
          .shorthand = -1,
          .holds = holds,
          .seen = seen};
}

}  // namespace mscsim::scenario::expectations
