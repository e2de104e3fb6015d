#include <array>

#include "models/verbs/verb.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { disk = 0 };
constexpr std::array parameters{
    Parameter{.name = "disk", .kind = Kind::disk, .help = "by its drive letter: `Q:`"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  const Disk& now = view.surroundings().disks.at(arguments.get<std::size_t>(disk));
  if (!now.present) { return "the disk does not answer"; }
  return now.reserved ? "the disk is reserved as it is" : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  transition.change_surroundings().disks.at(arguments.get<std::size_t>(disk)).reserved = true;
}

}  // namespace

/// A device on the bus that is none of the nodes takes the disk for itself, after a bus reset.
Verb reserve_disk() {
  return {.name = "reserve_disk",
          .help = "let another initiator on the shared bus reserve a disk",
          .source = "SCSI-2 RESERVE; Q248663",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
