#include <array>

#include "models/verbs/named_disk.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{disk_letter};

Refusal refusal(const View& view, const Arguments& arguments) {
  const bool present = disk_of(view, arguments).present;
  return !present ? "the disk does not answer as it is" : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  change_disk(transition, arguments).present = false;
}

}  // namespace

/// A disk on the shared bus stops answering.
Verb fail_disk() {
  return {.name = "fail_disk",
          .help = "make a shared disk stop answering",
          .source = "Q243195",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
