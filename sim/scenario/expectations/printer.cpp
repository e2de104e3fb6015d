#include <array>

#include "models/cluster/printing.hpp"
#include "sim/scenario/expectation.hpp"

namespace mscsim::scenario::expectations {
namespace {

enum : std::uint8_t { name, jobs, shared };
constexpr std::array parameters{
    Parameter{.name = "name", .kind = Kind::known_name, .help = "the printer"},
    Parameter{.name = "jobs", .kind = Kind::count, .required = false, .help = "in its queue"},
    Parameter{.name = "shared",
              .kind = Kind::boolean,
              .required = false,
              .help = "whether its Print Spooler shares it"}};

const PrinterStatus* status_of(const Evidence& evidence, const Arguments& arguments) {
  const auto row = cluster::find_printer(evidence.world.database, arguments.get<NameId>(name));
  return row ? &evidence.world.runtime.printers[*row] : nullptr;
}

bool holds(const Evidence& evidence, const Arguments& arguments) {
  const PrinterStatus* const status = status_of(evidence, arguments);
  return status != nullptr && status->jobs == arguments.get_or<std::uint64_t>(jobs, status->jobs) &&
         status->missing != arguments.get_or<bool>(shared, !status->missing);
}

std::string seen(const Evidence& evidence, const Arguments& arguments) {
  const PrinterStatus* const status = status_of(evidence, arguments);
  if (status == nullptr) { return "the cluster has no such printer"; }
  return "its queue has " + std::to_string(status->jobs) +
         (status->missing ? ", and it is not shared" : "");
}

}  // namespace

Expectation printer() {
  return {.name = "printer",
          .help = "a printer of the cluster has so many jobs in its queue, or is shared",
          .parameters = parameters,
          .shorthand = -1,
          .holds = holds,
          .seen = seen};
}

}  // namespace mscsim::scenario::expectations
