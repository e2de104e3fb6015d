#include <array>

#include "models/catalogue/limits.hpp"
#include "models/verbs/verb.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { disk = 0, number };
constexpr std::array parameters{
    Parameter{.name = "disk", .kind = Kind::disk, .help = "by its drive letter: `Q:`"},
    Parameter{.name = "number", .kind = Kind::count, .help = "its device number: 0 to 99"}};

Disk disk_of(const View& view, const Arguments& arguments) {
  return view.surroundings().disks.at(arguments.get<std::size_t>(disk));
}

Refusal refusal(const View& view, const Arguments& arguments) {
  const auto wanted = arguments.get<std::uint64_t>(number);
  if (wanted > catalogue::device_number_max) { return "device numbers are 0 to 99"; }
  return disk_of(view, arguments).device_number == wanted ? "it has that number" : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  transition.change_surroundings().disks.at(arguments.get<std::size_t>(disk)).device_number =
      static_cast<std::uint8_t>(arguments.get<std::uint64_t>(number));
}

}  // namespace

/// So many disks stand before it on the buses. One that is online stays so.
/// ASSUMPTION: both nodes count alike, and disks that nobody renumbered have small numbers.
Verb renumber_disk() {
  return {.name = "renumber_disk",
          .help = "give a shared disk another device number",
          .source = "Q256326",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
