#pragma once
#include "models/node/applications.hpp"
#include "models/verbs/on_node.hpp"

// What the verbs that are done to an application of the site share.
namespace mscsim::verbs {

/// Their second parameter.
inline constexpr Parameter application_name{
    .name = "application", .kind = Kind::application, .help = "one that the world declares"};

[[nodiscard]] inline ApplicationId application_of(const Arguments& arguments) {
  return arguments.get<ApplicationId>(1);
}

[[nodiscard]] inline Refusal unless_application_installed(const View& view,
                                                          const Arguments& arguments) {
  if (const Refusal off = unless_running(view, arguments); !off.empty()) { return off; }
  return has_application(view, node_of(arguments), application_of(arguments))
             ? possible
             : "the application is not installed there";
}

[[nodiscard]] inline Refusal unless_application_runs(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_application_installed(view, arguments); !none.empty()) {
    return none;
  }
  return node::runs_application(view, node_of(arguments), application_of(arguments))
             ? possible
             : "the application is not running there";
}

}  // namespace mscsim::verbs
