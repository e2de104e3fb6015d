#include <array>

#include "models/verbs/verb.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { disk = 0 };
constexpr std::array parameters{
    Parameter{.name = "disk", .kind = Kind::disk, .help = "by its drive letter: `Q:`"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  return view.surroundings().disks.at(arguments.get<std::size_t>(disk)).reserved
             ? possible
             : "nobody but the nodes has reserved the disk";
}

void apply(Transition& transition, const Arguments& arguments) {
  transition.change_surroundings().disks.at(arguments.get<std::size_t>(disk)).reserved = false;
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
