#include <array>

#include "models/verbs/verb.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { disk = 0 };
constexpr std::array parameters{
    Parameter{.name = "disk", .kind = Kind::disk, .help = "by its drive letter: `Q:`"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  const bool present = view.surroundings().disks.at(arguments.get<std::size_t>(disk)).present;
  return !present ? "the disk does not answer as it is" : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  transition.change_surroundings().disks.at(arguments.get<std::size_t>(disk)).present = false;
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
