#include <array>

#include "models/verbs/named_application.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node, application_name};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_application_runs(view, arguments); !none.empty()) { return none; }
  return view.services(node_of(arguments)).applications_paused.contains(application_of(arguments))
             ? possible
             : "it is not paused";
}

void apply(Transition& transition, const Arguments& arguments) {
  transition.change_services(node_of(arguments))
      .applications_paused.erase(application_of(arguments));
}

}  // namespace

/// Services, Continue.
Verb continue_application() {
  return {.name = "continue_application",
          .help = "continue a paused service",
          .source = "Q175568",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
