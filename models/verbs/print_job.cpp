#include <array>

#include "models/cluster/printing.hpp"
#include "models/verbs/verb.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{
    Parameter{.name = "printer", .kind = Kind::known_name, .help = "that a client prints on"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  const auto row = cluster::find_printer(view.database(), arguments.get<NameId>(0));
  if (!row) { return "the cluster has no printer of that name"; }
  const ResourceId spooler = view.database().printers[*row].spooler;
  if (view.runtime().resources[index(spooler)].state != ResourceState::online) {
    return "its Print Spooler is not online";
  }
  return view.runtime().printers[*row].missing ? "its Print Spooler does not share it" : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  cluster::queue_job(
      transition, cluster::find_printer(transition.database(), arguments.get<NameId>(0)).value());
}

}  // namespace

/// A client sends a job to a printer of the cluster.
Verb print_job() {
  return {.name = "print_job",
          .help = "send a job to a printer",
          .source = "Q197046, Q217002, Q257897",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
