#include <array>

#include "models/verbs/named_disk.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{disk_letter};

Refusal refusal(const View& view, const Arguments& arguments) {
  const Disk& now = disk_of(view, arguments);
  if (!now.present) { return "the disk does not answer"; }
  return now.reserved ? "the disk is reserved as it is" : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  change_disk(transition, arguments).reserved = true;
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
