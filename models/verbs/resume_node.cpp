#include <array>

#include "models/verbs/named_node.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{member_node};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_member(view, arguments); !none.empty()) { return none; }
  return cluster::requests::resume(view, member_of(arguments));
}

void apply(Transition& transition, const Arguments& arguments) {
  transition.change_database().paused.erase(member_of(arguments));
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
