#include <array>

#include "models/verbs/named_software.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { source = 2, unattended };
constexpr std::array parameters{
    on_node, software_name, files_from,
    Parameter{.name = "unattended",
              .kind = Kind::boolean,
              .required = false,
              .help = "nobody is there to answer: set-up stops where it asks (default: no)"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal off = unless_running(view, arguments); !off.empty()) { return off; }
  return has_software(view, arguments)
             ? "it is installed already: update_software copies its files again"
             : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  const NodeId id = node_of(arguments);
  const auto& warning = transition.catalogue().software[software_of(arguments)].warning;
  if (warning && transition.disk(id).csd_version >= warning->from) {
    transition.show(id, warning->message);
    if (arguments.get_or<bool>(unattended, false)) { return; }
  }
  node::install_software(transition, id, software_of(arguments), media_source(arguments, source));
}

}  // namespace

/// Control Panel or a product's own set-up. Where it asks whether to go on, the answer is yes.
Verb install_software() {
  return {.name = "install_software",
          .help = "set up a service of the CD or a product: copy its files, register its services",
          .source = "Q196269, Q165941, Q163595, Q195015",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
