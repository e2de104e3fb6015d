#include <array>

#include "models/verbs/named_application.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node, application_name};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal off = unless_running(view, arguments); !off.empty()) { return off; }
  const Node& node = view.node(node_of(arguments));
  if (node.applications.contains(application_of(arguments))) {
    return "the application is installed already";
  }
  const SiteApplication& application = view.site().application(application_of(arguments));
  const auto same = view.catalogue().services.find(view.site().name(application.name));
  return application.service && same && node.services[*same].start != StartType::absent
             ? "the machine has a service of that name already: uninstall it first"
             : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  transition.change_services(node_of(arguments)).applications.insert(application_of(arguments));
}

}  // namespace

/// The set-up of an application, or of a service that is no part of Windows NT.
Verb install_application() {
  return {.name = "install_application",
          .help = "install an application that the world declares on a machine",
          .source = "Q260527, Q188674, Q245067",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
