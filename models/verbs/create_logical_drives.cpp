#include <array>

#include "models/catalogue/limits.hpp"
#include "models/verbs/verb.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { disk = 0, count };
constexpr std::array parameters{
    Parameter{.name = "disk", .kind = Kind::disk, .help = "by its drive letter: `Q:`"},
    Parameter{.name = "count", .kind = Kind::count, .help = "that it then has: 1 to 23"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  const auto wanted = arguments.get<std::uint64_t>(count);
  if (wanted < 1 || wanted > catalogue::logical_drives_max) {
    return "there are letters for 1 to 23 logical drives";
  }
  const Disk& now = view.surroundings().disks.at(arguments.get<std::size_t>(disk));
  return now.logical_drives == wanted ? "it has that many" : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  transition.change_surroundings().disks.at(arguments.get<std::size_t>(disk)).logical_drives =
      static_cast<std::uint8_t>(arguments.get<std::uint64_t>(count));
}

}  // namespace

/// Disk Administrator: an extended partition, and logical drives in it. A disk that is online stays
/// so.
Verb create_logical_drives() {
  return {.name = "create_logical_drives",
          .help = "partition a shared disk into logical drives",
          .source = "Q214680, Q215347",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
