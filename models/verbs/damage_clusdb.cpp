#include <array>

#include "models/verbs/on_node.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array<std::string_view, 2> ways{"corrupt", "denied"};

enum : std::uint8_t { how = 1 };
constexpr std::array parameters{
    on_node, Parameter{.name = "how",
                       .kind = Kind::choice,
                       .help = "damaged, or read-only or closed to the service's account",
                       .choices = ways}};

Clusdb wanted(const Arguments& arguments) {
  return arguments.get<std::size_t>(how) == 0 ? Clusdb::corrupt : Clusdb::denied;
}

Refusal refusal(const View& view, const Arguments& arguments) {
  const NodeId id = node_of(arguments);
  if (!view.database().members.contains(id)) { return "the machine is no member of a cluster"; }
  if (view.runtime().up.contains(id)) { return "the Cluster service has the file open"; }
  return view.disk(id).clusdb == wanted(arguments) ? "the file is so as it is" : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  transition.change_disk(node_of(arguments)).clusdb = wanted(arguments);
}

}  // namespace

/// %SystemRoot%\\Cluster\\Clusdb becomes unusable while the service does not run.
Verb damage_clusdb() {
  return {.name = "damage_clusdb",
          .help = "damage Clusdb, or close it to the account of the Cluster service",
          .source = "Q216064, Q217157",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
