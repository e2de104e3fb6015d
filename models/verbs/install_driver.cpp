#include <array>

#include "models/verbs/named_adapter.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { driver = 2, source };
constexpr std::array parameters{
    on_node, adapter_name,
    Parameter{.name = "driver", .kind = Kind::driver_package, .help = "whose files to copy"},
    files_from};

void apply(Transition& transition, const Arguments& arguments) {
  node::install_driver(transition, node_of(arguments), adapter_slot(transition, arguments),
                       arguments.get<PackageId>(driver), media_source(arguments, source));
}

}  // namespace

/// Copies a driver's files for an adapter that is there: the cure where a service pack put its own
/// driver over an OEM's.
Verb install_driver() {
  return {.name = "install_driver",
          .help = "install a driver, or the same one again, for an adapter that is there",
          .source = "Q219428, Q139815, Q240271",
          .parameters = parameters,
          .refusal = unless_running_with_adapter,
          .apply = apply};
}

}  // namespace mscsim::verbs
