#pragma once
#include "models/verbs/verb.hpp"

// What the verbs that are done to a disk of the shared bus share.
namespace mscsim::verbs {

/// Their first parameter.
inline constexpr Parameter disk_letter{
    .name = "disk", .kind = Kind::disk, .help = "by its drive letter: `Q:`"};
inline constexpr std::uint8_t disk = 0;

[[nodiscard]] inline const Disk& disk_of(const View& view, const Arguments& arguments) {
  return view.surroundings().disks.at(arguments.get<std::size_t>(disk));
}
[[nodiscard]] inline Disk& change_disk(Transition& transition, const Arguments& arguments) {
  return transition.change_surroundings().disks.at(arguments.get<std::size_t>(disk));
}

}  // namespace mscsim::verbs
