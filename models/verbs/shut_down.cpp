#include <array>

#include "models/cluster/membership.hpp"
#include "models/verbs/on_node.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array<std::string_view, 2> by_choices{"person", "program"};
constexpr std::array parameters{
    on_node, Parameter{.name = "by",
                       .kind = Kind::choice,
                       .required = false,
                       .help = "a person, if not given; or a program that calls for it, as "
                               "Shutdown.exe does",
                       .choices = by_choices}};

node::ShutdownBy shut_down_by(const Arguments& arguments) {
  return arguments.get_or(1, node::ShutdownBy::person);
}

Refusal refusal(const View& view, const Arguments& arguments) {
  return !node::is_running(view.power(node_of(arguments))) ? "the machine is not running"
                                                           : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  cluster::shut_down(transition, node_of(arguments), shut_down_by(arguments));
}

}  // namespace

/// Start, Shut Down.
Verb shut_down() {
  return {.name = "shut_down",
          .help = "shut the machine down and leave it off",
          .source = "Q236949, Q193654",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
