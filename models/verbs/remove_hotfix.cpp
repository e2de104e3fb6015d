#include <array>

#include "models/node/hotfixes.hpp"
#include "models/verbs/on_node.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { hotfix = 1 };
constexpr std::array parameters{
    on_node, Parameter{.name = "hotfix", .kind = Kind::hotfix, .help = "by its article: Q248663"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal off = unless_running(view, arguments); !off.empty()) { return off; }
  return view.disk(node_of(arguments)).hotfixes.contains(arguments.get<Hotfix>(hotfix))
             ? possible
             : "the registry does not list that hotfix: `hotfix -l` shows those it lists";
}

void apply(Transition& transition, const Arguments& arguments) {
  node::remove_hotfix(transition, node_of(arguments), arguments.get<Hotfix>(hotfix));
}

}  // namespace

/// Hfx.exe: delete.
Verb remove_hotfix() {
  return {.name = "remove_hotfix",
          .help = "remove a hotfix: put back the files that it replaced",
          .source = "Q238552",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
