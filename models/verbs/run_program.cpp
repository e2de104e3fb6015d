#include <array>

#include "models/cluster/configuration.hpp"
#include "models/cluster/registry_checkpoints.hpp"
#include "models/node/programs.hpp"
#include "models/verbs/on_node.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { program = 1, target, resource };
constexpr std::array parameters{
    on_node,
    Parameter{.name = "program",
              .kind = Kind::program,
              .help = "and what is done with it: `mscsim catalogue programs` lists them"},
    Parameter{.name = "target",
              .kind = Kind::node,
              .required = false,
              .help = "the machine that it works on, if it is another one"},
    Parameter{.name = "resource",
              .kind = Kind::known_name,
              .required = false,
              .help = "the resource that Cluster Administrator shows"}};

std::optional<ResourceId> resource_of(const View& view, const Arguments& arguments) {
  const auto name = arguments.find(resource);
  if (!name) { return std::nullopt; }
  return cluster::find_resource(view.database(), static_cast<NameId>(*name));
}

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal off = unless_running(view, arguments); !off.empty()) { return off; }
  if (arguments.find(resource) && !resource_of(view, arguments)) { return "no such resource"; }
  const auto file = view.catalogue().programs[arguments.get<Program>(program)].file;
  return file && view.disk(node_of(arguments)).on_disk[*file].origin == Origin::absent
             ? "the machine does not have that program"
             : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  const auto other = arguments.find(target);
  node::run_program(transition, node_of(arguments), arguments.get<Program>(program),
                    other ? std::optional(static_cast<NodeId>(*other)) : std::nullopt);
  const auto shown = resource_of(transition, arguments);
  if (shown && !cluster::administrator_reads_keys(transition, node_of(arguments), *shown)) {
    transition.show(node_of(arguments), Message::registry_keys_not_read);
  }
}

}  // namespace

/// What it shows depends on the files that it uses.
Verb run_program() {
  return {.name = "run_program",
          .help = "work with a program, and see whether its files fit",
          .source = "Q241386, Q174641, Q188652",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
