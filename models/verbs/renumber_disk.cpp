#include <array>

#include "models/catalogue/limits.hpp"
#include "models/verbs/named_disk.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { number = 1 };
constexpr std::array parameters{
    disk_letter,
    Parameter{.name = "number", .kind = Kind::count, .help = "its device number: 0 to 99"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  const auto wanted = arguments.get<std::uint64_t>(number);
  if (wanted > catalogue::device_number_max) { return "device numbers are 0 to 99"; }
  return disk_of(view, arguments).device_number == wanted ? "it has that number" : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  change_disk(transition, arguments).device_number =
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
