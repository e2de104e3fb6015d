#include <array>

#include "models/catalogue/limits.hpp"
#include "models/verbs/named_disk.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { count = 1 };
constexpr std::array parameters{
    disk_letter,
    Parameter{.name = "count", .kind = Kind::count, .help = "that it then has: 1 to 23"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  const auto wanted = arguments.get<std::uint64_t>(count);
  if (wanted < 1 || wanted > catalogue::logical_drives_max) {
    return "there are letters for 1 to 23 logical drives";
  }
  const Disk& now = disk_of(view, arguments);
  return now.logical_drives == wanted ? "it has that many" : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  change_disk(transition, arguments).logical_drives =
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
