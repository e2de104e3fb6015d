#include <array>

#include "models/verbs/named_application.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node, application_name};

Refusal refusal(const View& view, const Arguments& arguments) {
  return unless_application_runs(view, arguments);
}

void apply(Transition& transition, const Arguments& arguments) {
  node::stop_application(transition, node_of(arguments), application_of(arguments));
}

}  // namespace

/// It ends, crashes or is stopped in Services: a resource that runs it finds it gone.
Verb end_application() {
  return {.name = "end_application",
          .help = "end an application on a machine",
          .source = "Q260527, Q179258",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
