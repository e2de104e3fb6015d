#include <algorithm>
#include <array>

#include "models/verbs/verb.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array<std::string_view, 3> states{"good", "disabled", "no logon right"};

enum : std::uint8_t { is = 0 };
constexpr std::array parameters{Parameter{.name = "is",
                                          .kind = Kind::choice,
                                          .help = "how the account stands in the domain",
                                          .choices = states}};

Refusal refusal(const View& view, const Arguments& arguments) {
  const Domain& domain = view.surroundings().domain;
  if (domain.name == no_name) { return "the nodes are in no domain"; }
  return domain.account == arguments.get<Account>(is) ? "the account is so as it is" : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  transition.change_surroundings().domain.account = arguments.get<Account>(is);
}

}  // namespace

/// What an administrator of the domain does to the account.
Verb set_service_account() {
  return {.name = "set_service_account",
          .help = "disable the account of the Cluster service, or take a right from it",
          .source = "Q181806",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
