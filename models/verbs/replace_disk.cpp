#include <algorithm>
#include <array>

#include "models/surroundings/shared_bus.hpp"
#include "models/verbs/named_disk.hpp"
#include "models/world/properties.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{disk_letter};

Refusal refusal(const View& /*view*/, const Arguments& /*arguments*/) { return possible; }

bool is_expected(const View& view, DiskSignature signature) {
  return std::ranges::any_of(view.database().resources, [&](const Resource& resource) {
    return resource.type == ResourceType::physical_disk &&
           stored_property(resource, Property::signature) == index(signature);
  });
}

/// One that neither the old disk has nor a resource expects.
DiskSignature new_signature(const View& view, const Arguments& arguments) {
  const char letter = view.site().name(arguments.get<DiskId>(disk)).front();
  std::uint32_t replaced = 1;
  while (disk_signature(letter, replaced) == disk_of(view, arguments).signature ||
         is_expected(view, disk_signature(letter, replaced))) {
    ++replaced;
  }
  return disk_signature(letter, replaced);
}

void apply(Transition& transition, const Arguments& arguments) {
  const DiskSignature signature = new_signature(transition, arguments);
  const auto id = arguments.get<DiskId>(disk);
  Disk& now = change_disk(transition, arguments);
  now = {.present = true,
         .signature = signature,
         .device_number = now.device_number,
         .drive_letter = now.drive_letter,
         .letter_in_use = now.letter_in_use};
  for (Directory& each : transition.change_surroundings().directories) {
    if (each.path != no_name && each.disk == id) { each = {}; }
  }
}

}  // namespace

/// Another hard disk in the place of one, partitioned and formatted in Disk Administrator with the
/// same drive letter. It is empty, and has a signature of its own.
Verb replace_disk() {
  return {.name = "replace_disk",
          .help = "put a new disk, with another signature, in the place of a shared one",
          .source = "Q243195",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
