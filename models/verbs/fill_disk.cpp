#include <array>

#include "models/cluster/database_copies.hpp"
#include "models/verbs/verb.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { disk = 0 };
constexpr std::array parameters{
    Parameter{.name = "disk", .kind = Kind::disk, .help = "by its drive letter: `Q:`"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  return view.surroundings().disks.at(arguments.get<std::size_t>(disk)).full
             ? "there is no space left on the disk as it is"
             : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  cluster::fill_disk(transition, arguments.get<DiskId>(disk));
}

}  // namespace

/// Files take up all of a shared disk. Events: 1021, of the quorum disk of a running cluster.
Verb fill_disk() {
  return {.name = "fill_disk",
          .help = "use up the space on a shared disk",
          .source = "Q251284",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
