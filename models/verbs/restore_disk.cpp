#include <array>

#include "models/verbs/named_disk.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{disk_letter};

Refusal refusal(const View& view, const Arguments& arguments) {
  const bool present = disk_of(view, arguments).present;
  return present ? "the disk answers as it is" : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  change_disk(transition, arguments).present = true;
}

}  // namespace

/// What fail_disk undoes.
Verb restore_disk() {
  return {.name = "restore_disk",
          .help = "make a shared disk answer again",
          .source = "Q243195",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
