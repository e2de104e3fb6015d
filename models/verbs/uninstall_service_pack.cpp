#include <array>

#include "models/verbs/on_node.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{on_node};

void apply(Transition& transition, const Arguments& arguments) {
  node::uninstall_service_pack(transition, node_of(arguments));
}

}  // namespace

/// Puts back the files that the last update.exe run saved.
Verb uninstall_service_pack() {
  return {.name = "uninstall_service_pack",
          .help = "remove the service pack with what $NtServicePackUninstall$ holds",
          .source = "Q152841, Q194507",
          .parameters = parameters,
          .refusal = unless_running,
          .apply = apply};
}

}  // namespace mscsim::verbs
