#include <array>

#include "models/node/hotfixes.hpp"
#include "models/verbs/on_node.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { hotfix = 1 };
constexpr std::array parameters{
    on_node, Parameter{.name = "hotfix", .kind = Kind::hotfix, .help = "by its article: Q248663"}};

void apply(Transition& transition, const Arguments& arguments) {
  node::apply_hotfix(transition, node_of(arguments), arguments.get<Hotfix>(hotfix));
}

}  // namespace

/// Runs Hotfix.exe. What it copies is used from the next restart on.
Verb apply_hotfix() {
  return {.name = "apply_hotfix",
          .help = "install a hotfix with Hotfix.exe",
          .source = "Q238552",
          .parameters = parameters,
          .refusal = unless_running,
          .apply = apply};
}

}  // namespace mscsim::verbs
