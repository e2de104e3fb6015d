#include <array>

#include "models/verbs/verb.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { disk = 0 };
constexpr std::array parameters{
    Parameter{.name = "disk", .kind = Kind::disk, .help = "by its drive letter: `Q:`"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  const bool present = view.surroundings().disks.at(arguments.get<std::size_t>(disk)).present;
  return present ? "the disk answers as it is" : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  transition.change_surroundings().disks.at(arguments.get<std::size_t>(disk)).present = true;
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
