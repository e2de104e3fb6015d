#include <array>

#include "models/cluster/printing.hpp"
#include "sim/scenario/expectation.hpp"

namespace mscsim::scenario::expectations {
namespace {

enum : std::uint8_t { name, jobs };
constexpr std::array parameters{
    Parameter{.name = "name", .kind = Kind::known_name, .help = "the printer"},
    Parameter{.name = "jobs", .kind = Kind::count, .help = "in its queue"}};

std::optional<std::uint64_t> jobs_of(const Evidence& evidence, const Arguments& arguments) {
  const auto row = cluster::find_printer(evidence.world.database, arguments.get<NameId>(name));
  if (!row) { return std::nullopt; }
  return evidence.world.runtime.printers[*row].jobs;
}

bool holds(const Evidence& evidence, const Arguments& arguments) {
  return jobs_of(evidence, arguments) == arguments.get<std::uint64_t>(jobs);
}

std::string seen(const Evidence& evidence, const Arguments& arguments) {
  const auto found = jobs_of(evidence, arguments);
  if (!found) { return "the cluster has no such printer"; }
  return "its queue has " + std::to_string(*found);
}

}  // namespace

Expectation printer() {
  return {.name = "printer",
          .help = "a printer of the cluster has so many jobs in its queue",
          .parameters = parameters,
          .shorthand = -1,
          .holds = holds,
          .seen = seen};
}

}  // namespace mscsim::scenario::expectations
