#include <array>

#include "models/verbs/named_node.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{member_node};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_up(view, arguments); !none.empty()) { return none; }
  return !view.runtime().paused.contains(member_of(arguments)) ? "it is not paused" : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  transition.change_runtime().paused.erase(member_of(arguments));
}

}  // namespace

/// cluster node /resume.
Verb resume_node() {
  return {.name = "resume_node",
          .help = "let a paused node take groups again",
          .source = "Q174799",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
