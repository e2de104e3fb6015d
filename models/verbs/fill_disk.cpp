#include <array>

#include "models/cluster/database_copies.hpp"
#include "models/verbs/named_disk.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{disk_letter};

Refusal refusal(const View& view, const Arguments& arguments) {
  return disk_of(view, arguments).full ? "there is no space left on the disk as it is" : possible;
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
