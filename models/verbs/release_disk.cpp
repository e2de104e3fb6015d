#include <array>

#include "models/verbs/named_disk.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{disk_letter};

Refusal refusal(const View& view, const Arguments& arguments) {
  return disk_of(view, arguments).reserved ? possible
                                           : "nobody but the nodes has reserved the disk";
}

void apply(Transition& transition, const Arguments& arguments) {
  change_disk(transition, arguments).reserved = false;
}

}  // namespace

/// The reservation that reserve_disk made ends.
Verb release_disk() {
  return {.name = "release_disk",
          .help = "end the reservation of a disk that another initiator holds",
          .source = "SCSI-2 RELEASE; Q248663",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
